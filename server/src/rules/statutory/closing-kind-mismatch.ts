import type { Analysis } from '../../core/analyze.ts';
import { ownPassages, writtenParts } from '../../core/report/official.ts';
import type { Passage } from '../../core/report/passages.ts';
import { withoutQuotations } from '../../core/text/quotations.ts';
import { defineRule, type Fix } from '../rule.ts';

/** A 通知 that asks 请批示, a 函 that closes with 特此通知: the last words were copied from another kind. */
export default defineRule({
  id: 'closing-kind-mismatch',
  title: { zh: '结束语与文种不符', en: 'Closing words of another kind' },
  level: 'warning',
  authority: '实务',
  scope: { families: ['statutory'] },
  fix: 'asked',
  messages: {
    mismatch: {
      zh: '“{found}”不是{kind}的结束语。',
      en: '“{found}” does not close a document of this kind ({kind}).',
    },
    replace: { zh: '改为“{closing}”', en: 'Change to “{closing}”' },
  },
  *check(analysis, { language }) {
    const kind = analysis.detected?.kind;
    // A document that passes another one on has that one's closing at its end.
    if (!kind?.closing || /转发|批转|印发|转报|转呈/u.test(analysis.report.title?.title ?? '')) return;
    const passage = lastOf(analysis);
    if (!passage) return;
    const words = kind.closing.not.filter(
      (word) => !vague.has(word) && !(kind.id === 'report-official' && asks.test(word)),
    );
    const { start, text } = lastSentence(passage);
    const plain = withoutQuotations(text);
    const word = words.find((one) => plain.includes(one));
    if (!word || allowed(kind.closing.hints, plain, word)) return;
    const at = plain.indexOf(word);
    const span = { start: start + at, end: start + at + word.length };
    const { snippet } = kind.closing;
    const fix: Fix<{ readonly message: 'replace'; readonly data: { readonly closing: string } }> = {
      message: 'replace',
      data: { closing: snippet },
      edits: [{ span: { start, end: start + text.length }, text: snippet }],
      safe: false,
    };
    yield {
      message: 'mismatch',
      data: { found: word, kind: kind.title[language] },
      span,
      fixes: text.length <= 16 && snippet !== '' && !snippet.includes('$') ? [fix] : [],
    };
  },
});

/** They ask as politely in a 函 (妥否，请函复); what follows them decides. */
const vague: ReadonlySet<string> = new Set(['妥否', '当否', '可否']);

/** What a 报告 must not ask for has a rule of its own. */
const asks = /批示|批复|批准|审批/u;

/** A closing of this very kind that holds the word by chance. */
function allowed(own: readonly string[], plain: string, word: string): boolean {
  return own.some((one) => one.includes(word) && plain.includes(one));
}

/** The closing, else the last words above signature and notes, where they are short enough to close. */
function lastOf(analysis: Analysis): Passage | undefined {
  const foot = new Set(
    writtenParts(analysis, 'signature', 'date', 'attachment-note', 'remark', 'copy', 'imprint').map(
      ({ span }) => span.start,
    ),
  );
  const last = ownPassages(analysis).findLast(({ span }) => !foot.has(span.start));
  return last?.type === 'text' ? last : undefined;
}

function lastSentence({ text, span }: Passage): { readonly start: number; readonly text: string } {
  const from = Math.max(...['。', '！', '；'].map((mark) => text.lastIndexOf(mark, text.length - 2))) + 1;
  return text.length - from > 60 ? { start: span.end, text: '' } : { start: span.start + from, text: text.slice(from) };
}
