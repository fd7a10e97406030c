/** What hover says of words in running text: where a reference leads, how many points an enumeration has. */
import type { Analysis } from '../core/analyze.ts';
import type { CountCandidate, DeclaredCount } from '../core/report/declared-counts.ts';
import type { Enumeration } from '../core/report/enumerations.ts';
import type { Reference } from '../core/report/references.ts';
import { allSections } from '../core/report/report.ts';
import type { ReferenceTarget } from '../core/report/targets.ts';
import { type Span, touches } from '../core/text/span.ts';
import { mentionsOf, referenceAt } from './mentions.ts';
import { fullNameOf } from './names.ts';
import { bodyOfTarget, nameOfTarget } from './target-names.ts';

export interface Said {
  readonly name: string;
  readonly texts: readonly string[];
  readonly span: Span;
}

type Display = 'zh' | 'en';

/** Of the words at the offset; undefined where there is nothing to say of them. */
export function saidOfWords(analysis: Analysis, offset: number, display: Display): Said | undefined {
  const reference = referenceAt(analysis, offset);
  if (reference) return ofReference(analysis, reference, display);
  for (const enumeration of analysis.survey.enumerations) {
    if (!touches(enumeration.span, offset)) continue;
    const index = enumeration.members.findIndex(({ marker }) => touches(marker, offset));
    if (index >= 0) return ofEnumeration(enumeration, index, display);
  }
  const declared = analysis.survey.declaredCounts.find(({ span }) => touches(span, offset));
  return declared && ofCount(analysis, declared, display);
}

/** How often a section is referred to; empty for never. */
export function mentionedText(analysis: Analysis, target: ReferenceTarget, display: Display): string {
  const count = mentionsOf(analysis, target).length;
  if (count === 0) return '';
  if (display === 'zh') return `文中 ${count} 处提到。`;
  return count === 1 ? 'Referred to once.' : `Referred to ${count} times.`;
}

function ofReference(analysis: Analysis, { span, target, whole }: Reference, display: Display): Said {
  const words = analysis.text.slice(span.start, span.end);
  const zh = display === 'zh';
  if (!target) return { name: words, texts: [zh ? '文中没有这一处。' : 'This document has no such place.'], span };
  const missing = zh ? '其中没有后面所指的部分。' : 'It has no such part inside.';
  const texts = [whole ? '' : missing, pathOf(analysis, target), previewOf(analysis, target)];
  return { name: `${words} = ${nameOfTarget(target, analysis)}`, texts, span };
}

/** The sections around the place, outermost first; empty for one at the top. */
function pathOf({ report }: Analysis, target: ReferenceTarget): string {
  if (target.type === 'attachment') return '';
  const { span } = target.section.heading;
  const around = [...allSections(report)].filter(
    (section) => section.span.start <= span.start && span.end <= section.span.end,
  );
  const path = target.type === 'item' ? around : around.slice(0, -1);
  return path.map(({ heading }) => fullNameOf(heading)).join(' › ');
}

/** Characters of the text that are shown. */
const room = 120;

/** The first words a reader finds there; titles of the sections inside where there is no text before them. */
function previewOf({ survey, text }: Analysis, target: ReferenceTarget): string {
  const body = bodyOfTarget(target);
  if (!body || target.type === 'item') return '';
  const first = survey.passages.find(
    ({ span, type }) => type !== 'heading' && span.end > body.start && span.start < body.end,
  );
  const children = target.type === 'section' ? target.section.children : [];
  if (!first || (children[0] && first.span.start >= children[0].heading.span.start)) {
    return children.map(({ heading }) => fullNameOf(heading)).join('；');
  }
  const characters = [...text.slice(Math.max(first.span.start, body.start), first.span.end).trim()];
  return characters.length > room ? `${characters.slice(0, room).join('')}…` : characters.join('');
}

function ofEnumeration({ members, lone }: Enumeration, index: number, display: Display): Said {
  const span = members[index]?.marker ?? { start: 0, end: 0 };
  const name = members.length > 12 ? shortList(members) : members.map(({ text }) => text).join(' ');
  const zh = display === 'zh';
  if (lone) return { name, texts: [zh ? '只有这一项。' : 'The only point.'], span };
  const text = zh ? `共 ${members.length} 项，这是第 ${index + 1} 项。` : `Point ${index + 1} of ${members.length}.`;
  return { name, texts: [text], span };
}

function shortList(members: Enumeration['members']): string {
  const texts = members.map(({ text }) => text);
  return `${texts.slice(0, 3).join(' ')} … ${texts.at(-1) ?? ''}`;
}

function ofCount({ text }: Analysis, { span, candidates }: DeclaredCount, display: Display): Said | undefined {
  if (candidates.length === 0) return undefined;
  return { name: text.slice(span.start, span.end), texts: candidates.map((one) => candidateText(one, display)), span };
}

function candidateText({ type, count }: CountCandidate, display: Display): string {
  const zh = display === 'zh';
  switch (type) {
    case 'children':
      return zh ? `下有 ${count} 个部分。` : `${count} sections inside.`;
    case 'enumeration':
      return zh ? `随后列出 ${count} 项。` : `${count} points follow.`;
    case 'quoted-list':
      return zh ? `引号中列出 ${count} 项。` : `${count} things in quotation marks.`;
    case 'bullets':
      return zh ? `随后的列表有 ${count} 条。` : `A list of ${count} follows.`;
    case 'table':
      return zh ? `随后的表格有 ${count} 行。` : `A table of ${count} rows follows.`;
  }
}
