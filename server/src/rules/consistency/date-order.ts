import { remembered } from '../../core/text/memo.ts';
import { defineRule } from '../rule.ts';

/** Stages of a plan that overlap, and times of a timeline that go back. */
export default defineRule({
  id: 'date-order',
  title: { zh: '时间顺序有误', en: 'Dates or times out of order' },
  level: 'info',
  authority: '实务',
  scope: {
    kinds: [
      'implementation-plan',
      'work-plan',
      'thesis-proposal',
      'accident-investigation',
      'retrospective-zh',
      'postmortem',
    ],
  },
  messages: {
    overlap: {
      zh: '本阶段从“{found}”开始，上一阶段到“{before}”才结束。',
      en: 'This stage begins on “{found}”, the one before ends on “{before}”.',
    },
    back: { zh: '“{found}”早于上一条的“{before}”。', en: '“{found}” is before “{before}” in the line above.' },
    other: { zh: '上一处“{before}”', en: '“{before}” before' },
  },
  *check({ survey, text }) {
    let stage: Mark | undefined;
    let time: (Mark & { readonly line: number }) | undefined;
    for (const { text: words, span, line } of survey.passages) {
      const { stages, clock } = marksIn(words);
      const [one] = stages;
      if (one && stages.length === 1) {
        const here = { ...one, start: span.start + one.start, end: span.start + one.end };
        if (stage && one.from < stage.to && one.from >= stage.from && stage.to - one.from < 400) {
          const data = { found: text.slice(here.start, here.end), before: text.slice(stage.start, stage.end) };
          yield { message: 'overlap', data, span: here, related: [{ message: 'other', data, span: stage }] };
        }
        stage = here;
      }
      if (!clock) {
        time = undefined;
        continue;
      }
      const here = { ...clock, start: span.start + clock.start, end: span.start + clock.end, line };
      // A long way back is the next day.
      if (time && line - time.line <= 2 && clock.from < time.from && time.from - clock.from < 360) {
        const data = { found: text.slice(here.start, here.end), before: text.slice(time.start, time.end) };
        yield { message: 'back', data, span: here, related: [{ message: 'other', data, span: time }] };
      }
      time = here;
    }
  },
});

/** A stage from one day to another, or a time of day as minutes; with its place. */
interface Mark {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

const range =
  /(?<!\d)(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:至|到|—{1,2}|-|～|~)(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日/gu;

const marksIn = remembered((text: string): { readonly stages: readonly Mark[]; readonly clock: Mark | undefined } => {
  const clock = /^(?:\*\*)?([01]?\d|2[0-3])[:：]([0-5]\d)(?![:：\d]|[ ]?[-—–~～至])/u.exec(text);
  const minutes = clock ? Number(clock[1]) * 60 + Number(clock[2]) : 0;
  // Only a line that is about a stage: elsewhere a range of days may be anything.
  const stages = /阶段|步骤/u.test(text) ? Array.from(text.matchAll(range), stageOf) : [];
  return { stages, clock: clock ? { from: minutes, to: minutes, start: 0, end: clock[0].length } : undefined };
}, 5000);

function stageOf({
  0: found,
  1: year,
  2: month,
  3: day,
  4: lastYear,
  5: lastMonth,
  6: lastDay,
  index,
}: RegExpExecArray): Mark {
  const from = Number(year ?? 0) * 372 + Number(month) * 31 + Number(day);
  const to = Number(lastYear ?? year ?? 0) * 372 + Number(lastMonth ?? month) * 31 + Number(lastDay);
  return { from, to, start: index, end: index + found.length };
}
