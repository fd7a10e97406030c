import { looseMarks, looseMarksIn } from '../../core/report/loose-marks.ts';
import { defineRule } from '../rule.ts';

/** A bracket or title mark without a partner, in the passage and in those that follow. */
export default defineRule({
  id: 'bracket-unpaired',
  title: { zh: '括号或书名号不成对', en: 'Unpaired bracket or title mark' },
  level: 'warning',
  authority: '标点',
  clause: '4.9.2',
  scope: { language: 'zh' },
  messages: {
    opened: { zh: '“{mark}”没有配对的后一半。', en: '“{mark}” is not closed.' },
    closed: { zh: '“{mark}”没有配对的前一半。', en: '“{mark}” closes nothing.' },
  },
  sees: [looseMarks],
  *check({ survey }) {
    for (const { offset, mark, opens } of looseMarksIn(survey.passages, [
      'round',
      'title',
      'square',
      'lenticular',
      'shell',
    ])) {
      yield {
        message: opens ? 'opened' : 'closed',
        data: { mark },
        span: { start: offset, end: offset + 1 },
      };
    }
  },
});
