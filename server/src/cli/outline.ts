/** `report-docs outline`: the sections of one file, whether it is a report or not. */
import { analyze } from '../core/analyze.ts';
import type { Heading } from '../core/parse/blocks.ts';
import type { Verdict } from '../core/parse/verdict.ts';
import type { Report, Section } from '../core/report/report.ts';
import type { Lines } from '../core/text/lines.ts';
import { shownPath } from './files.ts';
import type { Say } from './language.ts';
import { harmless, type Paint, paintFor, writeError, writeOut } from './output.ts';
import { sentenceOf } from './problem.ts';
import { readText } from './read.ts';

/** A heading and the part of the text it stands over. Lines count from 1. */
export interface OutlineNode {
  /** 0 for the root, the document. */
  readonly level: number;
  /** The number as written, `#` for a Markdown heading without one, otherwise nothing. */
  readonly marker: string;
  /** In full; empty for a clause without a title and for a document without one. */
  readonly title: string;
  readonly form: Heading['form'];
  /** Null for a document without a title. */
  readonly line: number | null;
  /** Last line with content; of the root the last line of the file. */
  readonly endLine: number;
  readonly children: readonly OutlineNode[];
}

/** All a format may tell of one file. */
interface Outlined {
  readonly outline: OutlineNode;
  /** Why each line that might be a heading is one or not. */
  readonly verdicts: readonly Verdict[];
  readonly lines: Lines;
  /** Whether the reasons are asked for. */
  readonly explain: boolean;
}

export type OutlineFormat = (outlined: Outlined, say: Say, paint: Paint) => string;

export interface OutlineOptions {
  readonly format: OutlineFormat;
  readonly explain: boolean;
  readonly encoding: string | undefined;
  readonly say: Say;
}

/** 0, or 2 for a file that cannot be read. */
export async function outline(path: string, { format, explain, encoding, say }: OutlineOptions): Promise<number> {
  const read = await readText(path, encoding);
  if (read.type === 'problem') {
    const reason = say(sentenceOf(read.problem), { detail: read.problem.detail });
    writeError(`report-docs: ${harmless(`${shownPath(path)}: ${reason}`)}\n`);
    return 2;
  }
  // The outline does not depend on the kind, so none is looked for.
  const { report, lines, parsed } = analyze(read.text, { kinds: [] });
  const outlined = { outline: rootOf(report, lines), verdicts: parsed.verdicts, lines, explain };
  writeOut(format(outlined, say, paintFor(process.stdout, process.env)));
  if (!report.title && report.sections.length === 0) writeError(`report-docs: ${say(nothing)}\n`);
  return 0;
}

const nothing = { zh: '没有找到标题。', en: 'no headings found.' };

function rootOf({ title, sections }: Report, lines: Lines): OutlineNode {
  return {
    level: 0,
    marker: title ? markerOf(title) : '',
    title: title?.title ?? '',
    form: 'alone',
    line: title ? title.line + 1 : null,
    endLine: lines.lineAt(lines.text.length - 1) + 1,
    children: sections.map((section) => nodeOf(section, lines)),
  };
}

function nodeOf({ heading, span, children }: Section, lines: Lines): OutlineNode {
  return {
    level: heading.level,
    marker: markerOf(heading),
    title: heading.title,
    form: heading.form,
    line: heading.line + 1,
    endLine: lastLine(heading.line, span.end, lines) + 1,
    children: children.map((child) => nodeOf(child, lines)),
  };
}

function markerOf({ number, marks }: Heading): string {
  return number?.text ?? (marks.hashes > 0 ? '#' : '');
}

/** From the end upwards: blank lines before the next heading belong to neither. */
function lastLine(first: number, end: number, lines: Lines): number {
  let line = lines.lineAt(end - 1);
  while (line > first && lines.textOf(line).trim() === '') line--;
  return line;
}
