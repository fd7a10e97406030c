/**
 * A table of contents, written below the title or, where there is one, written anew: a list with links behind `#`, a
 * list in other Markdown, lines of titles (目录) elsewhere. `parse/contents.ts` takes its lines for what they are.
 */
import type { Analysis } from '../../analyze.ts';
import { type Heading, parse } from '../../parse/blocks.ts';
import { isContentsTitle } from '../../parse/contents.ts';
import type { Verdict } from '../../parse/verdict.ts';
import { allSections, type Report, reportOf } from '../../report/report.ts';
import { Lines } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import { type Edit, type Outlined, outlined, type Refactoring, rewritten } from './plan.ts';

/** Applies where there are two headings to list, and the list is not there yet as it should be. */
export const contentsWritten: Refactoring = (analysis) => {
  const { report } = analysis;
  if (isContentsTitle(report.title?.title ?? '') || entriesOf(report).length < 2) return undefined;
  return () => {
    const known = knownOf(analysis);
    const edit = known ? renewed(analysis, known) : inserted(analysis);
    return edit && analysis.text.slice(edit.span.start, edit.span.end) !== edit.text ? [edit] : undefined;
  };
};

/** The one that is there: its title, which a list of links may do without, and its entries with the line break behind. */
interface Known {
  readonly title: Span;
  readonly entries: Span;
}

function inserted(analysis: Analysis): Edit | undefined {
  const { text, lines } = analysis;
  const written = contentsFor(analysis, analysis.report, text);
  const at = placeFor(analysis);
  const line = lines.lineAt(at);
  const blankAbove = line === 0 || lines.textOf(line - 1).trim() === '' ? '' : lines.eol;
  // A text may end without a line break.
  const opening = at > lines.startOf(line) ? lines.eol + lines.eol : blankAbove;
  const blankBelow = lines.textOf(line).trim() === '' ? '' : lines.eol;
  const title = analysis.language === 'zh' ? '目录' : 'Contents';
  const head = written.marked ? `**${title}**` : title;
  const block = `${opening}${head}${lines.eol}${lines.eol}${written.entries}${blankBelow}`;
  const edit = { span: { start: at, end: at }, text: block };
  return reads(text, edit, outlined(analysis)) ? edit : undefined;
}

/** The entries alone; the title stays as its writer has it. */
function renewed(analysis: Analysis, { title, entries }: Known): Edit | undefined {
  const { text, lines } = analysis;
  // Old entries may stand for headings by now, so the headings are those of the text without them.
  const base = text.slice(0, title.start) + text.slice(entries.end);
  const report = reportIn(base);
  if (entriesOf(report).length < 2) return undefined;
  const between = entries.start === entries.end ? lines.eol : '';
  const edit = { span: entries, text: between + contentsFor(analysis, report, base).entries };
  return reads(text, edit, outlined({ report })) ? edit : undefined;
}

function reportIn(text: string): Report {
  return reportOf(parse(new Lines(text)).headings, text.length);
}

/** Whether the text has these headings after the edit, and no other but that of the contents. */
function reads(text: string, edit: Edit, expected: readonly Outlined[]): boolean {
  const after = rewritten(text, { start: 0, end: text.length }, [edit]);
  const found = outlined({ report: reportIn(after) }).filter(({ title }) => !isContentsTitle(title));
  const wanted = expected.filter(({ title }) => !isContentsTitle(title));
  return (
    found.length === wanted.length &&
    found.every(({ level, title }, index) => level === wanted[index]?.level && title === wanted[index]?.title)
  );
}

/** Headings a reader looks for. Run-in headings are paragraphs, and articles are too many. */
function entriesOf(report: Report): readonly Heading[] {
  const headings = titledOf(report);
  if (!isMarked(report)) return headings.filter(({ level }) => level <= 2);
  return headings.filter(({ level, marks }) => level <= 3 && marks.hashes > 0);
}

function titledOf(report: Report): readonly Heading[] {
  return Array.from(allSections(report), ({ heading }) => heading).filter(
    ({ form, title, number }) =>
      form === 'alone' && title !== '' && !isContentsTitle(title) && number?.style !== 'article',
  );
}

/** Most of its headings have a `#`, so that links lead to them. */
function isMarked(report: Report): boolean {
  const headings = titledOf(report);
  return headings.filter(({ marks }) => marks.hashes > 0).length * 2 > headings.length;
}

interface Contents {
  /** Lines of Markdown. */
  readonly marked: boolean;
  readonly entries: string;
}

/** `text` is the one the report is of. */
function contentsFor({ lines: { eol } }: Analysis, report: Report, text: string): Contents {
  const entries = entriesOf(report);
  const least = Math.min(...entries.map(({ level }) => level));
  const linked = isMarked(report);
  const bold = entries.some(({ marks }) => marks.bold || marks.hashes > 0);
  const marked = linked || bold || (report.title?.marks.hashes ?? 0) > 0;
  const addresses = addressesOf(report, text);
  const written = entries.map((heading) => {
    const name = nameOf(heading, text);
    const depth = heading.level - least;
    if (!marked) return `${'　　'.repeat(depth)}${name}`;
    const address = linked ? addresses.get(heading) : undefined;
    const label = name.replace(/[\\[\]*_`<]/gu, '\\$&');
    return `${'  '.repeat(depth)}- ${address === undefined ? name : `[${label}](#${address})`}`;
  });
  return { marked, entries: written.map((line) => line + eol).join('') };
}

/** Number and title as written, without marks. */
function nameOf({ number, title, titleSpan }: Heading, text: string): string {
  if (!number) return title;
  const gap = text.slice(number.span.end, Math.max(number.span.end, titleSpan.start)).replace(/[^\s\u3000]/gu, '');
  return number.text + gap + title;
}

/** As Markdown makes them of headings with a `#`: small letters, no marks, `-` for a blank, a count where two are alike. */
function addressesOf(report: Report, text: string): ReadonlyMap<Heading, string> {
  const counts = new Map<string, number>();
  const addresses = new Map<Heading, string>();
  const all = [...(report.title ? [report.title] : []), ...Array.from(allSections(report), ({ heading }) => heading)];
  for (const heading of all) {
    if (heading.marks.hashes === 0) continue;
    const address = nameOf(heading, text)
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-');
    const count = counts.get(address) ?? 0;
    counts.set(address, count + 1);
    addresses.set(heading, count === 0 ? address : `${address}-${count}`);
  }
  return addresses;
}

/** Below the title and what belongs to it; in front of the text where there is no title. */
function placeFor({ report, parsed, survey, lines, text }: Analysis): number {
  if (!report.title) {
    const above: ReadonlySet<string> = new Set(['blank', 'front-matter', 'comment']);
    const first = parsed.scanned.findIndex(({ role }) => !above.has(role));
    return first === -1 ? text.length : lines.startOf(first);
  }
  const below = survey.parts.filter(
    ({ type, span }) => span.start >= report.preamble.start && span.end <= report.preamble.end && titling.has(type),
  );
  const last = below.at(-1);
  return last ? lines.startOf(lines.lineAt(last.span.end) + 1) : report.preamble.start;
}

const titling: ReadonlySet<string> = new Set(['document-number', 'title-note', 'author']);

function knownOf(analysis: Analysis): Known | undefined {
  const { parsed, lines } = analysis;
  const title = parsed.verdicts.find(
    ({ candidate: { sign, shape } }) => sign !== 'numbered' && isContentsTitle(shape.title),
  );
  if (!title) return listOf(analysis);
  const { line } = title.candidate;
  let first = line + 1;
  while (parsed.scanned[first]?.role === 'blank') first++;
  const last = parsed.scanned[first]?.role === 'bullet' ? lastBullet(analysis, first) : lastEntry(analysis, first);
  const span = { start: lines.startOf(line), end: lines.startOf(line + 1) };
  if (last === undefined) return { title: span, entries: { start: span.end, end: span.end } };
  return { title: span, entries: { start: lines.startOf(first), end: lines.startOf(last + 1) } };
}

/** A list of links into the document above its first section, as tools write it between comments. */
function listOf({ parsed: { scanned }, lines, report }: Analysis): Known | undefined {
  const isLink = (text: string): boolean => /^\s*[-*+]\s+\[.*\]\(#[^)]*\)\s*$/u.test(text);
  const end = report.sections[0]?.heading.line ?? 0;
  for (let first = 0, stop = 0; first < end; first = stop + 1) {
    stop = first;
    while (scanned[stop]?.role === 'bullet') stop++;
    const links = scanned.slice(first, stop).filter(({ text }) => isLink(text)).length;
    if (links < 2 || links < stop - first) continue;
    const start = lines.startOf(first);
    return { title: { start, end: start }, entries: { start, end: lines.startOf(stop) } };
  }
  return undefined;
}

/** The list ends with a blank line, unless links go on behind it. */
function lastBullet({ parsed: { scanned } }: Analysis, first: number): number {
  let last = first;
  for (let line = first; scanned[line]?.role === 'bullet' || scanned[line]?.role === 'blank'; line++) {
    const { role, text = '' } = scanned[line] ?? {};
    if (role === 'bullet' && (last >= line - 1 || /\]\(#/u.test(text))) last = line;
  }
  return last;
}

/** The last line the parser takes for an entry, or of a block of lines that were entries once; nothing else is between. */
function lastEntry(analysis: Analysis, first: number): number | undefined {
  const { lines, parsed } = analysis;
  const { verdicts, scanned } = parsed;
  const byLine = new Map(verdicts.map((verdict) => [verdict.candidate.line, verdict]));
  const names = new Set(titledOf(analysis.report).map((heading) => bare(nameOf(heading, analysis.text))));
  // A line that is there twice may be anything; an entry has a number, or is called as a heading is.
  const isJudged = (line: number): boolean => {
    const { why, candidate, heading } = byLine.get(line) ?? {};
    if (why === 'not-contents' && candidate?.sign === 'numbered') return true;
    return !heading && why !== 'title' && names.has(bare(lines.textOf(line)));
  };
  let stop = first;
  while (isJudged(stop) || wasEntry(byLine.get(stop))) stop++;
  const closed = (scanned[stop]?.role ?? 'blank') === 'blank';
  let last = stop - 1;
  while (!closed && last >= first && !isJudged(last)) last--;
  for (let line = last + 1; isJudged(line) || scanned[line]?.role === 'blank'; line++) if (isJudged(line)) last = line;
  return last >= first ? last : undefined;
}

/** A number with a title and nothing else, as a heading that is called otherwise by now. */
function wasEntry(verdict: Verdict | undefined): boolean {
  if (!verdict || verdict.why === 'title') return false;
  const { shape, sign } = verdict.candidate;
  return sign === 'numbered' && shape.restStart >= shape.end && shape.closing === '';
}

function bare(text: string): string {
  return text.replace(/\s+/gu, '');
}
