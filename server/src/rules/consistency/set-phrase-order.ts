import { defineRule } from '../rule.ts';

/** 坚定“四个自信”、增强“四个意识”: the three are named in one order everywhere. */
export default defineRule({
  id: 'set-phrase-order',
  title: { zh: '固定提法的次序', en: 'Customary order of set phrases' },
  level: 'hint',
  authority: '实务',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    found: { zh: '次序通常是“{right}”在前、“{wrong}”在后。', en: 'Usually “{right}” comes before “{wrong}”.' },
    swap: { zh: '调换次序', en: 'Swap them' },
  },
  cues: ['识信', '信护', '识护'],
  *read({ type, plain, text }) {
    if (type === 'quote') return;
    for (const match of plain.matchAll(pair)) {
      const [found, first = '', firstName = '', second = '', secondName = ''] = match;
      if (order.indexOf(firstName) <= order.indexOf(secondName)) continue;
      const span = { start: match.index, end: match.index + found.length };
      const front = { start: span.start, end: span.start + first.length };
      const back = { start: span.end - second.length, end: span.end };
      const edits = [
        { span: front, text: text.slice(back.start, back.end) },
        { span: back, text: text.slice(front.start, front.end) },
      ];
      const data = { right: secondName, wrong: firstName };
      yield { message: 'found', data, span, fixes: [{ message: 'swap', data, edits, safe: false }] };
    }
  },
});

const order = ['四个意识', '四个自信', '两个维护'];

/** Two of them side by side, each with its verb. */
const pair =
  /((?:坚决|切实|不断|牢固)?(?:增强|树牢|树立|坚定|做到|践行)“?(四个意识|四个自信|两个维护)”?)[，、]((?:坚决|切实|不断|牢固)?(?:增强|树牢|树立|坚定|做到|践行)“?(四个意识|四个自信|两个维护)”?)/gu;
