import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SelectionRange } from 'vscode-languageserver';
import { selection } from '../../server/src/features/selection.ts';
import { dedent } from '../support/dedent.ts';
import { anyParams, benchOf, documentOf, placed } from './support.ts';

/** The last steps of growing, as places with lines from 1; words and sentences, the steps before them, are tested with what finds them. */
function check(source: string, ...expected: readonly string[]): void {
  const { document, position } = placed(dedent(source));
  const [range] = selection.handle(document, benchOf(), { ...anyParams, positions: [position] });
  assert.ok(range);
  assert.deepEqual(steps(range).slice(-expected.length), expected);
}

const report = dedent(`
  工作报告

  现将情况报告如下：

  一、做法

  （一）培训

  办了两期班。

  又办了一期。

  二、打算

  继续办班。

  特此报告。
`);

test('word, line, body, section, section around it, document', () =>
  check(report.replace('又办', '又‸办'), '11:1-11:2', '11:0-11:6', '8:0-13:0', '7:0-13:0', '5:0-13:0', '1:0-17:5'));

test('right before a sentence it is that sentence', () =>
  check(
    report.replace('又办了一期。', '办得好。‸又办了一期。还要办。'),
    '11:4-11:10',
    '11:0-11:14',
    '8:0-13:0',
    '7:0-13:0',
    '5:0-13:0',
    '1:0-17:5',
  ));

test('in the preamble: word, line, preamble, document', () =>
  check(report.replace('现将', '现‸将'), '3:1-3:2', '3:0-3:9', '2:0-5:0', '1:0-17:5'));

test('on a heading the body is no step', () =>
  check(report.replace('一、做', '一、‸做'), '5:2-5:4', '5:0-5:4', '5:0-13:0', '1:0-17:5'));

test('the closing is in no section', () =>
  check(report.replace('特此', '特‸此'), '17:0-17:2', '17:0-17:5', '1:0-17:5'));

test('the last section ends before the closing', () =>
  check(report.replace('继续', '继‸续'), '15:0-15:2', '15:0-15:5', '14:0-17:0', '13:0-17:0', '1:0-17:5'));

test('word, sentence, paragraph', () =>
  check('工作总结\n\n坚持学‸习。改进作风！', '3:2-3:4', '3:0-3:5', '3:0-3:10', '2:0-3:10', '1:0-3:10'));

test('a point of an enumeration: inside a sentence, and around sentences', () => {
  check('工作总结\n\n一是学‸习，二是作风。', '3:2-3:4', '3:0-3:5', '3:0-3:10', '2:0-3:10', '1:0-3:10');
  check(
    '工作总结\n\n一是学习。坚‸持自学。\n\n二是作风。',
    ...['3:5-3:7', '3:5-3:10', '3:0-3:10', '2:0-5:5', '1:0-5:5'],
  );
});

test('lines of English that are one paragraph, sentences over them', () =>
  check(
    '# Report\n\nWe met. Then we wro‸te\nit down.\n\nDone.',
    ...['3:16-3:21', '3:8-4:8', '3:0-4:8', '2:0-6:5', '1:0-6:5'],
  ));

test('an empty document is one step', () => check('‸', '1:0-1:0'));

test('each position has its answer, places outside of the text too', () => {
  const positions = [
    { line: 0, character: 0 },
    { line: 10, character: 2 },
    { line: 999, character: 999 },
  ];
  const ranges = selection.handle(documentOf(report), benchOf(), { ...anyParams, positions });
  assert.equal(ranges.length, 3);
});

function steps({ range: { start, end }, parent }: SelectionRange): string[] {
  const own = `${start.line + 1}:${start.character}-${end.line + 1}:${end.character}`;
  return parent ? [own, ...steps(parent)] : [own];
}
