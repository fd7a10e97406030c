/** The one door to core: text in, everything there is to know about it out. Pure, immutable, never throws on a text. */
import { type DeclaredKind, declaredKind } from './kind/declared.ts';
import { type Detected, detectKind } from './kind/detect.ts';
import type { Kind } from './kind/kind.ts';
import { matchSections, type SectionMatch } from './kind/match.ts';
import { type Parsed, parse } from './parse/blocks.ts';
import { type Report, reportOf } from './report/report.ts';
import { type Survey, surveyOf } from './report/survey.ts';
import { type Tail, tailOf } from './report/tail.ts';
import { languageOf } from './text/language.ts';
import { Lines } from './text/lines.ts';
import { nearest } from './text/nearest.ts';

export interface AnalyzeOptions {
  readonly kinds: readonly Kind[];
  /** Name or path of the document where there is one; it may help to tell the kind. */
  readonly path?: string;
  /** The kind the user asked for; stronger than what the document looks like, weaker than what it declares. */
  readonly kind?: string;
  /** The kind that the settings of the folder give to files of this path, with the pattern; weaker than both. */
  readonly folder?: { readonly id: string; readonly glob: string } | undefined;
}

export interface Analysis {
  readonly text: string;
  readonly lines: Lines;
  readonly parsed: Parsed;
  readonly report: Report;
  readonly language: 'zh' | 'en';
  /** What the document itself says it is; `detected` is undefined where no such kind exists. */
  readonly declared: DeclaredKind | undefined;
  readonly detected: Detected | undefined;
  /** One for each section of the kind; none without a kind. */
  readonly matches: readonly SectionMatch[];
  /** Where the closing, the signature and what follows them begin. */
  readonly tail: Tail;
  /** Enumerations, declared counts, references and parts; made when first asked for. */
  readonly survey: Survey;
}

/** `previous` is the analysis of the text before an edit, with the same options; it makes this one sooner, not other. */
export function analyze(text: string, options: AnalyzeOptions, previous?: Analysis): Analysis {
  const lines = new Lines(text);
  const parsed = parse(lines, previous?.parsed);
  const report = reportOf(parsed.blocks, text.length);
  const declared = withMeant(declaredKind(parsed.scanned), options.kinds);
  const detected = declared
    ? byId(options.kinds, declared.id, { type: 'declared', words: declared.id })
    : (givenKind(options) ?? detectKind({ report, text, path: options.path ?? '' }, options.kinds));
  return {
    text,
    lines,
    parsed,
    report,
    language: languageOf(text) ?? detected?.kind.language ?? 'en',
    declared,
    detected,
    matches: detected ? matchSections(detected.kind, report, parsed.verdicts, text) : [],
    tail: tailOf(report, parsed),
    survey: surveyOf({ text, lines, parsed, report }, previous?.survey),
  };
}

function withMeant(declared: DeclaredKind | undefined, kinds: readonly Kind[]): DeclaredKind | undefined {
  if (!declared || kinds.some(({ id }) => id === declared.id)) return declared;
  const ids = kinds.map(({ id }) => id);
  return { ...declared, meant: nearest(declared.id, ids) };
}

/** What somebody outside of the document has decided. */
function givenKind({ kinds, kind, folder }: AnalyzeOptions): Detected | undefined {
  const chosen = kind === undefined ? undefined : byId(kinds, kind, { type: 'chosen', words: kind });
  return chosen ?? (folder && byId(kinds, folder.id, { type: 'folder', words: folder.glob }));
}

function byId(kinds: readonly Kind[], id: string, reason: Detected['reason']): Detected | undefined {
  const kind = kinds.find((one) => one.id === id);
  return kind && { kind, reason };
}
