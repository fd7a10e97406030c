import {
  type LooseMark,
  looseMarks,
  looseMarksIn,
  oddStraightMarks,
  oddStraightMarksIn,
} from '../../core/report/loose-marks.ts';
import { defineRule } from '../rule.ts';

/** A quotation mark without a partner: where the quotation ends is left to the reader. */
export default defineRule({
  id: 'quote-unpaired',
  title: { zh: '引号不成对', en: 'Unpaired quotation mark' },
  level: 'warning',
  authority: '标点',
  clause: '4.8.2',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    reversed: { zh: '引号的前后两半写反了。', en: 'The two quotation marks are the wrong way round.' },
    turn: { zh: '把两半对调', en: 'Turn them round' },
    twice: { zh: '前后两个引号都是“{mark}”。', en: 'Both quotation marks are “{mark}”.' },
    change: { zh: '把其中一个改为“{partner}”', en: 'Change one of them to “{partner}”' },
    opened: { zh: '“{mark}”没有配对的后一半。', en: '“{mark}” is not closed.' },
    closed: { zh: '“{mark}”没有配对的前一半。', en: '“{mark}” closes nothing.' },
    odd: { zh: '这一段的直引号个数为单，缺一个或多一个。', en: 'An odd number of straight quotation marks here.' },
  },
  sees: [looseMarks, oddStraightMarks],
  *check({ survey, text }) {
    for (const { offset } of oddStraightMarksIn(survey.passages)) {
      yield { message: 'odd', data: {}, span: { start: offset, end: offset + 1 } };
    }
    const loose = looseMarksIn(survey.passages, ['quote', 'single-quote']);
    for (const [index, { offset, mark, opens }] of loose.entries()) {
      if (reversedWith(loose[index - 1], loose[index], text) || isSame(loose[index - 1], loose[index], text)) continue;
      const same = isSame(loose[index], loose[index + 1], text) ? loose[index + 1] : undefined;
      if (same) {
        // ““甲 has its end wrong, 甲”” its beginning.
        const wrong = opens ? same : loose[index];
        const partner = partners.get(mark) ?? mark;
        const span = { start: offset, end: same.offset + 1 };
        const at = wrong?.offset ?? offset;
        const edits = [{ span: { start: at, end: at + 1 }, text: partner }];
        const fix = { message: 'change' as const, data: { partner }, edits, safe: false, preferred: true };
        yield { message: 'twice', data: { mark }, span, fixes: [fix] };
        continue;
      }
      const next = reversedWith(loose[index], loose[index + 1], text);
      if (next) {
        const span = { start: offset, end: next.offset + 1 };
        const edits = [
          { span: { start: offset, end: offset + 1 }, text: next.mark },
          { span: { start: next.offset, end: next.offset + 1 }, text: mark },
        ];
        yield {
          message: 'reversed',
          data: {},
          span,
          fixes: [{ message: 'turn', data: {}, edits, safe: false, preferred: true }],
        };
      } else {
        const span = { start: offset, end: offset + 1 };
        yield { message: opens ? 'opened' : 'closed', data: { mark }, span };
      }
    }
  },
});

/** Two of a form around a few words: “甲“. Around a whole clause either may have lost its partner. */
function isSame(first: LooseMark | undefined, second: LooseMark | undefined, text: string): boolean {
  if (!first || !second || first.mark !== second.mark || second.offset - first.offset > 24) return false;
  return partners.has(first.mark) && /^[^\n，。；“”‘’]+$/u.test(text.slice(first.offset + 1, second.offset));
}

const partners: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['”', '“'],
  ['‘', '’'],
  ['’', '‘'],
]);

/** The second mark, if it opens what the first one closes: ”甲“. */
function reversedWith(
  first: LooseMark | undefined,
  second: LooseMark | undefined,
  text: string,
): LooseMark | undefined {
  if (!first || !second || first.opens || !second.opens || second.offset - first.offset > 60) return undefined;
  const between = text.slice(first.offset + 1, second.offset);
  const same = (first.mark === '”' && second.mark === '“') || (first.mark === '’' && second.mark === '‘');
  return same && /^[^\n，。；]{1,}$/u.test(between) ? second : undefined;
}
