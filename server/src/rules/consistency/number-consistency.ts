import { gatherer } from '../../core/report/gather.ts';
import { defineRule } from '../rule.ts';

/** 死亡3人 in the summary, 死亡4人 further down: of one accident there is one figure. */
export default defineRule({
  id: 'number-consistency',
  title: { zh: '同一数据前后不一', en: 'One figure with two values' },
  level: 'info',
  authority: '条例',
  clause: '第二十条（四）',
  scope: { kinds: ['accident-investigation'] },
  messages: {
    found: { zh: '这里“{found}”，前文为“{first}”。', en: 'Here “{found}”, before “{first}”.' },
    first: { zh: '前文“{first}”', en: 'Before: “{first}”' },
  },
  sees: () => [figuresIn],
  *check({ survey, text }) {
    const known = new Map<string, { readonly value: string; readonly start: number; readonly end: number }>();
    for (const {
      passage: { span },
      fact,
    } of figuresIn(survey.passages)) {
      for (const { what, value, at, end } of fact) {
        const place = { start: span.start + at, end: span.start + end };
        const before = known.get(what);
        if (!before) {
          known.set(what, { value, ...place });
          continue;
        }
        if (before.value === value) continue;
        const data = { found: text.slice(place.start, place.end), first: text.slice(before.start, before.end) };
        yield { message: 'found', data, span: place, related: [{ message: 'first', data, span: before }] };
      }
    }
  },
});

interface Figure {
  readonly what: string;
  readonly value: string;
  readonly at: number;
  readonly end: number;
}

/** Of this accident only, and of all of it: others are told of as well, and so are stages of the rescue. */
const whole = /(?:本次|此次|该起|这起|该|本)?(?:事故|火灾|爆炸|坍塌)[^，。；]{0,6}(?:共)?(?:造成|导致|致)/u;

const figuresIn = gatherer(({ text }): readonly Figure[] | undefined => {
  if (!/[造导致]/u.test(text) || !/\d/u.test(text)) return undefined;
  const cause = whole.exec(text);
  if (!cause) return undefined;
  const [clause = ''] = text.slice(cause.index).split(/[。；]/u, 1);
  return Array.from(
    clause.matchAll(
      /(?:(\d+)人(死亡|受伤|失踪)|(死亡|受伤|失踪)(\d+)人|(直接经济损失)(?:约|共)?(?:人民币)?(\d+(?:\.\d+)?)(?=万元))/gu,
    ),
    (match) => ({
      what: match[2] ?? match[3] ?? match[5] ?? '',
      value: match[1] ?? match[4] ?? match[6] ?? '',
      at: cause.index + match.index,
      end: cause.index + match.index + match[0].length,
    }),
  );
});
