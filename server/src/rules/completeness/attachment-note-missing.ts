import type { Analysis } from '../../core/analyze.ts';
import type { Passage } from '../../core/report/passages.ts';
import type { Span } from '../../core/text/span.ts';
import { defineRule } from '../rule.ts';

/** The text sends its reader to an attachment, and none is listed or bound in. */
export default defineRule({
  id: 'attachment-note-missing',
  title: { zh: '提到附件但没有附件说明', en: 'Attachment mentioned but not listed' },
  level: 'info',
  authority: '国标9704',
  clause: '7.3.4',
  scope: { language: 'zh', known: true },
  messages: {
    missing: {
      zh: '这里写“{words}”，文后没有附件说明，也没有附件。',
      en: '“{words}” is said here, but no attachment is listed.',
    },
  },
  finished: true,
  *check(analysis, { writing }) {
    const { survey, text } = analysis;
    // Attachments come last; and in a document that has some, a wrong number is another fault.
    if (writing || survey.attachments.length > 0 || !text.includes('附')) return;
    const found = firstOf(analysis);
    if (!found || /^[\s\u3000>*#-]{0,8}附\s?[件表录图]?\s?\d{0,2}\s?[：:]/mu.test(text)) return;
    yield { message: 'missing', data: { words: text.slice(found.start, found.end) }, span: found };
  },
});

/** The first place is enough: one note answers all of them. */
function firstOf({ survey }: Analysis): Span | undefined {
  for (const passage of survey.passages) {
    const match = passage.type === 'text' && passage.text.includes('附') ? pointing.exec(passage.text) : null;
    if (match && !isForeign(passage, match.index)) {
      const start = passage.span.start + match.index;
      return { start, end: start + match[0].length };
    }
  }
  return undefined;
}

/** Words that send the reader there; 附件 alone may be that of another document. */
const pointing =
  /(?:详?见|参见|参照|填写|填报)(?:文后|本[通报方])?附件\s?(?:\d{1,2}|[一二三四五六七八九十])?(?!的|所)|(?:名单|表|方案|清单|样式|格式)附后/u;

/** Inside 《》 or behind a name of another document the attachment is that one's. */
function isForeign({ text }: Passage, at: number): boolean {
  const before = text.slice(Math.max(0, at - 30), at);
  return /》[^。；]{0,12}$|号[）)]?[^。；]{0,6}$|《[^》]*$|“[^”]*$/u.test(before);
}
