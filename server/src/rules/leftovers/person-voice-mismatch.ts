import { gatherer } from '../../core/report/gather.ts';
import type { Span } from '../../core/text/span.ts';
import { defineRule } from '../rule.ts';

/** A text of one person that says what the team lacks, or one of the team that says “I”: taken from the other sort. */
export default defineRule({
  id: 'person-voice-mismatch',
  title: { zh: '个人与班子的口吻混用', en: 'Voice of one and of the team mixed' },
  level: 'info',
  authority: '实务',
  scope: { kinds: ['self-check-personal', 'self-check-team'] },
  messages: {
    team: {
      zh: '个人材料里以“{text}”说话，全文共 {count} 处，像是取自班子材料。',
      en: 'A personal text speaks as “{text}” ({count} places), as one of the team does.',
    },
    person: {
      zh: '班子材料里以“{text}”说话，全文共 {count} 处，像是取自个人材料。',
      en: 'A text of the team speaks as “{text}” ({count} places), as one of a person does.',
    },
    also: { zh: '这里也写“{text}”', en: 'Here, too, “{text}”' },
  },
  sees: () => [teamIn, personIn],
  *check({ survey, detected, text }) {
    const personal = detected?.kind.id === 'self-check-personal';
    const places = (personal ? teamIn : personIn)(survey.passages).flatMap(({ passage, fact }) =>
      fact.map(({ start, end }) => ({ start: passage.span.start + start, end: passage.span.start + end })),
    );
    const [span, ...others] = places;
    if (!span || places.length < (personal ? 3 : 5)) return;
    const words = (place: Span): string => text.slice(place.start, place.end);
    yield {
      message: personal ? 'team' : 'person',
      data: { text: words(span), count: places.length },
      span,
      related: others.slice(0, 20).map((place) => ({ message: 'also', data: { text: words(place) }, span: place })),
    };
  },
});

const teamIn = gatherer(({ text }) =>
  !text.includes('班子')
    ? undefined
    : spansOf(
        text,
        /(?<=^|[。；，：])(?:我们班子|领导班子|班子(?:成员)?)(?=(?:在|对|的?学习|存在|还|没有|缺乏|不够|有时))/gu,
      ),
);

/** At the beginning of a clause; not 我局, 我们. */
const personIn = gatherer(({ text }) =>
  !/[我本]/u.test(text)
    ? undefined
    : spansOf(text, /(?<=^|[。；，：])(?:本人|我(?=(?:在|对|的?学习|存在|还|没有|缺乏|有时|认为|能够|将|要)))/gu),
);

function spansOf(text: string, pattern: RegExp): readonly Span[] | undefined {
  const spans = [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
  return spans.length > 0 ? spans : undefined;
}
