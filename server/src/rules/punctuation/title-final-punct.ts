import { defineRule } from '../rule.ts';

/** The title of a document ends without a mark, a question or an exclamation aside. */
export default defineRule({
  id: 'title-final-punct',
  title: { zh: '文件标题末尾有标点', en: 'Mark behind the title' },
  level: 'info',
  authority: '标点',
  clause: '附录B',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    mark: { zh: '标题末尾通常不用“{found}”。', en: 'A title usually does not end with “{found}”.' },
    drop: { zh: '删去“{found}”', en: 'Delete “{found}”' },
  },
  sees: [],
  *check({ report, text }) {
    const { title } = report;
    if (!title) return;
    const line = text.slice(title.titleSpan.start, title.span.end);
    const found = /(?<=[\p{Script=Han}”》）])[。；，、：](?=[\s*_]*$)/u.exec(line);
    if (!found) return;
    const start = title.titleSpan.start + found.index;
    const span = { start, end: start + 1 };
    const data = { found: found[0] };
    yield {
      message: 'mark',
      data,
      span,
      fixes: [{ message: 'drop', data, edits: [{ span, text: '' }], safe: false, preferred: true }],
    };
  },
});
