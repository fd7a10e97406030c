/**
 * What hover says. Of a heading: its whole title, which section of the kind it is, what belongs there and what the kind asks,
 * how long it is, who mentions it, and which problems, causes and measures belong to it. Of words that point or count: what
 * is there; of set phrases and masked words: what they stand for; of a finding: its reason. Loaded with the first hover.
 */
import type { Analysis } from '../core/analyze.ts';
import type { KindSection } from '../core/kind/kind.ts';
import type { Heading } from '../core/parse/blocks.ts';
import { allSections, type Section } from '../core/report/report.ts';
import { type Span, touches } from '../core/text/span.ts';
import type { Finding } from '../rules/run.ts';
import { askedText, authorityText, rangeText, shareText } from './asked.ts';
import type { Workbench } from './feature.ts';
import { lengthOf, lengthsOf, wholeLength } from './lengths.ts';
import { escaped } from './markdown.ts';
import { mentionedText, type Said, saidOfWords } from './mention-hover.ts';
import { fullNameOf, headingSpan } from './names.ts';
import { partnerTexts } from './partners.ts';
import { withoutTail } from './tail.ts';
import { type Reason, reasonsOf, saidOfWord } from './word-hover.ts';

type Display = 'zh' | 'en';

/** In Markdown where the client reads it. */
export interface HoverText {
  readonly value: string;
  readonly span: Span;
}

/** `findings` are those at the offset. */
export function hoverAt(
  analysis: Analysis,
  offset: number,
  { findings, bench }: { readonly findings: readonly Finding[]; readonly bench: Workbench },
): HoverText | undefined {
  const told = toldAt(analysis, offset, bench);
  const reasons = reasonsOf(findings, bench);
  const span = told?.span ?? reasons[0]?.span;
  return span && { value: wordsOf(told, reasons, bench), span };
}

/** What there is to say of a place, apart from what is wrong with it. */
function toldAt(analysis: Analysis, offset: number, { display }: Workbench): Said | undefined {
  const { title } = analysis.report;
  const word = saidOfWord(analysis, offset, display);
  if (title && touches(headingSpan(title), offset)) return withWord(ofTitle(analysis, title, display), word);
  const section = [...allSections(analysis.report)].find(({ heading }) => touches(headingSpan(heading), offset));
  const said = saidOfWords(analysis, offset, display);
  if (said) return said;
  return section ? withWord(ofSection(analysis, section, display), word) : word;
}

/** In a heading the heading comes first; what a word in it stands for is added. */
function withWord(said: Said, word: Said | undefined): Said {
  if (!word) return said;
  return { ...said, texts: [...said.texts, [word.name, ...word.texts].join(' = ')] };
}

function ofTitle(analysis: Analysis, title: Heading, display: Display): Said {
  const { detected, report } = analysis;
  const length = lengthOf(analysis, report.span, display);
  const usual = detected?.kind.length;
  const range = usual ? rangeText(usual[0], usual[1]) : '';
  const customary = display === 'zh' ? `；一般 ${range}` : `; usually ${range}`;
  return {
    name: title.title,
    texts: [detected ? detected.kind.title[display] : '', range === '' ? length : `${length}${customary}`],
    span: title.titleSpan,
  };
}

function ofSection(analysis: Analysis, section: Section, display: Display): Said {
  const { heading } = section;
  const wanted = analysis.matches.find(({ sections }) => sections.includes(section))?.wanted;
  const kind = analysis.detected?.kind;
  const colon = display === 'zh' ? '：' : ': ';
  return {
    name: fullNameOf(heading),
    texts: [
      wanted ? [wanted.title, wanted.guidance].filter((text) => text !== '').join(colon) : '',
      wanted && kind
        ? `${askedText(wanted, display)}${display === 'zh' ? '' : ' '}${authorityText(wanted, kind, display)}`
        : '',
      ...partnerTexts(analysis, section, display),
      lengthText(analysis, section, wanted, display),
      mentionedText(analysis, { type: 'section', section }, display),
    ],
    span: headingSpan(heading),
  };
}

/** How long it is, and of a section of the first level how much of the whole that is. */
function lengthText(analysis: Analysis, section: Section, wanted: KindSection | undefined, display: Display): string {
  const length = lengthOf(analysis, withoutTail(section, analysis), display);
  const { detected, report } = analysis;
  // Of a text that is one section, or that nobody knows, the share says nothing.
  if (!detected || report.sections.length < 2 || !report.sections.includes(section)) return length;
  const lengths = lengthsOf(analysis);
  const whole = wholeLength(analysis, lengths);
  if (whole === 0) return length;
  const share = shareText((lengths.get(section) ?? 0) / whole, wanted?.share, display);
  return display === 'zh' ? `${length}，${share}` : `${length}, ${share}`;
}

function wordsOf(
  told: Said | undefined,
  reasons: readonly Reason[],
  { client: { markdown }, display }: Workbench,
): string {
  const paragraphs = told?.texts.filter((text) => text !== '') ?? [];
  const name = told?.name ?? '';
  const why = reasons.map((reason) => reasonText(reason, markdown, display));
  const value = markdown
    ? [name === '' ? '' : `**${escaped(name)}**`, ...paragraphs.map(escaped), ...why]
    : [name, ...paragraphs, ...why];
  return value.filter((text) => text !== '').join('\n\n');
}

/** 标题序号不连续。依据：… with a link to the page that says why. */
function reasonText({ title, authority, rule, page }: Reason, markdown: boolean, display: Display): string {
  const zh = display === 'zh';
  const asks = authority === '' ? '' : zh ? `依据：${authority}。` : ` Authority: ${authority}.`;
  const text = zh ? `${title}。${asks}` : `${title}.${asks}`;
  return markdown ? `${escaped(text)} [${rule}](${page})` : `${text} ${rule}`;
}
