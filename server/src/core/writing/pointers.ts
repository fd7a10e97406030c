/** References to what is there: 第二部分（一）, 附件2, “产生问题的原因剖析”部分. */
import type { Analysis } from '../analyze.ts';
import type { Attachment } from '../report/attachments.ts';
import type { Section } from '../report/report.ts';
import { formatNumeral } from '../text/numerals.ts';
import { escapeSnippet } from '../text/snippet.ts';
import type { WritingPlace } from './place.ts';
import type { Query } from './query.ts';
import type { Offer, Snippet } from './snippets.ts';

/** Behind 见 nothing else is meant. */
const asked = 36;
const unasked = 2.5;

/** More than a writer looks through. */
const most = 60;

/** Longer reports than this have their attachments found by their own pages only when somebody asks for nothing else. */
const longest = 200_000;

export function pointersAt(analysis: Analysis, query: Query, place: WritingPlace): readonly Offer[] {
  if (place.at === 'line') return [];
  const before = analysis.text.slice(Math.max(0, query.start - 12), query.start);
  const behindSee = /(?:见|参照|按照|对照|[Ss]ee )$/u.test(before);
  const score = behindSee ? asked : unasked;
  const targets = [...sectionTargets(analysis), ...attachmentTargets(analysis)].slice(0, most);
  return targets.map(({ title, place: name }) => ({ snippet: pointer(name, title, { behindSee, analysis }), score }));
}

interface Target {
  /** As it is referred to. */
  readonly place: string;
  readonly title: string;
}

/** The first two levels: what is deeper is seldom referred to. No more of them than are offered. */
function sectionTargets({ report, language }: Analysis): readonly Target[] {
  const targets: Target[] = [];
  for (const section of report.sections) {
    if (targets.length >= most) break;
    const name = nameOf(section, language);
    targets.push({ place: name, title: section.heading.title });
    for (const { heading } of language === 'zh' ? section.children.slice(0, 20) : [])
      if (heading.number) targets.push({ place: name + heading.number.text.trim(), title: heading.title });
  }
  return targets;
}

function nameOf({ heading: { number, title } }: Section, language: 'zh' | 'en'): string {
  if (language === 'en') return number ? `section ${number.text.trim().replace(/\.$/u, '')}` : `“${title}”`;
  if (!number) return `“${title}”部分`;
  if (number.style === 'article' || number.style === 'chapter' || number.style === 'section') return number.text.trim();
  return `第${formatNumeral(number.value)}部分`;
}

function attachmentTargets(analysis: Analysis): readonly Target[] {
  const { text, survey, language } = analysis;
  if (text.length > longest || !/附件|附录|附表|Appendix|Annex/u.test(text)) return [];
  return survey.attachments.map((attachment) => ({ place: labelOf(attachment, language), title: attachment.title }));
}

function labelOf({ label, number = '' }: Attachment, language: 'zh' | 'en'): string {
  return language === 'en' && number !== '' ? `${label} ${number}` : label + number;
}

interface How {
  readonly behindSee: boolean;
  readonly analysis: Analysis;
}

function pointer(place: string, title: string, { behindSee, analysis: { language } }: How): Snippet {
  const text = behindSee ? place : language === 'zh' ? `（见${place}）` : `(see ${place})`;
  return {
    id: `pointer-${place}`,
    language,
    title: text,
    prefix: title === '' ? [place] : [place, title],
    description: title,
    body: escapeSnippet(text),
    kinds: [],
    within: [],
    at: 'inline',
    search: [],
  };
}
