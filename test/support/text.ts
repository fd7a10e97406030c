/** The pure functions on text, as tests of `core/text` ask them: a string in, something that can be compared out. */
import { countCharacters, countWords } from '../../server/src/core/text/count.ts';
import { languageOf } from '../../server/src/core/text/language.ts';
import { Lines, type Position } from '../../server/src/core/text/lines.ts';
import { remembered } from '../../server/src/core/text/memo.ts';
import { formatNumeral, parseNumeral } from '../../server/src/core/text/numerals.ts';
import { escapeSnippet, lastTabStop, shiftTabStops, snippetText } from '../../server/src/core/text/snippet.ts';
import { comparable, unmask } from '../../server/src/core/text/unmask.ts';
import { halfWidth, hasHan, leadingBlanks, trimmedLength } from '../../server/src/core/text/width.ts';

export const counts = { characters: countCharacters, words: countWords };
export const numerals = { format: formatNumeral, parse: parseNumeral };
export const snippets = { text: snippetText, shift: shiftTabStops, last: lastTabStop, escape: escapeSnippet };
export const names = { unmask, comparable };
export const width = { half: halfWidth, hasHan, leadingBlanks, trimmedLength };
export { languageOf, remembered };

/** The lines of a text without their line breaks. */
export function linesOf(text: string): readonly string[] {
  const lines = new Lines(text);
  return Array.from({ length: lines.count }, (_, line) => lines.textOf(line));
}

/** `line:character` of an offset, both from 0. */
export function positionOf(text: string, offset: number): string {
  const { line, character } = new Lines(text).positionAt(offset);
  return `${line}:${character}`;
}

export function offsetOf(text: string, position: Position): number {
  return new Lines(text).offsetAt(position);
}

export function eolOf(text: string): string {
  return new Lines(text).eol;
}

/** Everything that must hold between offsets and positions, for one text. */
export function checkPositions(text: string): void {
  const lines = new Lines(text);
  let offset = 0;
  for (let line = 0; line < lines.count; line++) {
    if (lines.startOf(line) !== offset) throw new Error(`line ${line} starts at ${lines.startOf(line)}, not ${offset}`);
    if (/[\r\n]/u.test(lines.textOf(line))) throw new Error(`line ${line} holds a line break`);
    offset = line + 1 < lines.count ? lines.startOf(line + 1) : text.length;
    if (!/^(?:\r\n|\r|\n)?$/u.test(text.slice(lines.endOf(line), offset)))
      throw new Error(`line ${line} has no right end`);
  }
  for (let at = 0; at <= text.length; at++) {
    const position = lines.positionAt(at);
    const back = lines.offsetAt(position);
    const inBreak = at > lines.endOf(position.line);
    if (back !== (inBreak ? lines.endOf(position.line) : at)) throw new Error(`offset ${at} comes back as ${back}`);
  }
}
