/** What holds for the reports of a folder: the kinds there are, the settings of rules, the kinds that paths give. */
import { isTemplate } from '../core/kind/doubtful.ts';
import type { Kind } from '../core/kind/kind.ts';
import type { TitleWords } from '../core/kind/sniff.ts';
import type { FormatSettings } from '../core/writing/format-style.ts';
import type { Snippet } from '../core/writing/snippets.ts';
import type { RuleSettings } from '../rules/settings.ts';
import type { Config } from './config.ts';
import type { TextChange } from './rule-off.ts';

export interface Setup {
  /** The folder's own kinds first, then those that are shipped. */
  readonly kinds: readonly Kind[];
  /** What the cheap look at a text must know of them. */
  readonly words: TitleWords;
  /** The phrases that lie in the folder or above. */
  readonly snippets: readonly Snippet[];
  /** Undefined where no `reports.yaml` speaks for the folder. */
  readonly settings: RuleSettings | undefined;
  /** How reports of the folder are laid out; empty where nobody says so. */
  readonly format: FormatSettings;
  /** The `reports.yaml` that speaks for the folder. */
  readonly file: SettingsFile | undefined;
  /** What the folder says of a file; `path` with `/` between names, absolute. */
  readonly of: (path: string) => FileSetup;
}

export interface FileSetup {
  /** The kind that its path gives, with the pattern. */
  readonly kind: { readonly id: string; readonly glob: string } | undefined;
  readonly ignored: boolean;
}

/** A file with settings, as it is now. */
export interface SettingsFile {
  readonly uri: string;
  readonly text: string;
  /** The change that switches a rule off; undefined where the file is broken or says more of the rule. */
  readonly off: (rule: string) => TextChange | undefined;
}

/** A configuration and the folder its patterns are relative to, as a path without `/` at its end. */
export interface PlacedConfig {
  readonly config: Config;
  readonly folder: string;
  readonly file: SettingsFile;
}

/** Of `words` it is enough that they hold for `kinds`. */
export function setupOf(
  { kinds, words, snippets = [] }: Pick<Setup, 'kinds' | 'words'> & Partial<Pick<Setup, 'snippets'>>,
  placed: PlacedConfig | undefined,
): Setup {
  return {
    kinds,
    words,
    snippets,
    settings: placed?.config.settings,
    format: placed?.config.format ?? {},
    file: placed?.file,
    of: (path) => (placed ? fileSetup(path, placed) : plainFile),
  };
}

const plainFile: FileSetup = { kind: undefined, ignored: false };

function fileSetup(path: string, { config, folder }: PlacedConfig): FileSetup {
  const whole = path.normalize('NFC');
  const start = `${folder.normalize('NFC')}/`;
  if (!whole.startsWith(start)) return plainFile;
  const relative = whole.slice(start.length);
  const beside = besideReports(relative);
  const named = config.kinds.find(
    ({ pattern }) => pattern.matches(relative) && (beside === undefined || pattern.glob.toLowerCase().includes(beside)),
  );
  return {
    kind: named && { id: named.kind, glob: named.pattern.glob },
    ignored: config.ignore.some((pattern) => pattern.matches(relative)),
  };
}

/** The word that tells what lies beside the reports of a folder and is none of them, unless a pattern says that word. */
function besideReports(path: string): string | undefined {
  if (isTemplate(path)) return 'template';
  return /(?:^|\/)(readme|changelog|contributing|index)(?:[._-][\w-]+)?\.\w+$/iu.exec(path)?.[1]?.toLowerCase();
}

/** The folder's own kinds in front; a title word that one of them claims, in whatever case, is theirs alone, so no two kinds tie. */
export function kindsWith(own: readonly Kind[], others: readonly Kind[]): readonly Kind[] {
  if (own.length === 0) return others;
  const ids = new Set(own.map(({ id }) => id));
  const words = new Set(own.flatMap(({ detect }) => detect.title.map(caseless)));
  const groups = new Set(own.flatMap(({ detect }) => detect.titleAll.map((group) => caseless(group.join('\n')))));
  const left = others
    .filter(({ id }) => !ids.has(id))
    .map((kind): Kind => {
      const title = kind.detect.title.filter((word) => !words.has(caseless(word)));
      const titleAll = kind.detect.titleAll.filter((group) => !groups.has(caseless(group.join('\n'))));
      const same = title.length === kind.detect.title.length && titleAll.length === kind.detect.titleAll.length;
      return same ? kind : { ...kind, detect: { ...kind.detect, title, titleAll } };
    });
  return [...own, ...left];
}

/** As titles are compared. */
function caseless(words: string): string {
  return words.toLowerCase();
}
