import { actionsOf } from '../../core/kind/action-items.ts';
import { defineRule } from '../rule.ts';

/** A list of action items that has due dates lacks one. A list without any goes by tickets, which have their own. */
export default defineRule({
  id: 'action-without-date',
  title: { zh: '整改项没有期限', en: 'Action item without a due date' },
  level: 'info',
  authority: '实务',
  scope: { language: 'en', kinds: ['postmortem', 'meeting-minutes-en'] },
  messages: {
    one: { zh: '“{item}”没有写期限，别的整改项都有。', en: '“{item}” has no due date; other items have one.' },
  },
  *check(analysis, { writing }) {
    for (const { items: written } of actionsOf(analysis)) {
      // The last one may be the one that is being written.
      const items = writing ? written.slice(0, -1) : written;
      const lacking = items.filter(({ date, done }) => !date && !done);
      if (lacking.length * 2 > items.length) continue;
      for (const { span, words } of lacking) yield { message: 'one', data: { item: words }, span };
    }
  },
});
