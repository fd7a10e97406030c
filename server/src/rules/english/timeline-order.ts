import { momentsOf } from '../../core/kind/timeline.ts';
import { defineRule } from '../rule.ts';

/** A time that is earlier than the one above it: a slip of the pen, or an entry in the wrong place. */
export default defineRule({
  id: 'timeline-order',
  title: { zh: '时间线次序颠倒', en: 'Timeline out of order' },
  level: 'warning',
  authority: '实务',
  scope: { language: 'en', kinds: ['postmortem'] },
  messages: {
    earlier: { zh: '“{time}”早于上一条的“{before}”。', en: '“{time}” is earlier than “{before}” above it.' },
    before: { zh: '上一条是“{before}”', en: 'The one above is “{before}”' },
  },
  *check(analysis) {
    for (const moments of momentsOf(analysis)) {
      const slips = moments.filter((moment, index) => isEarlier(moment.value, moments[index - 1]?.value));
      // Many are another order, as newest first, or a clock that is read in another way.
      if (slips.length > 2 || slips.length * 3 > moments.length) continue;
      for (const moment of slips) {
        const before = moments[moments.indexOf(moment) - 1];
        if (!before) continue;
        yield {
          message: 'earlier',
          data: { time: moment.text, before: before.text },
          span: moment.span,
          related: [{ message: 'before', data: { before: before.text }, span: before.span }],
        };
      }
    }
  },
});

/** In minutes; a fall by more than half a day is midnight. */
function isEarlier(value: number, before: number | undefined): boolean {
  return before !== undefined && value < before && before - value < 12 * 60;
}
