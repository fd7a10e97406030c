import type { Analysis } from '../../core/analyze.ts';
import { gatherer } from '../../core/report/gather.ts';
import type { Passage, Said } from '../../core/report/passages.ts';
import { parts } from '../../core/report/sights.ts';
import { defineRule } from '../rule.ts';

/** 现报告如下： and then nothing: the end of the report, its signature, or a heading that begins something else. */
export default defineRule({
  id: 'leadin-without-content',
  title: { zh: '“如下：”后面没有内容', en: 'Nothing follows “as follows:”' },
  level: 'warning',
  authority: '实务',
  messages: {
    end: { zh: '“{words}”后面没有内容，全文到此为止。', en: 'Nothing follows “{words}”: the text ends here.' },
    heading: {
      zh: '“{words}”后面没有内容，接着就是“{next}”。',
      en: 'Nothing follows “{words}”: “{next}” comes next.',
    },
    next: { zh: '“{next}”在这里', en: '“{next}” is here' },
  },
  sees: () => [promising, parts],
  *check(analysis, { writing }) {
    const { survey } = analysis;
    for (const { index, passage, fact: words } of promising(survey.passages)) {
      const next = survey.passages.get(index + 1);
      const span = { start: passage.span.end - words.length, end: passage.span.end };
      if (!next || isSignature(next, analysis)) {
        if (!writing && nothingBetween(analysis, passage.span.end, next?.span.start)) {
          yield { message: 'end', data: { words }, span };
        }
        continue;
      }
      if (!next.section || !isElsewhere(passage, next) || isAttachment(next, analysis)) continue;
      if (!nothingBetween(analysis, passage.span.end, next.section.heading.span.start)) continue;
      const { title, titleSpan } = next.section.heading;
      const related = [{ message: 'next', data: { next: title }, span: titleSpan }] as const;
      yield { message: 'heading', data: { words, next: title }, span, related };
    }
  },
});

const promising = gatherer(wordsOf);

/** The words that promise something at once; undefined for a passage that ends with none. */
function wordsOf({ type, text }: Said): string | undefined {
  if (type !== 'text' || !/[：:]$/u.test(text.slice(-1))) return undefined;
  return /(?:(?:报告|汇报|总结|通知|通报|请示|函告|说明|分析|安排|要求|措施|问题|原因|情况|意见)?如下|\bas follows|\bthe following)[：:]$/iu.exec(
    text.slice(-20),
  )?.[0];
}

/** A heading that is not inside the section the words stand in; what they promise would be below it. */
function isElsewhere({ section }: Passage, next: Passage): boolean {
  if (next.section === section || !section || !next.section) return false;
  return next.section.span.start >= section.span.end;
}

function isAttachment({ span }: Passage, { survey }: Analysis): boolean {
  return survey.attachments.some(({ head, note }) => head?.start === span.start || note?.start === span.start);
}

/**
 * The organ that signs is no content. Attachments are, in their own way; and of several names above a date some may be
 * those that were announced.
 */
function isSignature(next: Passage, { survey }: Analysis): boolean {
  if (survey.attachments.length > 0) return false;
  const below = survey.parts.filter(({ span }) => span.start >= next.span.start);
  if (below.filter(({ type }) => type === 'signature').length > 1) return false;
  return below[0]?.span.start === next.span.start && /^(?:signature|date|closing)$/u.test(below[0].type);
}

/** Code, pictures and tags are no passages and may well be what follows. */
function nothingBetween({ text }: Analysis, from: number, to = text.length): boolean {
  return text.slice(from, to).trim() === '';
}
