import { actionsOf } from '../../core/kind/action-items.ts';
import { defineRule } from '../rule.ts';

/** An action item that belongs to nobody is done by nobody. */
export default defineRule({
  id: 'action-without-owner',
  title: { zh: '整改项没有责任人', en: 'Action item without an owner' },
  level: 'info',
  authority: '英文模板',
  clause: 'Google SRE book, appendix D: Action Items',
  scope: { language: 'en', kinds: ['postmortem', 'meeting-minutes-en'] },
  messages: {
    one: { zh: '“{item}”没有写责任人。', en: '“{item}” has no owner.' },
    all: { zh: '这里的整改项都没有写责任人。', en: 'None of these action items has an owner.' },
  },
  *check(analysis, { writing }) {
    for (const { heading, items: written } of actionsOf(analysis)) {
      // The last one may be the one that is being written.
      const items = writing ? written.slice(0, -1) : written;
      const lacking = items.filter(({ owner }) => !owner);
      if (items.length > 1 && lacking.length === items.length) {
        yield { message: 'all', data: {}, span: heading };
      } else {
        for (const { span, words } of lacking) yield { message: 'one', data: { item: words }, span };
      }
    }
  },
});
