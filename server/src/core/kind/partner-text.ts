/** Writing the missing partner in: one heading more at the end of its section, numbered and marked like the last one there. */
import type { Analysis } from '../analyze.ts';
import { escapeSnippet } from '../text/snippet.ts';
import { emptySpan } from '../text/span.ts';
import type { SnippetEdit } from './complete.ts';
import type { Correspondence, Gap } from './correspondence.ts';
import type { RoleItem } from './role-items.ts';
import { withValue } from './section-text.ts';
import { type Theme, topicOf } from './themes.ts';

/** Customary titles, the usual ones for what answers a theme. */
const titles: Readonly<Record<Theme, { readonly causes: string; readonly measures: string }>> = {
  theory: { causes: '理论学习不够扎实', measures: '加强理论学习' },
  political: { causes: '党性锻炼有所放松', measures: '加强党性锻炼' },
  purpose: { causes: '宗旨意识有所淡化', measures: '强化宗旨意识' },
  drive: { causes: '担当精神有所弱化', measures: '强化担当作为' },
  discipline: { causes: '纪律作风要求不严', measures: '严守纪律规矩' },
  ability: { causes: '能力本领有所欠缺', measures: '提升能力本领' },
  leadership: { causes: '管党治党责任意识不强', measures: '扛牢管党治党责任' },
  mechanism: { causes: '制度机制不够健全', measures: '健全制度机制' },
  ideology: { causes: '意识形态阵地意识不强', measures: '守好意识形态阵地' },
};

/** Undefined where the section counts in no plain way, so that what is written in might be wrong. */
export function partnerEdit(analysis: Analysis, correspondence: Correspondence, gap: Gap): SnippetEdit | undefined {
  const { item, lacking } = gap;
  const { items, sections } = correspondence.byRole[lacking];
  const last = items.at(-1);
  const heading = last?.section?.heading;
  const [theme] = topicOf(item.title).themes;
  const only = sections.length === 1 && items.length === sections[0]?.children.length;
  if (!last || !heading?.number || !theme || lacking === 'problems' || !only || !isCounted(items)) return undefined;
  const { bold, hashes, indent, underlined } = heading.marks;
  if (bold || underlined) return undefined;
  const { text, lines } = analysis;
  const end = last.whole.start + text.slice(last.whole.start, last.whole.end).trimEnd().length;
  const number = withValue(heading.number.text, heading.number.value + 1);
  const blank = text.slice(heading.number.span.end, heading.titleSpan.start);
  const marks = `${indent}${hashes > 0 ? `${'#'.repeat(hashes)} ` : ''}${number}${blank}`;
  const gapBefore = separatorBefore(analysis, items);
  const title = titles[theme][lacking];
  const body =
    heading.form === 'run-in' ? `${text.charAt(heading.titleSpan.end) || '。'}$2` : `${lines.eol}${lines.eol}$2`;
  return { span: emptySpan(end), text: `${escapeSnippet(gapBefore + marks)}\${1:${title}}${body}` };
}

/** 一、二、三: every item is a heading and numbered on from the one before. */
function isCounted(items: readonly RoleItem[]): boolean {
  return items.every(({ section }, index) => section?.heading.number?.value === index + 1);
}

/** The line breaks that stand before the last item. */
function separatorBefore({ text, lines }: Analysis, items: readonly RoleItem[]): string {
  const before = text.slice(0, items.at(-1)?.whole.start ?? 0);
  const breaks = before.slice(before.trimEnd().length).match(/\r\n|\r|\n/gu)?.length ?? 1;
  return lines.eol.repeat(Math.max(1, breaks));
}
