/** Which bold marks CommonMark 6.2 leaves as asterisks. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import markdownIt from 'markdown-it';
import { unrenderedBold } from '../../server/src/core/text/emphasis.ts';

/** The line with its runs moved. */
function moved(line: string): string {
  const edits = unrenderedBold(line).flatMap(({ moves }) =>
    moves.flatMap(({ span, to }) => [
      { ...span, text: '' },
      { start: to, end: to, text: '**' },
    ]),
  );
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: written }) => text.slice(0, start) + written + text.slice(end), line);
}

suite('bold that is not rendered', () => {
  const lines: readonly (readonly [string, string])[] = [
    ['**一、总体情况。**全年开展培训。', '**一、总体情况**。全年开展培训。'],
    ['突出**“三个重点”**开展工作', '突出“**三个重点**”开展工作'],
    ['按**《办法》规定。**执行', '按《**办法》规定**。执行'],
    ['**Note:**text', '**Note**:text'],
    ['* **一是好。**正文', '* **一是好**。正文'],
  ];
  for (const [line, wanted] of lines) {
    test(line, () => {
      assert.equal(moved(line), wanted);
      assert.match(markdownIt().render(line), /\*\*/u, 'a renderer leaves the asterisks');
      assert.doesNotMatch(markdownIt().render(wanted), /\*\*/u, 'and none when they are moved');
      assert.deepEqual(unrenderedBold(wanted), []);
    });
  }

  const good = [
    '**一、总体情况。**',
    '**重点**工作，（**附件**）',
    '两件事：**“重点”**，**“行动”**。',
    '**镇、**村都派人',
    '张**、李**参加',
    '`**重点。**文`',
    '\\*\\*重点。\\*\\*文',
    '***重点。***文',
    '2 ** 3。** 4',
  ];
  for (const line of good) test(line, () => assert.deepEqual(unrenderedBold(line), []));
});
