/**
 * Places a writer or a template left to be filled in. The grammar in `syntaxes/` has the same pattern, letter for
 * letter, so that nothing changes its colour when the server answers; a test compares the two.
 */
import type { Span } from './span.ts';

/** Where placeholders stand in a line, in order; UTF-16 offsets into it. One pass, and most lines are passed at once. */
export function placeholders(line: string): readonly Span[] {
  const found: Span[] = [];
  if (!begins.test(line)) return found;
  let end = 0;
  for (const { index: start } of line.matchAll(beginnings)) {
    if (start < end) continue;
    pattern.lastIndex = start;
    const text = pattern.exec(line)?.[0];
    if (text === undefined) continue;
    end = start + text.length;
    found.push({ start, end });
  }
  return found;
}

/** Each says in its comment what it matches; only what both kinds of regular expression read alike is used. */
const forms = [
  // 202X年, 20××年
  '(?:19|20)\\d?[×XxＸ]{1,2}(?=年)',
  // ×××, ○○, ____
  '×{2,}|Ｘ{2,}|○{2,}|_{3,}',
  // XXX anywhere, XX and xx beside Chinese; not XXL and not the Roman twenty
  '(?<![A-Za-z0-9])(?:X{3,}|[Xx]{2,3}(?=[一-鿿])|(?<=[一-鿿])XX)(?![A-Za-z0-9])',
  // 【待补】, 【此处填写单位】, 【……】
  '[【〔［](?:…{1,2}|[^【】〔〕［］]{0,20}(?:待[补定填核]|填写|填入|此处|请[填写补列输]|姓名|日期|××|XX)[^【】〔〕［］]{0,40})[】〕］]',
  // （此处填写措施）, （请补充）, （内容略）
  '[（(](?:(?:此处|请)[^（）()]{0,30}(?:填写|填入|补充|说明|列出|插入|略)[^（）()]{0,15}|内容略)[）)]',
  // 待补充; but not 有待补充完善
  '(?<![有等亟尚急还仍])(?:待补充|待补录|待填写|待[补填](?![一-鿿]))',
] as const;

/** The source of the pattern, for the grammar. */
export const placeholderSource: string = forms.join('|');

const pattern = new RegExp(placeholderSource, 'uy');

/** What a placeholder can begin with. */
const begins = /[12×XxＸ○_【〔［（(待]/u;
const beginnings = new RegExp(begins, 'gu');
