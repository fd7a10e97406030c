/** Phrases made at run time from the kind: the sections still missing, and the frame of a whole report. */
import type { Analysis } from '../analyze.ts';
import { completeSections } from '../kind/complete.ts';
import { detectKind } from '../kind/detect.ts';
import type { Kind, KindSection } from '../kind/kind.ts';
import { withValue } from '../kind/section-text.ts';
import { parse } from '../parse/blocks.ts';
import { Lines } from '../text/lines.ts';
import { once } from '../text/memo.ts';
import { escapeSnippet, snippetText } from '../text/snippet.ts';
import { countedOn } from './counted-on.ts';
import type { WritingPlace } from './place.ts';
import type { Query } from './query.ts';
import { type SkeletonStyle, skeletonOf } from './skeleton.ts';
import { anywhere, type Offer, type Snippet } from './snippets.ts';

export interface FrameOptions {
  readonly kinds: readonly Kind[];
  /** Syllables of titles, parted by blanks, as far as they are known. */
  readonly spellings: ReadonlyMap<string, readonly string[]>;
  /** Whether a document without a title is written with `#`. */
  readonly markdown: boolean;
}

interface Setting {
  readonly place: WritingPlace;
  readonly options: FrameOptions;
}

/** What a writer wants who has just begun, or has just ended a section, goes before all phrases; else behind those for the place. */
const first = 30;
const behindHere = 7.5;
const behindAnywhere = anywhere + 1;
const out = 1;

/** In the middle of a line there are none. */
export function framesAt(analysis: Analysis, query: Query, setting: Setting): readonly Offer[] {
  if (!query.lineStart) return [];
  const sections = sectionFrames(analysis, query, setting);
  const { report, lines } = analysis;
  // What is being typed may look like a heading by now.
  const others = report.sections.some(({ heading }) => heading.line !== lines.lineAt(query.start));
  if (query.trigger === 'number' || others) return sections;
  return [...wholeFrames(analysis, query, setting), ...sections];
}

function sectionFrames(analysis: Analysis, query: Query, { place, options }: Setting): readonly Offer[] {
  const absent = analysis.matches.filter(({ present }) => !present).map(({ wanted }) => wanted);
  const following = followingOf(analysis, place, absent);
  const next = following.find(({ presence }) => presence !== 'optional');
  const counted = countingOn(analysis, query, place.path);
  return absent.map((wanted) => {
    const names = [wanted.title, ...wanted.aliases];
    const search = names.flatMap((name) => options.spellings.get(name) ?? []);
    const frame = sectionFrame(wanted, analysis, query);
    const also = following.includes(wanted) ? counted(frame) : [];
    return {
      snippet: { ...frame, ...(also.length > 0 ? { also } : {}), prefix: names, search },
      score: sectionScore(wanted, { place, next, following }),
    };
  });
}

/** What counts on behind the frame of a section, where it takes the number behind that of the section around it. */
function countingOn(
  analysis: Analysis,
  query: Query,
  [around]: WritingPlace['path'],
): (frame: Snippet) => NonNullable<Snippet['also']> {
  const number = around?.heading.number;
  if (!around || !number || query.trigger === 'number') return () => [];
  const next = withValue(analysis.text.slice(number.span.start, number.span.end), number.value + 1);
  const behind = once(() => countedOn(analysis, around.heading, query));
  return ({ title }) => (title.startsWith(next) ? behind() : []);
}

/** The heading of the section that must come next, where the one above is written and nothing more follows; plain text. */
export function nextSectionAt(analysis: Analysis, query: Query, place: WritingPlace): string | undefined {
  if (!place.begun || !place.last || place.closed) return undefined;
  const absent = analysis.matches.filter(({ present }) => !present).map(({ wanted }) => wanted);
  const next = followingOf(analysis, place, absent).find(({ presence }) => presence !== 'optional');
  if (next?.presence !== 'required') return undefined;
  return snippetText(sectionFrame(next, analysis, query).body.split('\n')[0] ?? '');
}

interface Order {
  readonly place: WritingPlace;
  readonly next: KindSection | undefined;
  readonly following: readonly KindSection[];
}

function sectionScore(wanted: KindSection, { place, next, following }: Order): number {
  if (!following.includes(wanted)) return out;
  if (wanted === next) return place.begun && place.last ? first - 1 : behindHere + 0.1;
  return wanted.presence === 'optional' ? behindAnywhere : behindHere;
}

/** The absent sections that belong behind the section the cursor is in. */
function followingOf(
  { matches }: Analysis,
  { path }: WritingPlace,
  absent: readonly KindSection[],
): readonly KindSection[] {
  const [around] = path;
  const before = around
    ? matches.findLastIndex(({ section }) => section && section.span.start <= around.span.start)
    : -1;
  const after = matches.slice(before + 1);
  const there = around
    ? after.findIndex(({ section }) => section && section.span.start > around.span.start)
    : after.findIndex(({ section }) => section);
  const open = (there === -1 ? after : after.slice(0, there)).map(({ wanted }) => wanted);
  return absent.filter((wanted) => open.includes(wanted));
}

/** Written as the quick fix would write it, with the number that has been typed where one has. */
function sectionFrame(wanted: KindSection, analysis: Analysis, { start, end, trigger }: Query): Snippet {
  const { text, lines, detected } = analysis;
  const line = lines.lineAt(start);
  const before = text.slice(lines.startOf(line), start);
  const [heading = '', ...rest] = fixText(wanted, analysis);
  const typed = trigger === 'number' ? (/^[^、]*、/u.exec(text.slice(start, end))?.[0] ?? '') : '';
  // Marks that stand before the cursor are not written again; emphasis that is open already must be closed.
  const bold = before.trimStart().endsWith('**');
  const closed = text.startsWith('**', end);
  const own =
    trigger === 'number'
      ? escapeSnippet(typed + wanted.title) + (bold && !closed ? '**' : '')
      : heading.slice(/^\s/u.test(before) ? indentOf(heading) : 0);
  return {
    id: `section-${wanted.id}`,
    language: detected?.kind.language ?? analysis.language,
    title: trigger === 'number' ? typed + wanted.title : plainHeading(heading),
    prefix: [],
    description: wanted.guidance,
    body: bold && closed ? own : [own, ...rest].join('\n'),
    kinds: [],
    within: [],
    at: 'line',
    search: [],
  };
}

/** The lines that the fix of a missing section writes in, in snippet syntax. */
function fixText(wanted: KindSection, analysis: Analysis): readonly string[] {
  // What has a length is the number of a later heading.
  const written = completeSections(analysis, [wanted]).find(({ span }) => span.start === span.end)?.text ?? '';
  return written.replace(/^[\r\n]+|[\r\n]+(?=(?:\$0)?$)/gu, '').split(/\r\n|\r|\n/u);
}

function indentOf(heading: string): number {
  return heading.length - heading.trimStart().length;
}

/** Without the marks of Markdown. */
function plainHeading(heading: string): string {
  return snippetText(heading)
    .trim()
    .replace(/^#+ |\*\*/gu, '');
}

/** The whole report, while nothing but a title is there; what is written already is left out. */
function wholeFrames(analysis: Analysis, query: Query, { place, options }: Setting): readonly Offer[] {
  const { detected, report, lines } = analysis;
  const { language, begun } = place;
  // The line that is being written is no title.
  const title = report.title?.line === lines.lineAt(query.start) ? undefined : report.title;
  const markdown = title ? title.marks.hashes > 0 : options.markdown;
  const style = { markdown, titled: title !== undefined, opened: detected !== undefined && begun };
  if (detected) return [{ snippet: wholeFrame(detected.kind, style, options), score: begun ? first - 2 : first }];
  return options.kinds
    .filter((kind) => language === undefined || kind.language === language)
    .map((kind) => ({
      snippet: declared(wholeFrame(kind, style, options), style, kind, options.kinds),
      score: begun ? behindAnywhere : first,
    }));
}

/** A report that its title does not make one of this kind says so itself. */
function declared(snippet: Snippet, { titled }: SkeletonStyle, { id }: Kind, kinds: readonly Kind[]): Snippet {
  if (!titled && namedByTitle(kinds).has(id)) return snippet;
  return { ...snippet, body: `<!-- report: ${id} -->\n\n${snippet.body}` };
}

/** Kinds that the title of their own frame names, none other with it; remembered, as each is tried against all. */
function namedByTitle(kinds: readonly Kind[]): ReadonlySet<string> {
  const known = remembered.get(kinds);
  if (known) return known;
  const ids = kinds.filter((kind) => {
    const [text = ''] = snippetText(skeletonOf(kind, { markdown: true, titled: false, opened: false })).split('\n');
    const lines = new Lines(text);
    return detectKind({ parsed: parse(lines), lines, path: '' }, kinds)?.kind === kind;
  });
  const found = new Set(ids.map(({ id }) => id));
  remembered.set(kinds, found);
  return found;
}

const remembered = new WeakMap<readonly Kind[], ReadonlySet<string>>();

function wholeFrame(kind: Kind, wanted: SkeletonStyle, { spellings }: FrameOptions): Snippet {
  const { id, language, description, detect } = kind;
  // Headings without numbers are told by their marks alone.
  const style = { ...wanted, markdown: wanted.markdown || language === 'en' };
  const name = kind.title[language];
  const words = language === 'zh' ? ['框架', '骨架'] : ['skeleton', 'template'];
  const names = [name, ...detect.title, ...detect.titleAll.map((group) => group.join(language === 'zh' ? '' : ' '))];
  return {
    id: `skeleton-${id}`,
    language,
    title: language === 'zh' ? `${name}（全文框架）` : `${name} (skeleton)`,
    prefix: [...words, ...names],
    description: description[language],
    body: skeletonOf(kind, style),
    kinds: [id],
    within: [],
    at: 'line',
    search: [
      ...(language === 'zh' ? ['kuang jia', 'gu jia'] : []),
      ...names.flatMap((one) => spellings.get(one) ?? []),
    ],
  };
}
