import { defineRule } from '../rule.ts';

/** 请示报告, 通知函: a document is of one kind, and the one who gets it must know whether to answer. */
export default defineRule({
  id: 'title-genre-double',
  title: { zh: '标题中文种重叠', en: 'Two kinds in one title' },
  level: 'info',
  authority: '条例',
  clause: '第八条',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    double: {
      zh: '“{found}”是两个文种：一份公文只用一个文种。',
      en: '“{found}” names two kinds; a document is of one.',
    },
    keep: { zh: '只写“{genre}”', en: 'Keep “{genre}” only' },
  },
  sees: [],
  *check({ report, text }) {
    const { title } = report;
    if (!title || !/关于/u.test(title.title) || passesOn.test(title.title)) return;
    const match = double.exec(text.slice(title.titleSpan.start, title.titleSpan.end));
    if (!match) return;
    const [, own = '', first = '', second = ''] = match;
    const start = title.titleSpan.start + match.index + own.length;
    const span = { start, end: start + match[0].trimEnd().length - own.length };
    yield {
      message: 'double',
      data: { found: text.slice(span.start, span.end) },
      span,
      fixes: [...new Set([first, second])].map((genre) => ({
        message: 'keep',
        data: { genre },
        edits: [{ span, text: genre }],
        safe: false,
      })),
    };
  },
});

/** Such a title names the document that is passed on or withdrawn before its own kind. */
const passesOn = /[《》]|转发|印发|批转|转报|报送|废止|修改|撤销|取消|收回|办理|答复/u;

/** Behind 的 or a matter; 征求意见函, 催款通知书 and 请示报告制度 are words of their own. */
const double =
  /((?:的|工作|事项|事宜|问题|经费|资金|情况)(?:的)?)(请示|报告|通知|通报|批复|决定)(?:的)?(请示|报告|通知|通报|批复|函|决定)\s*$/u;
