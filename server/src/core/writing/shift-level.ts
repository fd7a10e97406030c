/**
 * A numbered line one level in or out: 一、 becomes the next （一） of the section before it, （一） the next 一、 behind
 * the section around it. Lines that counted on from it count anew; all other text stays.
 */
import type { Analysis } from '../analyze.ts';
import type { NumberStyle } from '../parse/marker.ts';
import { type LineEdits, lineOf } from './line-edits.ts';
import { type LineForm, type NumberedLine, numberWith } from './numbered-line.ts';
import {
  childrenOf,
  followersOf,
  isNumbered,
  type NumberedText,
  numberedAt,
  numberedText,
  parentOf,
  previousOf,
} from './numbered-lines.ts';
import { renumberedBy } from './renumbered-lines.ts';

/** What Tab does with the cursor at a number; undefined where there is no level to go to. */
export function demoted(analysis: Analysis, offset: number): LineEdits | undefined {
  const text = numberedText(analysis);
  const line = shiftable(text, offset);
  const around = line && previousOf(text, line);
  if (!around) return undefined;
  const last = childrenOf(text, around).at(-1);
  const form = last ? formAfter(last, last.value + 1) : firstInside(text, line);
  return form && rewritten(text, line, { form, shifts: [{ lines: followersOf(text, line), by: -1 }] });
}

/** What Shift+Tab does with the cursor at a number. */
export function promoted(analysis: Analysis, offset: number): LineEdits | undefined {
  const text = numberedText(analysis);
  const line = shiftable(text, offset);
  const around = line && parentOf(text, line);
  if (!around) return undefined;
  const form = formAfter(around, around.value + 1);
  const shifts = [
    { lines: followersOf(text, around), by: 1 },
    { lines: followersOf(text, line), by: -line.value },
  ];
  return form && rewritten(text, line, { form, shifts });
}

/** With sections of its own inside, it is a refactoring of a whole section and no matter of a key. */
function shiftable(text: NumberedText, offset: number): NumberedLine | undefined {
  const line = numberedAt(text, text.analysis.lines.lineAt(offset));
  if (!line || line.style.startsWith('member-') || offset > line.titleStart) return undefined;
  return childrenOf(text, line).length > 0 ? undefined : line;
}

function formAfter({ open, written, gap, close, style }: NumberedLine, value: number): LineForm | undefined {
  const number = numberWith(written, value, style);
  return number === undefined ? undefined : { open, written: number, gap, close };
}

/** As the report writes it elsewhere, or by custom. */
function firstInside(text: NumberedText, line: NumberedLine): LineForm | undefined {
  const like = text.entries
    .filter(isNumbered)
    .filter(({ style, hashes }) => style === line.style && hashes === line.hashes);
  const model = like
    .map((entry) => childrenOf(text, entry)[0])
    .findLast((child) => child !== undefined && child !== line);
  if (model && model.style !== 'decimal') return formAfter(model, 1);
  const custom = customBelow(text, line);
  if (!custom) return undefined;
  const open = line.hashes > 0 && line.hashes < 6 ? line.open.replace('#', '##') : line.open;
  const marks = line.gap.replace(/[\s\u3000]+/gu, '');
  return { open, written: custom.written, gap: (custom.spaced ? ' ' : '') + marks, close: line.close };
}

const below: Partial<Record<string, NumberStyle>> = {
  part: 'han',
  chapter: 'section',
  section: 'han',
  article: 'han-paren',
  han: 'han-paren',
  'han-paren': 'arabic',
  arabic: 'arabic-paren',
  'arabic-paren': 'circled',
};

const firsts: Partial<Record<string, string>> = {
  section: '第一节',
  han: '一、',
  'han-paren': '（一）',
  arabic: '1.',
  'arabic-paren': '（1）',
  circled: '①',
};

/** 一、 → （一） → 1. → （1）; 1. → 1.1 where the report counts so. */
function customBelow(
  { analysis, entries }: NumberedText,
  line: NumberedLine,
): { readonly written: string; readonly spaced: boolean } | undefined {
  const latin = analysis.language === 'en';
  const decimals = latin || entries.some((entry) => isNumbered(entry) && entry.style === 'decimal');
  if (line.style === 'decimal' || (line.style === 'arabic' && decimals)) {
    const path = [...line.path.slice(0, -1), line.value - 1, 1];
    return { written: path.join('.'), spaced: true };
  }
  const style = below[line.style];
  const written = style && firsts[style];
  if (!style || written === undefined) return undefined;
  return { written, spaced: style === 'section' || (style === 'arabic' && (latin || line.hashes > 0)) };
}

interface Rewriting {
  readonly form: LineForm;
  readonly shifts: Parameters<typeof renumberedBy>[1];
}

/** The line keeps its title and how it is emphasized; indent, `#` and number are those of its new level. */
function rewritten(text: NumberedText, line: NumberedLine, { form, shifts }: Rewriting): LineEdits {
  const { lines } = text.analysis;
  const start = lines.startOf(line.line);
  const bom = lines.textOf(line.line).startsWith('\uFEFF') ? 1 : 0;
  const end = line.filled ? line.titleStart : lines.endOf(line.line);
  const own = line.filled ? withMarksOf(form, line) : form;
  const head = lineOf({ ...own, close: '' });
  const edit = { span: { start: start + bom, end }, text: line.filled ? head : head + own.close };
  return {
    edits: [edit, ...renumberedBy(text.analysis, shifts)],
    cursor: { line: line.line, character: bom + head.length },
  };
}

/** What closes the marks of emphasis stands in the title, so what opens them stays too. */
function withMarksOf({ open, written, gap }: LineForm, line: NumberedLine): LineForm {
  const marks = /\*\*|__/gu;
  const before = line.open.match(marks)?.join('') ?? '';
  const behind = line.gap.match(marks)?.join('') ?? '';
  return { open: open.replace(marks, '') + before, written, gap: gap.replace(marks, '') + behind, close: '' };
}
