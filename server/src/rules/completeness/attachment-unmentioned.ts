import type { Attachment } from '../../core/report/attachments.ts';
import { parts } from '../../core/report/sights.ts';
import { comparable } from '../../core/text/unmask.ts';
import { defineRule } from '../rule.ts';

/** An attachment is listed that the text never speaks of: the reader does not learn what it is for. */
export default defineRule({
  id: 'attachment-unmentioned',
  title: { zh: '附件没有在正文中提到', en: 'Attachment never mentioned' },
  level: 'hint',
  authority: '实务',
  profile: 'strict',
  messages: {
    unmentioned: { zh: '正文没有提到附件“{title}”。', en: 'The text does not mention the attachment “{title}”.' },
  },
  sees: [parts],
  settled: (_, { survey }) => survey.attachments.length === 0,
  *check({ survey, text, report }) {
    const { attachments } = survey;
    const places = attachments.flatMap(({ note, head }) => [note, head]).flatMap((span) => (span ? [span.start] : []));
    if (places.length === 0) return;
    const body = text.slice(0, Math.min(...places)).replace(/附\s?件?\s?[：:]?[\s\d.．、]*$/u, '');
    // 附后, 见附件 and the like speak of all of them; 印发 speaks of what the title names.
    if (/附后|附件(?!\s?[\d一二三四五六七八九十])|随文|一并/u.test(body)) return;
    const plain = comparable(body.slice(report.title?.span.start ?? 0).slice(0, 20_000));
    for (const attachment of attachments) {
      const span = attachment.note ?? attachment.head;
      if (!span || attachment.title === '' || isMentioned(attachment, body, plain)) continue;
      yield { message: 'unmentioned', data: { title: attachment.title }, span };
    }
  },
});

/** By its number, by the name of its sort, or by any four characters of its title: 填写登记表 speaks of the 登记表. */
function isMentioned({ label, number, title }: Attachment, body: string, plain: string): boolean {
  if (label !== '附件' && body.includes(label)) return true;
  const name = comparable(title).replace(/[（(].*$/u, '');
  if (name.length < 4 ? plain.includes(name) : pieces(name).some((piece) => plain.includes(piece))) return true;
  return (
    number !== undefined &&
    new RegExp(`(?:${label}|附件|附表|表)\\s?(?:${number}|[一二三四五六七八九十])`, 'iu').test(body)
  );
}

/** Sorts of papers are named by three characters: 登记表, 申请书, 鉴定报告. */
function pieces(name: string): readonly string[] {
  const inner = Array.from({ length: Math.max(1, name.length - 3) }, (_, start) => name.slice(start, start + 4));
  return [...inner, name.slice(-3)];
}
