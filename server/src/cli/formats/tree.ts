/** `outline --format tree`: line numbers and indented headings, for reading. With `--explain` the reasons instead. */
import type { OutlineFormat, OutlineNode } from '../outline.ts';
import { harmless, type Paint } from '../output.ts';
import { explained } from './explain.ts';

export const treeFormat: OutlineFormat = (outlined, say, paint) => {
  if (outlined.explain) return explained(outlined, say, paint);
  const { outline } = outlined;
  const width = String(outline.endLine).length;
  const rows = outline.line === null ? [] : [row(outline, 0, width, paint)];
  return [...rows, ...rowsOf(outline.children, rows.length, width, paint)].join('');
};

function rowsOf(nodes: readonly OutlineNode[], depth: number, width: number, paint: Paint): readonly string[] {
  return nodes.flatMap((node) => [row(node, depth, width, paint), ...rowsOf(node.children, depth + 1, width, paint)]);
}

function row({ line, marker, title }: OutlineNode, depth: number, width: number, paint: Paint): string {
  const place = paint('dim', String(line).padStart(width));
  return `${place}  ${'  '.repeat(depth)}${harmless(numbered(marker, title))}\n`;
}

/** 一、 and （一） stand close to the title; 第一章, 1. and 1.1 do not. */
function numbered(marker: string, title: string): string {
  if (marker === '' || marker === '#') return title;
  return title === '' || /[、）)．，]$/u.test(marker) ? `${marker}${title}` : `${marker} ${title}`;
}
