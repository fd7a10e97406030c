import { organsIn, writtenParts } from '../../core/report/official.ts';
import { defineRule } from '../rule.ts';

/** Two superiors may answer one request in two ways, so one is asked and the other gets a copy. */
export default defineRule({
  id: 'request-multi-recipient',
  title: { zh: '请示主送多个上级机关', en: 'Request to several superiors' },
  level: 'info',
  authority: '条例',
  clause: '第十五条（一）',
  scope: { kinds: ['request'] },
  messages: {
    several: {
      zh: '请示原则上只主送一个上级机关，这里有{count}个；其他机关可以抄送。',
      en: 'A request goes to one superior in principle, here are {count}; others may get a copy.',
    },
  },
  *check(analysis) {
    const [recipient] = writtenParts(analysis, 'recipient');
    const organs = recipient ? organsIn(recipient.text) : [];
    if (!recipient || organs.length < 2 || isPair(organs)) return;
    yield { message: 'several', data: { count: organs.length }, span: recipient.span };
  },
});

/** Party committee and government of one place are often asked together: 县委、县政府. */
function isPair(organs: readonly string[]): boolean {
  const [one = '', other = ''] = organs;
  return organs.length === 2 && /委(?:员会)?$|党组$/u.test(one) && /政府$/u.test(other);
}
