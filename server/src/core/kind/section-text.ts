/** How a new section is written: its heading marked and numbered like the sections beside it, its first words below. */
import type { Analysis } from '../analyze.ts';
import type { Heading } from '../parse/blocks.ts';
import { formatNumeral, parseNumeral } from '../text/numerals.ts';
import { escapeSnippet } from '../text/snippet.ts';
import { columnsOf } from '../text/width.ts';
import type { Kind, KindSection } from './kind.ts';

/** How the report's first-level headings are written. */
export interface HeadingStyle {
  readonly open: string;
  /** Opens what `close` closes, behind the number. */
  readonly inner: string;
  readonly close: string;
  /** The character to underline with; '' for none. */
  readonly underline: string;
  readonly number: (value: number) => string;
  /** A number one level below, where the usual `（一）` would be none. */
  readonly below: ((value: string) => string) | undefined;
  readonly indent: string;
  readonly bodyIndent: string;
  readonly separator: string;
  /** Between lines of a snippet: in Chinese each is a paragraph, in English a line as Markdown has it. */
  readonly lineBreak: string;
  readonly eol: string;
}

export function styleOf(analysis: Analysis, kind: Kind): HeadingStyle {
  const { report, lines, text, parsed } = analysis;
  const model = (report.sections.findLast(({ heading }) => heading.number) ?? report.sections.at(-1))?.heading;
  // A heading without a number is one only behind `#`: the first line of a text without a title would be taken for it.
  const unmarked = kind.numbering === 'none' ? 2 : 0;
  const hashes = model ? model.marks.hashes : report.title?.marks.hashes ? report.title.marks.hashes + 1 : unmarked;
  const bold = model?.marks.bold ?? false;
  const last = parsed.scanned.findLastIndex(({ role }) => role !== 'blank');
  // A text of a line or two does not show yet how it is to be spaced.
  const spaced = parsed.scanned.some(({ role }, line) => role === 'blank' && line < last) || hashes > 0 || last < 2;
  // `一、**标题**` and `**一、标题**` are both bold.
  const behind =
    bold && model?.number !== undefined && text.slice(model.number.span.end, model.titleSpan.start).includes('**');
  return {
    open: `${hashes > 0 ? `${'#'.repeat(hashes)} ` : ''}${bold && !behind ? '**' : ''}`,
    inner: behind ? '**' : '',
    close: bold ? '**' : '',
    underline: model?.marks.underlined ? text.slice(model.span.start, model.span.end).trimEnd().slice(-1) : '',
    number: numberOf(model, kind, text),
    below: numberBelow(model),
    indent: model?.marks.indent ?? '',
    bodyIndent: bodyIndentOf(analysis),
    separator: spaced ? lines.eol + lines.eol : lines.eol,
    lineBreak: spaced && kind.language === 'zh' ? lines.eol + lines.eol : lines.eol,
    eol: lines.eol,
  };
}

/** A number written as the model's one; by the kind's custom where there is no heading yet. */
function numberOf(model: Heading | undefined, kind: Kind, text: string): (value: number) => string {
  if (model && !model.number) return () => '';
  if (!model?.number) return (value) => customaryNumber(kind, value);
  const { text: written, span } = model.number;
  const blanks = text.slice(span.end, Math.max(span.end, model.titleSpan.start)).replace(/[^\s\u3000]/gu, '');
  return (value) => withValue(written, value) + blanks;
}

/** The number of a first-level heading by the custom of its kind: `一、`, `1. ` or none. */
export function customaryNumber({ numbering }: Kind, value: number): string {
  if (numbering === 'none') return '';
  return numbering === 'decimal' ? `${value}. ` : `${formatNumeral(value)}、`;
}

/** The snippets of kinds count （一） below 一、; below （一） that is 1. and below 1. it is （1）. */
function numberBelow(model: Heading | undefined): HeadingStyle['below'] {
  switch (model?.number?.style) {
    case 'han-paren':
      return (value) => `${value}.`;
    case 'arabic':
    case 'decimal':
      return (value) => `（${value}）`;
    default:
      return undefined;
  }
}

/** A line that begins with （一） or （${1:一}） with the number of the level it is to have. */
function renumberedLine(line: string, below: HeadingStyle['below']): string {
  if (!below) return line;
  return line.replace(
    /^（(\$\{\d+:)?([一二三四五六七八九十]+)(\}?)）/u,
    (_, open: string | undefined, numeral: string, close: string) =>
      below(`${open ?? ''}${parseNumeral(numeral) ?? numeral}${close}`),
  );
}

function bodyIndentOf({ parsed, text }: Analysis): string {
  const body = parsed.blocks.find(
    (block) => block.type === 'text' && text.slice(block.span.start, block.span.end).length > 30,
  );
  return (body && /^[\u3000 ]{0,8}/u.exec(text.slice(body.span.start))?.[0]) ?? '';
}

/** Heading and first words of a section, in snippet syntax. */
export function sectionText({ title, snippet }: KindSection, number: number, style: HeadingStyle): string {
  const { indent, open, inner, close, underline, eol, lineBreak } = style;
  const line = `${indent}${open}${style.number(number)}${inner}${title}${close}`;
  const heading = escapeSnippet(underline === '' ? line : `${line}${eol}${underline.repeat(columnsOf(line))}`);
  // Without words to begin with there is still a place to write.
  const body = (snippet === '' ? '$1' : snippet)
    .split('\n')
    .map((line) => style.bodyIndent + renumberedLine(line, style.below))
    .join(lineBreak);
  return heading + style.separator + body;
}

/** The same number with another value: `（二）` with 3 is `（三）`, `１．` with 2 is `２．`. */
export function withValue(written: string, value: number): string {
  if (/^[\u2460-\u2473]/u.test(written) && value <= 20) return String.fromCharCode(0x245f + value) + written.slice(1);
  if (/[０-９]/u.test(written)) return written.replace(/[０-９]+(?=[^０-９]*$)/u, fullWidthDigits(value));
  const numeral = /\d/u.test(written) ? String(value) : formatNumeral(value);
  return written.replace(/\d+(?=\D*$)|[〇零一二三四五六七八九十百两]+/u, numeral);
}

function fullWidthDigits(value: number): string {
  return String(value).replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
