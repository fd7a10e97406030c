/** What a folder's `reports.yaml` says; see `parse-config.ts` for how it is read and `setups.ts` for where it is looked for. */
import type { FormatSettings } from '../core/writing/format-style.ts';
import type { RuleSettings } from '../rules/settings.ts';

/** A pattern over paths below the folder of the file. */
export interface PathPattern {
  /** As written; `述职/**`, `*.md`. */
  readonly glob: string;
  /** `path` is relative to the folder of the file, with `/` between names. */
  readonly matches: (path: string) => boolean;
}

export interface Config {
  readonly settings: RuleSettings;
  /** The first pattern that matches a path gives its kind; a report that declares its kind itself goes before. */
  readonly kinds: readonly { readonly pattern: PathPattern; readonly kind: string }[];
  /** How reports are laid out; what is not said is decided by each report. */
  readonly format: FormatSettings;
  /** Files that are not looked at. */
  readonly ignore: readonly PathPattern[];
}
