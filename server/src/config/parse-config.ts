/** The text of a `reports.yaml` → settings. What could be read is used, what could not is said with its place; nothing is thrown. */
import type { Bilingual, KindProblem } from '../core/kind/kind.ts';
import { type Path, type PlaceOf, readYaml } from '../core/kind/yaml-file.ts';
import { nearest } from '../core/text/nearest.ts';
import { type FormatSettings, formatChoices } from '../core/writing/format-style.ts';
import { fits, type OptionSpec } from '../rules/option.ts';
import type { Rule } from '../rules/rule.ts';
import { defaultSettings, profiles, type RuleSetting, severities } from '../rules/settings.ts';
import type { Config, PathPattern } from './config.ts';
import { patternOf } from './globs.ts';

export interface ParsedConfig {
  /** Undefined where the text is no YAML at all. */
  readonly config: Config | undefined;
  readonly problems: readonly KindProblem[];
}

/** Ids of kinds are not compared here: which there are depends on the folder. See `unknownKinds`. */
export function parseConfig(text: string, rules: readonly Rule[]): ParsedConfig {
  const { data, problems, place } = readYaml(text);
  if (problems.length > 0) return { config: undefined, problems };
  const reader = new Reader(place, rules);
  const config = reader.config(data ?? {});
  return { config, problems: reader.problems };
}

/** The places where a kind is named that does not exist. */
export function unknownKinds(text: string, ids: readonly string[]): readonly KindProblem[] {
  const { data, place } = readYaml(text);
  if (!isRecord(data) || !isRecord(data.kinds)) return [];
  return Object.entries(data.kinds).flatMap(([glob, id]) => {
    if (typeof id !== 'string' || ids.includes(id)) return [];
    return [{ message: unknown('文种', 'kind', id, nearest(id, ids)), ...place(['kinds', glob], 'value') }];
  });
}

const keys = ['version', 'unit', 'words', 'profile', 'kinds', 'rules', 'format', 'ignore'] as const;

/** Reads value by value, so that one mistake costs one value. */
class Reader {
  readonly problems: KindProblem[] = [];
  readonly #place: PlaceOf;
  readonly #rules: readonly Rule[];

  constructor(place: PlaceOf, rules: readonly Rule[]) {
    this.#place = place;
    this.#rules = rules;
  }

  config(data: unknown): Config {
    if (!isRecord(data)) {
      this.#say([], 'value', {
        zh: '这里应是“键: 值”的形式，如 version: 1。',
        en: 'Keys and values are expected here, as in version: 1.',
      });
      return { settings: defaultSettings, kinds: [], format: {}, ignore: [] };
    }
    this.#unknownKeys(data, keys, []);
    if (data.version !== 1) this.#version(data.version);
    return {
      settings: {
        profile: this.#oneOf(data.profile, ['profile'], profiles) ?? defaultSettings.profile,
        rules: this.#ruleSettings(data.rules),
        unit: this.#text(data.unit, ['unit']) ?? '',
        words: this.#texts(data.words, ['words']),
      },
      kinds: this.#kinds(data.kinds),
      format: this.#format(data.format),
      ignore: this.#texts(data.ignore, ['ignore']).map(patternOf),
    };
  }

  #version(found: unknown): void {
    const say: Bilingual =
      found === undefined
        ? { zh: '缺少 version: 1，请写在第一行。', en: 'version: 1 is missing; write it on top.' }
        : {
            zh: '这里只认识 version: 1；新版本的文件需要新版本的 Report Docs。',
            en: 'Only version: 1 is known here; a newer file needs a newer Report Docs.',
          };
    this.#say(['version'], 'value', say);
  }

  #kinds(data: unknown): Config['kinds'] {
    const entries = this.#record(data, ['kinds']);
    return entries.flatMap(([glob, id]): { pattern: PathPattern; kind: string }[] => {
      const kind = this.#text(id, ['kinds', glob]);
      return kind === undefined ? [] : [{ pattern: patternOf(glob), kind }];
    });
  }

  #format(data: unknown): FormatSettings {
    const given = Object.fromEntries(this.#record(data, ['format']));
    this.#unknownKeys(given, Object.keys(formatChoices), ['format']);
    const { blankLines, indent, marker, spacing } = formatChoices;
    return {
      blankLines: this.#oneOf(given.blankLines, ['format', 'blankLines'], blankLines),
      indent: this.#oneOf(given.indent, ['format', 'indent'], indent),
      marker: this.#oneOf(given.marker, ['format', 'marker'], marker),
      spacing: this.#oneOf(given.spacing, ['format', 'spacing'], spacing),
    };
  }

  #ruleSettings(data: unknown): Readonly<Record<string, RuleSetting>> {
    const set = this.#record(data, ['rules']).flatMap(([id, value]): [string, RuleSetting][] => {
      const rule = this.#rules.find((one) => one.id === id);
      if (rule) return [[id, this.#ruleSetting(rule, value)]];
      const ids = this.#rules.map((one) => one.id);
      this.#say(['rules', id], 'key', unknown('规则', 'rule', id, nearest(id, ids)));
      return [];
    });
    return Object.fromEntries(set);
  }

  #ruleSetting(rule: Rule, value: unknown): RuleSetting {
    const path = ['rules', rule.id];
    if (!isRecord(value)) return { severity: this.#oneOf(value, path, severities) };
    const specs = rule.options ?? {};
    const { severity, ...given } = value;
    this.#unknownKeys(given, Object.keys(specs), path);
    const options = Object.entries(given).filter(([name, option]) => {
      const spec = specs[name];
      if (!spec || fits(spec, option)) return spec !== undefined;
      this.#say([...path, name], 'value', expected(spec));
      return false;
    });
    return {
      severity: this.#oneOf(severity, [...path, 'severity'], severities),
      options: Object.fromEntries(options),
    };
  }

  #unknownKeys(data: Readonly<Record<string, unknown>>, known: readonly string[], path: Path): void {
    for (const key of Object.keys(data)) {
      if (!known.includes(key)) this.#say([...path, key], 'key', unknownKey(key, known));
    }
  }

  #record(data: unknown, path: Path): readonly (readonly [string, unknown])[] {
    if (data === undefined || data === null) return [];
    if (isRecord(data)) return Object.entries(data);
    this.#say(path, 'value', { zh: '这里应逐行写“键: 值”。', en: 'Lines of the form “key: value” are expected here.' });
    return [];
  }

  #oneOf<Word extends string>(value: unknown, path: Path, words: readonly Word[]): Word | undefined {
    if (value === undefined || value === null) return undefined;
    const found = words.find((word) => word === value);
    if (found === undefined) {
      const near = typeof value === 'string' ? nearest(value, words) : undefined;
      this.#say(path, 'value', {
        zh: `应为 ${words.join('、')} 之一${near ? `，是否指 ${near}？` : '。'}`,
        en: `One of ${words.join(', ')} is expected${near ? `; did you mean ${near}?` : '.'}`,
      });
    }
    return found;
  }

  #text(value: unknown, path: Path): string | undefined {
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    this.#say(path, 'value', { zh: '这里应写一段文字。', en: 'A text is expected here.' });
    return undefined;
  }

  #texts(value: unknown, path: Path): readonly string[] {
    if (value === undefined || value === null) return [];
    if (Array.isArray(value)) {
      return value.flatMap((item, index) => this.#text(item, [...path, index]) ?? []);
    }
    this.#say(path, 'value', {
      zh: '这里应是列表：每行以“- ”开头。',
      en: 'A list is expected here: lines that begin with “- ”.',
    });
    return [];
  }

  #say(path: Path, part: 'key' | 'value', message: Bilingual): void {
    this.problems.push({ message, ...this.#place(path, part) });
  }
}

/** Says which there are where none is near. */
function unknownKey(key: string, known: readonly string[]): Bilingual {
  const near = nearest(key, known);
  const said = unknown('键', 'key', key, near);
  if (near !== undefined || known.length === 0) return said;
  return { zh: `${said.zh}可用：${known.join('、')}。`, en: `${said.en} Known: ${known.join(', ')}.` };
}

function unknown(zh: string, en: string, found: string, near: string | undefined): Bilingual {
  return {
    zh: `没有这个${zh}：“${found}”${near ? `，是否指“${near}”？` : '。'}`,
    en: `Unknown ${en} “${found}”${near ? `; did you mean “${near}”?` : '.'}`,
  };
}

function expected(spec: OptionSpec): Bilingual {
  switch (spec.type) {
    case 'number':
      return {
        zh: `应为 ${spec.min} 到 ${spec.max} 之间的数。`,
        en: `A number from ${spec.min} to ${spec.max} is expected.`,
      };
    case 'flag':
      return { zh: '应为 true 或 false。', en: 'true or false is expected.' };
    case 'choice':
      return { zh: `应为 ${spec.choices.join('、')} 之一。`, en: `One of ${spec.choices.join(', ')} is expected.` };
    case 'words':
      return { zh: '应为词语的列表。', en: 'A list of words is expected.' };
    default:
      return spec satisfies never;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
