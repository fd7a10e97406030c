import type { Analysis } from '../../core/analyze.ts';
import { gatherer } from '../../core/report/gather.ts';
import { type MaskedWord, masksIn } from '../../core/report/masks.ts';
import { proseOf } from '../../core/report/prose.ts';
import type { Span } from '../../core/text/span.ts';
import { defineRule, type Edit } from '../rule.ts';

/** `dangshi` for 党史: letters that keep a text from being found, and that no reader of the real document may see. */
export default defineRule({
  id: 'mask-pinyin',
  title: { zh: '用拼音代写的词语', en: 'Word masked by pinyin' },
  level: 'warning',
  authority: '实务',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    masked: {
      zh: '“{mask}”应为“{word}”的拼音代写（{count} 处）。',
      en: '“{mask}” stands for “{word}” ({count} places).',
    },
    also: { zh: '这里也写作“{mask}”', en: 'Here, too, “{mask}” is written' },
    all: { zh: '全部改为“{word}”（{count} 处）', en: 'Write “{word}” in all {count} places' },
    one: { zh: '只把这一处改为“{word}”', en: 'Write “{word}” here only' },
  },
  sees: () => [masked],
  *check(analysis) {
    for (const [{ mask, word }, spans] of wordsOf(analysis)) {
      const [span, ...others] = spans;
      if (!span) continue;
      const count = spans.length;
      const edits = spans.map((place) => written(place, word));
      const all = { message: 'all' as const, data: { word, count }, edits, safe: false, preferred: true };
      const one = { message: 'one' as const, data: { word }, edits: [written(span, word)], safe: false };
      yield {
        message: 'masked',
        data: { mask, word, count },
        span,
        related: others.map((place) => ({ message: 'also', data: { mask }, span: place })),
        fixes: count > 1 ? [all, one] : [all],
      };
    }
  },
});

/** Where each masked word stands, one entry a word. */
function wordsOf({ survey }: Analysis): Iterable<[MaskedWord, Span[]]> {
  const places = new Map<string, [MaskedWord, Span[]]>();
  for (const { passage, fact } of masked(survey.passages)) {
    for (const found of fact) {
      const known = places.get(found.mask) ?? [found, []];
      places.set(found.mask, known);
      const { start } = passage.span;
      known[1].push({ start: start + found.span.start, end: start + found.span.end });
    }
  }
  return places.values();
}

const masked = gatherer((passage): readonly MaskedWord[] | undefined => {
  if (!/[a-z]{3}/u.test(passage.text)) return undefined;
  const found = masksIn(proseOf(passage).plain).filter(({ type }) => type === 'pinyin');
  return found.length > 0 ? found : undefined;
});

function written(span: Span, text: string): Edit {
  return { span, text };
}
