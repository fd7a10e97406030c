/** Phrases made at run time from the kind: the sections still missing, and the frame of a whole report. */
import type { Analysis } from '../analyze.ts';
import type { Kind, KindSection } from '../kind/kind.ts';
import { formatNumeral } from '../text/numerals.ts';
import { escapeSnippet } from '../text/snippet.ts';
import type { Query } from './query.ts';
import { skeletonOf } from './skeleton.ts';
import type { Snippet } from './snippets.ts';

/** Best first. In the middle of a line there are none. */
export function frames(analysis: Analysis, query: Query, kinds: readonly Kind[]): readonly Snippet[] {
  const kind = analysis.detected?.kind;
  if (!query.lineStart) return [];
  const sections = kind ? absent(analysis).map((wanted) => sectionFrame(wanted, analysis, query)) : [];
  if (query.trigger === 'number' || analysis.report.sections.length > 0) return sections;
  const markdown = (analysis.report.title?.marks.hashes ?? 0) > 0;
  const whole = kind ? [kind] : kinds;
  const titled = analysis.report.title !== undefined && kind !== undefined;
  return [...whole.map((one) => wholeFrame(one, markdown, titled)), ...sections];
}

/** Sections of the kind that nothing carries yet, required ones first. */
function absent({ matches }: Analysis): readonly KindSection[] {
  const open = matches.filter(({ present }) => !present).map(({ wanted }) => wanted);
  return [...open.filter(({ presence }) => presence !== 'optional'), ...open.filter(({ presence }) => presence === 'optional')];
}

function sectionFrame({ id, title, guidance, snippet }: KindSection, analysis: Analysis, query: Query): Snippet {
  const { language } = analysis;
  const number = query.trigger === 'number' ? typedNumber(analysis.text.slice(query.start, query.end)) : nextNumber(analysis);
  const hashes = query.trigger === 'number' ? 0 : (analysis.report.sections.at(-1)?.heading.marks.hashes ?? 0);
  const heading = escapeSnippet(`${hashes > 0 ? `${'#'.repeat(hashes)} ` : ''}${number}${title}`);
  return {
    id: `section-${id}`,
    language,
    title: `${number}${title}`,
    prefix: [title],
    description: guidance,
    body: `${heading}\n\n${snippet === '' ? '$1' : snippet}`,
    kinds: [],
    within: [],
    at: 'line',
    search: [],
  };
}

/** 三、 as typed. */
function typedNumber(typed: string): string {
  return /^[^、]*、/u.exec(typed)?.[0] ?? '';
}

function nextNumber({ report, detected }: Analysis): string {
  const last = report.sections.at(-1)?.heading.number;
  const official = detected?.kind.numbering === 'zh-official';
  if (report.sections.length > 0 && last?.style !== 'han') return '';
  return official ? `${formatNumeral((last?.value ?? 0) + 1)}、` : '';
}

function wholeFrame(kind: Kind, markdown: boolean, titled: boolean): Snippet {
  const name = kind.title[kind.language];
  return {
    id: `skeleton-${kind.id}`,
    language: kind.language,
    title: kind.language === 'zh' ? `${name}（全文框架）` : `${name} (skeleton)`,
    prefix: kind.language === 'zh' ? ['框架', '骨架', name] : ['skeleton', name],
    description: kind.description[kind.language],
    body: skeletonOf(kind, { markdown, titled }),
    kinds: [kind.id],
    within: [],
    at: 'line',
    search: kind.language === 'zh' ? ['kuangjia', 'kj', 'gujia', 'gj'] : [],
  };
}
