/** The one door to core: text in, everything there is to know about it out. Pure, immutable, never throws on a text. */
import { type DeclaredKind, declaredKind } from './kind/declared.ts';
import { type Detected, detectKind } from './kind/detect.ts';
import type { Kind } from './kind/kind.ts';
import { matchSections, type SectionMatch } from './kind/match.ts';
import { type Parsed, parse, parsedAfter } from './parse/blocks.ts';
import { type Report, reportIn } from './report/report.ts';
import { type Survey, type SurveyBefore, surveyOf } from './report/survey.ts';
import { type Tail, tailOf } from './report/tail.ts';
import { changeBetween } from './text/change.ts';
import { languageOf } from './text/language.ts';
import { type LineEdit, Lines } from './text/lines.ts';
import { once } from './text/memo.ts';
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
  /** One for each section of the kind; none without a kind. Like all that holds places it is made when first asked for. */
  readonly matches: readonly SectionMatch[];
  /** Where the closing, the signature and what follows them begin. */
  readonly tail: Tail;
  /** Enumerations, declared counts, references and parts; made when first asked for. */
  readonly survey: Survey;
}

/** `previous` is the analysis of the text before an edit, with the same options; it makes this one sooner, not other. */
export function analyze(text: string, options: AnalyzeOptions, previous?: Analysis): Analysis {
  const { lines, parsed, edit } = previous ? readAfter(text, previous) : readAfresh(text);
  const declared = withMeant(declaredKind(parsed.scanned, lines), options.kinds);
  const detected = declared
    ? byId(options.kinds, declared.id, { type: 'declared', words: declared.id })
    : (givenKind(options) ?? detectKind({ parsed, lines, path: options.path ?? '' }, options.kinds));
  return new Whole({ text, lines, parsed, declared, detected }, previous && edit && { survey: previous.survey, edit });
}

type Decided = Pick<Analysis, 'text' | 'lines' | 'parsed' | 'declared' | 'detected'>;

/** A class, since an object with getters of its own keeps alive what they refer to; see `Parsing` in `parse/blocks.ts`. */
class Whole implements Analysis {
  readonly text: string;
  readonly lines: Lines;
  readonly parsed: Parsed;
  readonly language: 'zh' | 'en';
  readonly declared: DeclaredKind | undefined;
  readonly detected: Detected | undefined;
  readonly survey: Survey;
  readonly #report: () => Report;
  readonly #matches: () => readonly SectionMatch[];
  readonly #tail: () => Tail;

  constructor({ text, lines, parsed, declared, detected }: Decided, before: SurveyBefore | undefined) {
    this.text = text;
    this.lines = lines;
    this.parsed = parsed;
    this.language = languageOf(text) ?? detected?.kind.language ?? 'en';
    this.declared = declared;
    this.detected = detected;
    this.#report = once(() => reportIn(parsed, text.length));
    this.#matches = once(() => (detected ? matchSections(detected.kind, this) : []));
    this.#tail = once(() => tailOf(parsed, lines));
    this.survey = surveyOf(this, before);
  }

  get report(): Report {
    return this.#report();
  }

  get matches(): readonly SectionMatch[] {
    return this.#matches();
  }

  get tail(): Tail {
    return this.#tail();
  }
}

interface Read {
  readonly lines: Lines;
  readonly parsed: Parsed;
  /** Which lines read differently than in the text before. */
  readonly edit: LineEdit | undefined;
}

function readAfresh(text: string): Read {
  const lines = new Lines(text);
  return { lines, parsed: parse(lines), edit: undefined };
}

function readAfter(text: string, { text: before, lines: old, parsed: earlier }: Analysis): Read {
  const { lines, edit: touched } = old.changed(text, changeBetween(before, text));
  const { parsed, edit } = parsedAfter(lines, earlier, touched);
  return { lines, parsed, edit };
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
