import { defineRule } from '../rule.ts';

/** In a title, marks are for laws and rules; a plan that is issued stands without them. Practice is divided. */
export default defineRule({
  id: 'title-marks-in-title',
  title: { zh: '标题中非法规文件加书名号', en: 'Title marks in an official title' },
  level: 'hint',
  authority: '实务',
  profile: 'strict',
  scope: { families: ['statutory'] },
  fix: 'asked',
  messages: {
    marks: {
      zh: '公文标题中，法规、规章以外的文件名通常不加书名号：“{found}”。',
      en: 'In an official title only laws and rules take title marks: “{found}”.',
    },
    strip: { zh: '去掉书名号', en: 'Remove the title marks' },
  },
  sees: [],
  *check({ report, text }) {
    const { title } = report;
    if (!title) return;
    const written = text.slice(title.titleSpan.start, title.titleSpan.end);
    const match =
      /(?:印发|转发|批转)(《[^《》\n]{2,60}?(?:方案|要点|计划|名单|总结|预案|分工|安排|纪要)》)的通知/u.exec(written);
    const found = match?.[1];
    if (!match || found === undefined) return;
    const start = title.titleSpan.start + match.index + match[0].indexOf(found);
    const end = start + found.length;
    yield {
      message: 'marks',
      data: { found },
      span: { start, end },
      fixes: [
        {
          message: 'strip',
          data: {},
          edits: [
            { span: { start, end: start + 1 }, text: '' },
            { span: { start: end - 1, end }, text: '' },
          ],
          safe: false,
        },
      ],
    };
  },
});
