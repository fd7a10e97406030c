import { defineRule } from '../rule.ts';

/** 关于……的通知, 带头……方面: dots where a matter belongs. Dots at the end of a sentence break it off on purpose. */
export default defineRule({
  id: 'placeholder-ellipsis',
  title: { zh: '用省略号占位的内容未填写', en: 'Dots in place of the matter' },
  level: 'info',
  authority: '实务',
  scope: { language: 'zh' },
  once: true,
  messages: {
    left: { zh: '“{text}”用省略号占位，尚未填写。', en: 'In “{text}” dots keep the place of something.' },
  },
  cues: '…',
  *read({ plain, type }) {
    if (type === 'quote' || type === 'table' || !plain.includes('…')) return;
    for (const { 0: text, index } of plain.matchAll(kept)) {
      // “关于……的通知” is how one speaks of such titles.
      const before = plain.slice(0, index);
      if (before.lastIndexOf('“') > before.lastIndexOf('”')) continue;
      yield { message: 'left', data: { text }, span: { start: index, end: index + text.length } };
    }
  },
});

const kept =
  /(?:关于|带头|围绕|聚焦|根据|按照|经|由)…{1,2}(?:的(?:通知|请示|报告|函|意见|批复|通报|决定|纪要|公告|通告)|方面|要求|部署|同意|负责)/gu;
