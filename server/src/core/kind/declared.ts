/** The kind a document declares itself: `<!-- report: ID -->` near its top, or `report: ID` in its front matter. */
import type { ScannedLine } from '../parse/scan.ts';
import type { Lines } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

export interface DeclaredKind {
  /** As written; it may name no kind there is. */
  readonly id: string;
  readonly span: Span;
  /** The id of a kind that is so near that it must be meant; where the id names none. */
  readonly meant?: string | undefined;
}

/** How many first lines are looked at. */
export const declarationLines = 40;

/** The first declaration, or undefined. */
export function declaredKind(scanned: readonly ScannedLine[], lines: Lines): DeclaredKind | undefined {
  for (let line = 0; line < Math.min(scanned.length, declarationLines); line++) {
    const { role, text } = scanned[line] ?? { role: 'blank', text: '' };
    const match =
      role === 'comment' ? commentPattern.exec(text) : role === 'front-matter' ? matterPattern.exec(text) : null;
    const id = match?.[2];
    if (!match || id === undefined) continue;
    const at = lines.startOf(line) + match.index + (match[1]?.length ?? 0);
    return { id, span: { start: at, end: at + id.length } };
  }
  return undefined;
}

/** Whether a line declares a kind, whatever it stands in: for the look at a document's head. */
export function declaresKind(line: string): boolean {
  return commentPattern.test(line) || matterPattern.test(line);
}

const commentPattern = /(<!--\s*report\s*[:：]\s*)([\w-]+)\s*-->/u;
const matterPattern = /^(report\s*[:：=]\s*["']?)([\w-]+)["']?\s*$/u;
