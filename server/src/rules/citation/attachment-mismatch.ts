import type { Analysis } from '../../core/analyze.ts';
import { parts } from '../../core/report/sights.ts';
import { defineRule } from '../rule.ts';

/** The attachment bears the name that the note gives it. */
export default defineRule({
  id: 'attachment-mismatch',
  title: { zh: '附件标题与附件说明不一致', en: 'Attachment named otherwise in the note' },
  level: 'info',
  authority: '国标9704',
  clause: '7.3.7',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    differs: {
      zh: '附件说明写作“{noted}”，附件标题是“{found}”，两处应当一致。',
      en: 'The note says “{noted}”, the attachment is titled “{found}”; they should agree.',
    },
    page: { zh: '附件标题“{found}”', en: 'Titled “{found}”' },
    follow: { zh: '附件说明改为“{found}”', en: 'Change the note to “{found}”' },
  },
  sees: [parts],
  *check(analysis) {
    const { text, survey } = analysis;
    for (const { note, head } of survey.attachments) {
      if (!note || !head) continue;
      const noted = text.slice(note.start, note.end).replace(/[。；;，、\s]+$/u, '');
      const titles = titlesAt(analysis, head.start);
      const [first] = titles;
      if (!first || titles.some((title) => agree(noted, title)) || !alike(noted, first)) continue;
      const span = { start: note.start, end: note.start + noted.length };
      yield {
        message: 'differs',
        data: { noted, found: first },
        span,
        related: [{ message: 'page', data: { found: first }, span: head }],
        fixes: [{ message: 'follow', data: { found: first }, edits: [{ span, text: first }], safe: false }],
      };
    }
  },
});

/** What may be the title of the attachment with its label here: in the same line, or in one to three lines below. */
function titlesAt({ survey }: Analysis, head: number): readonly string[] {
  const index = survey.passages.findIndex(({ span }) => span.start === head);
  const own = survey.passages.get(index)?.reading.look.attachment?.title;
  if (own) return [own];
  const below = survey.passages.slice(index + 1, index + 4).map(({ text }) => text.replace(/\*/gu, '').trim());
  const end = below.findIndex((line) => line.length > 40 || /[。；：:！？]/u.test(line));
  const lines = end === -1 ? below : below.slice(0, end);
  return lines.map((_, count) => lines.slice(0, count + 1).join(''));
}

function agree(noted: string, title: string): boolean {
  const [one, other] = [bare(noted), bare(title)];
  return one === other || one.includes(other) || other.includes(one);
}

/** A title that shares little with the note is not the title, or another attachment's. */
function alike(noted: string, title: string): boolean {
  const [one, other] = [pairsOf(bare(noted)), pairsOf(bare(title))];
  const common = [...one].filter((pair) => other.has(pair)).length;
  return common * 2 >= Math.max(one.size, other.size);
}

function pairsOf(text: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2)));
}

/** Without blanks, marks and notes in brackets: （征求意见稿） may come and go. */
function bare(text: string): string {
  return text.replace(/[（(][^（）()]{0,20}[）)]/gu, '').replace(/[^\p{L}\p{N}]/gu, '');
}
