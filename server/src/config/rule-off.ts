/** How a rule is switched off in a `reports.yaml`: the smallest change of its text, comments and order stay. */
import { readYaml } from '../core/kind/yaml-file.ts';

/** Replace `start` to `end` (UTF-16 offsets) by `text`. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The whole text of a file that does nothing but switch one rule off. */
export function fileWithRuleOff(rule: string): string {
  return `version: 1\nrules:\n  ${rule}: off\n`;
}

/** Undefined where the file is broken: nobody knows what a change would do there. */
export function ruleOff(text: string, rule: string): TextChange | undefined {
  const { data, problems, place } = readYaml(text);
  if (problems.length > 0) return undefined;
  const settings = recordOf(data);
  const rules = recordOf(settings?.rules);
  if (!settings || !rules) return undefined;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  if (!('rules' in settings)) {
    return { ...at(text.length), text: `${gapBehind(text, eol)}rules:${eol}  ${rule}: off${eol}` };
  }
  const key = place(['rules'], 'key');
  const [first] = Object.keys(rules);
  if (rule in rules) {
    return typeof rules[rule] === 'string' ? { ...place(['rules', rule], 'value'), text: 'off' } : undefined;
  }
  if (first === undefined) return emptyRules(text, { key: key.end, rule, eol });
  const opening = text.indexOf('{', key.end);
  const firstKey = place(['rules', first], 'key').start;
  if (opening >= 0 && opening < firstKey) return { ...at(opening + 1), text: ` ${rule}: off,` };
  const lineStart = text.lastIndexOf('\n', firstKey - 1) + 1;
  return { ...at(lineStart), text: `${text.slice(lineStart, firstKey)}${rule}: off${eol}` };
}

/** `rules:` with nothing or `{}` behind it. */
function emptyRules(
  text: string,
  { key, rule, eol }: { readonly key: number; readonly rule: string; readonly eol: string },
): TextChange {
  const braces = /^\s*:[ \t]*\{\s*\}/u.exec(text.slice(key));
  if (braces) return { start: key, end: key + braces[0].length, text: `:${eol}  ${rule}: off` };
  const lineEnd = text.indexOf('\n', key);
  if (lineEnd < 0) return { ...at(text.length), text: `${eol}  ${rule}: off${eol}` };
  return { ...at(lineEnd + 1), text: `  ${rule}: off${eol}` };
}

function gapBehind(text: string, eol: string): string {
  return text === '' || text.endsWith('\n') ? '' : eol;
}

function at(offset: number): { readonly start: number; readonly end: number } {
  return { start: offset, end: offset };
}

/** Nothing is an empty record; undefined for what is none. */
function recordOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (value === undefined || value === null) return {};
  return isRecord(value) ? value : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
