/** The lines of a report as the formatter takes them: which may be touched at all, and what each one is. */
import type { Analysis } from '../analyze.ts';
import type { Heading } from '../parse/blocks.ts';
import type { LineRole } from '../parse/scan.ts';
import { trimmedLength } from '../text/width.ts';

/** A line that is no blank one, with the blank lines above it. */
export interface FormatLine {
  /** From 0. */
  readonly line: number;
  readonly role: LineRole;
  /** Without its line break; a byte order mark before it is not in it. */
  readonly text: string;
  /** Offset of `text`. */
  readonly start: number;
  /** Blank lines right above. */
  readonly above: number;
  /** Running text or a heading, in nothing that is read in another way: its place and its blanks may change. */
  readonly free: boolean;
  /** The heading that stands in it; of one over several lines, or with an underline, in each of them. */
  readonly heading: Heading | undefined;
  /** Signature, date and other lines whose place on the page means something. */
  readonly placed: boolean;
  /** Begins with a number and is no heading. */
  readonly item: boolean;
  /** Its end breaks the line where it is shown: two blanks or a backslash. */
  readonly hardBreak: boolean;
}

/** `markdown`: blank lines make paragraphs, four blanks make code, two at the end of a line break it. */
export function formatLines(analysis: Analysis, markdown: boolean): readonly FormatLine[] {
  const { parsed, lines } = analysis;
  const shelter = shelterOf(markdown);
  const headings = headingLines(analysis);
  const placed = placedLines(analysis);
  const items = new Set(
    parsed.verdicts.flatMap(({ candidate, heading }) => (!heading && candidate.shape.marker ? [candidate.line] : [])),
  );
  const found: FormatLine[] = [];
  let above = 0;
  for (const [line, { role, text: whole }] of parsed.scanned.entries()) {
    const bom = whole.startsWith('\uFEFF') ? 1 : 0;
    const text = whole.slice(bom);
    const sheltered = shelter(role, text);
    if (role === 'blank') {
      above++;
      continue;
    }
    const free = role === 'text' && !sheltered && !isOddLine.test(text);
    const next = parsed.scanned[line + 1];
    found.push({
      line,
      role,
      text,
      start: lines.startOf(line) + bom,
      above,
      free,
      heading: headings.get(line),
      placed: placed.has(lines.startOf(line)) || (role === 'text' && isPlacedByBlanks.test(text)),
      item: items.has(line),
      hardBreak: markdown && next !== undefined && next.role !== 'blank' && breaksHard.test(text),
    });
    above = 0;
  }
  return found;
}

const breaksHard = /(?: {2}|\\)$/u;

/** Markup that we do not read: link definitions, containers, templates. */
const isOddLine = /^\s*(?:\[[^\]]+\]:|:::|\{[{%#])/u;

/** Moved to the middle or to the right by hand. */
const isPlacedByBlanks = /^(?:[ \t]{6,}|[\u3000 ]{5,})\S/u;

function headingLines({ parsed, lines }: Analysis): ReadonlyMap<number, Heading> {
  const found = new Map<number, Heading>();
  for (const block of parsed.blocks) {
    if (block.type !== 'heading') continue;
    const last = block.form === 'run-in' ? block.line : lines.lineAt(Math.max(block.span.start, block.span.end - 1));
    for (let line = lines.lineAt(block.span.start); line <= last; line++) found.set(line, block);
  }
  return found;
}

/** Starts of lines; the closing sentence is a paragraph like others. */
function placedLines({ survey, lines }: Analysis): ReadonlySet<number> {
  const parts = survey.parts.filter(({ type }) => type !== 'closing' && type !== 'recipient' && type !== 'salutation');
  return new Set(parts.map(({ span }) => lines.startOf(lines.lineAt(span.start))));
}

/** Says of each line in turn whether it stands in HTML, a comment, a formula or, in Markdown, in code by its indent. */
function shelterOf(markdown: boolean): (role: LineRole, text: string) => boolean {
  let until: RegExp | undefined;
  let afterBlank = true;
  let code = false;
  return (role, text) => {
    const blank = role === 'blank';
    if (until) {
      if (until.test(text)) until = undefined;
      afterBlank = blank;
      return true;
    }
    code = markdown && !blank && /^(?: {4}|\t)/u.test(text) && (afterBlank || code);
    afterBlank = blank;
    if (role !== 'text' || code) return code;
    until = closingOf(text);
    return until !== undefined || opensOneLine.test(text);
  };
}

/** What ends the thing that a line opens, where it does not end in the line itself. */
function closingOf(text: string): RegExp | undefined {
  const raw = /^\s*<(pre|script|style|textarea)\b/iu.exec(text)?.[1];
  if (raw !== undefined) return text.includes(`</${raw}>`) ? undefined : new RegExp(`</${raw}>`, 'iu');
  if (/^\s*<\/?[A-Za-z]/u.test(text)) return /^\s*$/u;
  if (/<!--(?!.*-->)/u.test(text)) return /-->/u;
  if (/^\s*\$\$(?!.*\$\$)/u.test(text)) return /\$\$/u;
  return /^\s*\\begin\{/u.test(text) ? /\\end\{/u : undefined;
}

const opensOneLine = /^\s*(?:<\/?[A-Za-z]|\$\$|\\begin\{)/u;

/** Ends as a sentence does, or as what leads in another one. */
export function endsSentence(text: string): boolean {
  const end = trimmedLength(text);
  return /[。！？：…](?:[”’」』）)》】]|\*\*|__){0,4}$/u.test(text.slice(Math.max(0, end - 12), end));
}
