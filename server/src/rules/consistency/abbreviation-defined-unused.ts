import { shortNamesOf } from '../../core/report/short-names.ts';
import { defineRule } from '../rule.ts';

/** （以下简称“办法”） and 办法 never comes again: what it was for was taken out. */
export default defineRule({
  id: 'abbreviation-defined-unused',
  title: { zh: '简称定义后未用', en: 'Short name that is never used' },
  level: 'hint',
  authority: '实务',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    found: { zh: '简称“{name}”后文没有用到。', en: 'The short name “{name}” is never used.' },
    remove: { zh: '删去简称说明', en: 'Take it out' },
  },
  finished: true,
  *check({ text, survey }, { writing }) {
    // One who is writing may use it in the next sentence.
    if (writing) return;
    for (const { name, span } of shortNamesOf(survey.passages)) {
      if (text.includes(name, span.end)) continue;
      const data = { name };
      yield {
        message: 'found',
        data,
        span,
        fixes: [{ message: 'remove', data, edits: [{ span, text: '' }], safe: false }],
      };
    }
  },
});
