/** A new report as a file: the frame of its kind with nothing filled in, known for what it is. */
import type { Kind } from '../kind/kind.ts';
import { escapeSnippet, snippetText } from '../text/snippet.ts';
import { skeletonOf } from './skeleton.ts';

export interface NewReport {
  /** Undefined for the one the frame has. */
  readonly title: string | undefined;
  /** `# ` before the title and `## ` before sections; plain lines otherwise. */
  readonly markdown: boolean;
}

export function newReport(kind: Kind, options: NewReport): string {
  return snippetText(newReportSnippet(kind, options));
}

/** The same with its tab stops, in VS Code's snippet syntax. */
export function newReportSnippet(kind: Kind, { title, markdown }: NewReport): string {
  const frame = (titled: boolean): string => skeletonOf(kind, { markdown, titled, opened: false });
  const line = title === undefined ? '' : escapeSnippet(title.replace(/\s+/gu, ' ').trim());
  if (line === '') return frame(false);
  // A document that begins with fields has its title among them.
  if (kind.detect.fields.length > 0) return frame(true).replace(titleField, (_, name: string) => `${name}${line}`);
  return `${markdown ? '# ' : ''}${line}\n\n${frame(true)}`;
}

/** The document says itself what it is; for a title that does not. */
export function declared(text: string, { id }: Kind): string {
  // Fields stay on top: front matter is none below something else.
  return text.startsWith('---\n')
    ? text.replace(/^---\n/u, `---\nreport: ${id}\n`)
    : `<!-- report: ${id} -->\n\n${text}`;
}

const titleField = /^((?:- )?(?:title|feature name): +).*$/imu;
