/** The outline as a reader would write it down: one line a heading, indented by level; the title behind a `#`. */
import type { Heading } from '../../server/src/core/parse/blocks.ts';
import { allSections, type Section } from '../../server/src/core/report/report.ts';
import { analysisOf, type Options } from './analysis.ts';

/**
 * `# 标题`, `一、 存在的问题`, `  （一） 学习不够 …` where the text goes on behind the title (a run-in heading).
 * With `places` each line begins with the line of the document, from 1.
 */
export function outlineOf(text: string, options: Options & { readonly places?: boolean } = {}): string {
  const { report } = analysisOf(text, options);
  const headings = [...(report.title ? [report.title] : []), ...[...allSections(report)].map(({ heading }) => heading)];
  return headings.map((heading) => (options.places ? `${heading.line + 1}: ` : '') + printed(heading)).join('\n');
}

/** A node of the outline as data: what `report-docs outline --format json` gives, as much of it as scoring needs. */
export interface OutlineNode {
  readonly level: number;
  /** From 1; null for the root of a document without a title. */
  readonly line: number | null;
  readonly marker: string;
  readonly title: string;
  readonly form: 'alone' | 'run-in';
  readonly children: readonly OutlineNode[];
}

export function outlineTree(text: string, options: Options = {}): OutlineNode {
  const { report } = analysisOf(text, options);
  const { title, sections } = report;
  const node = ({ heading, children }: Section): OutlineNode => ({ ...nodeOf(heading), children: children.map(node) });
  const root = title ? nodeOf(title) : { level: 0, line: null, marker: '', title: '', form: 'alone' as const };
  return { ...root, children: sections.map(node) };
}

function nodeOf({ level, line, number, title, form }: Heading): Omit<OutlineNode, 'children'> {
  return { level, line: line + 1, marker: number?.text ?? '', title, form };
}

function printed({ level, number, title, form }: Heading): string {
  const words = [number?.text, title, form === 'run-in' ? '…' : ''].filter((word) => word !== undefined && word !== '');
  return (level === 0 ? '# ' : '  '.repeat(level - 1)) + words.join(' ');
}
