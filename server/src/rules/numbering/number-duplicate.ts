import { isWritten, type NumberRun, numberRunsOf, renumberFrom, writtenAs } from '../../core/kind/number-runs.ts';
import { defineRule } from '../rule.ts';

/** Two siblings bear one number, and nothing stands between them behind which numbers begin anew. */
export default defineRule({
  id: 'number-duplicate',
  title: { zh: '标题序号重复', en: 'Heading number repeated' },
  level: 'warning',
  authority: '实务',
  fix: 'asked',
  messages: {
    duplicate: {
      zh: '序号“{found}”重复，应为“{expected}”。',
      en: 'Number “{found}” is used twice; expected “{expected}”.',
    },
    first: { zh: '“{found}”已用在这里', en: '“{found}” is used here already' },
    renumber: { zh: '从这里起重排序号（改为“{expected}”）', en: 'Renumber from here (“{expected}”)' },
  },
  *check(analysis) {
    const { text } = analysis;
    for (const run of numberRunsOf(analysis)) {
      for (const index of repeatsIn(run, text)) {
        const [later, earlier] = [run[index], run[index - 1]];
        if (!later || !earlier) continue;
        const expected = writtenAs(later, later.number.value + 1, text);
        const found = later.number.text;
        yield {
          message: 'duplicate',
          data: { expected, found },
          span: later.number.span,
          related: [{ message: 'first', data: { found }, span: earlier.number.span }],
          fixes: [
            {
              message: 'renumber',
              data: { expected },
              edits: renumberFrom(run, index, text),
              safe: false,
              preferred: true,
            },
          ],
        };
      }
    }
  },
});

/** Where repeating is the rule (every point is 1., as Markdown allows it) no one counts. */
function repeatsIn(run: NumberRun, text: string): readonly number[] {
  const repeats = run.flatMap((later, index) => {
    const earlier = run[index - 1];
    if (!earlier || earlier.number.value !== later.number.value) return [];
    const between = { start: earlier.number.span.end, end: later.number.span.start };
    return isWritten(text, between, writtenAs(later, later.number.value + 1, text)) ? [] : [index];
  });
  return repeats.length > 1 && repeats.length * 2 >= run.length - 1 ? [] : repeats;
}
