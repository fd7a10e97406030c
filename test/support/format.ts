/** What the formatter makes of a text, and what must hold of it whatever the text is. */
import assert from 'node:assert/strict';
import type { Analysis } from '../../server/src/core/analyze.ts';
import { unrenderedBold } from '../../server/src/core/text/emphasis.ts';
import { applied, type FormatRequest, formatEdits } from '../../server/src/core/writing/format.ts';
import type { FormatSettings } from '../../server/src/core/writing/format-style.ts';
import { analysisOf, findingsOf } from './analysis.ts';

export interface Formatting {
  readonly settings?: FormatSettings;
  readonly markdown?: boolean;
  readonly kind?: string;
}

/** The text after formatting. */
export function formatted(text: string, formatting: Formatting = {}): string {
  return applied(text, formatEdits(lookOf(formatting)(text), requestOf(formatting)));
}

export function requestOf(formatting: Formatting): FormatRequest {
  const { settings = {}, markdown = true } = formatting;
  return { settings, markdown, again: lookOf(formatting) };
}

function lookOf({ kind }: Formatting): (text: string) => Analysis {
  return (text) => analysisOf(text, kind === undefined ? {} : { kind });
}

/** Nothing is lost, a second time changes nothing, the report is the same, what is read as it stands is untouched. */
export function checkFormat(text: string, formatting: Formatting = {}): string {
  const before = lookOf(formatting)(text);
  const next = formatted(text, formatting);
  const { settings = {}, markdown = true } = formatting;
  const about = JSON.stringify({ settings, markdown });
  assert.equal(written(next), written(text), `letters: ${about}`);
  if (next === text) return next;
  const after = lookOf(formatting)(next);
  assert.equal(formatted(next, formatting), next, `twice: ${about}`);
  assert.deepEqual(headingsOf(after), headingsOf(before), `headings: ${about}`);
  assert.equal(after.detected?.kind.id, before.detected?.kind.id, `kind: ${about}`);
  for (const rule of ['missing-section', 'missing-expected-section', 'misnamed-section']) {
    assert.equal(findingsOf(after, rule).length, findingsOf(before, rule).length, `${rule}: ${about}`);
  }
  assert.deepEqual(sheltered(after), sheltered(before), `fences, tables, quotes: ${about}`);
  if (markdown) {
    assert.deepEqual(hardBreaks(after), hardBreaks(before), `hard breaks: ${about}`);
    assert.equal(brokenBold(after), brokenBold(before), `bold: ${about}`);
  }
  return next;
}

/** All that is no blank, brackets of numbers in one width. */
function written(text: string): string {
  return text
    .replace(/[ \t\r\n\u3000\u00a0]/gu, '')
    .replace(/（/gu, '(')
    .replace(/）/gu, ')');
}

function headingsOf({ parsed }: Analysis): readonly string[] {
  return parsed.blocks.flatMap((block) =>
    block.type === 'heading' ? [`${block.level} ${block.form} ${block.number?.value} ${written(block.title)}`] : [],
  );
}

/** Lines that are nobody's to lay out, as they are. */
function sheltered({ parsed }: Analysis): readonly string[] {
  return parsed.scanned.flatMap(({ role, text }) =>
    role === 'blank' || role === 'text' || role === 'bullet' ? [] : [text],
  );
}

/** What the lines that break hard say; the last line of a paragraph breaks nothing. */
function hardBreaks({ parsed: { scanned } }: Analysis): readonly string[] {
  return scanned.flatMap(({ role, text }, line) => {
    const next = scanned[line + 1]?.role ?? 'blank';
    return role === 'text' && next === 'text' && / {2}$|\\$/u.test(text) ? [written(text)] : [];
  });
}

function brokenBold({ parsed }: Analysis): number {
  return parsed.scanned.reduce((sum, { text }) => sum + unrenderedBold(text).length, 0);
}
