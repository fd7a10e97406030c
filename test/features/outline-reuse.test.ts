import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { outline } from '../../server/src/features/outline.ts';
import { structure } from '../../server/src/features/structure.ts';
import { anyParams, benchOf, documentOf, documentsHere } from './support.ts';

const text = `# 个人对照检查材料

按照要求，现将有关情况报告如下。

## 一、存在的主要问题

学习不够。

### （一）学习方面

没有系统学习。调研也不够，很少到基层去，对实际情况了解得不多，决策时往往凭经验办事，没有把群众的意见放在心上，工作中有时满足于完成任务。\r
第一条
没有写完的一条。

## 二、产生问题的原因剖析

### （一）放松。主要是思想上有所放松。

## 三、整改措施

每天学习。

张三
2025年3月5日
`;

const pieces = [
  '',
  '字',
  ' ',
  '\n',
  '\n\n',
  '## 四、新的\n',
  '（二）',
  'a word',
  '，',
  '𠀀',
  '第二条\n',
  '\r\n',
  '2025年3月6日\n',
];

test('an outline after any keys is the one of a text that was just opened', () => {
  const edit = fc.record({
    at: fc.nat(text.length),
    removed: fc.constantFrom(0, 0, 0, 1, 2, 20),
    piece: fc.constantFrom(...pieces),
  });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
      const documents = documentsHere();
      let now = text;
      [{ at: 0, removed: 0, piece: '' }, ...edits].forEach(({ at, removed, piece }, version) => {
        const start = Math.min(at, now.length);
        now = now.slice(0, start) + piece + now.slice(start + removed);
        const document = documents.look(TextDocument.create('file:///a.report', 'report', version, now));
        const fresh = documentOf(now, { uri: 'file:///a.report' });
        assert.deepEqual(outline.handle(document, benchOf(), anyParams), outline.handle(fresh, benchOf(), anyParams));
        const { version: _, ...told } = structure.handle(document, benchOf(), anyParams);
        const { version: __, ...first } = structure.handle(fresh, benchOf(), anyParams);
        assert.deepEqual(told, first);
      });
    }),
    { numRuns: 300 },
  );
});

test('a key in a paragraph leaves the symbols of other sections the same objects', () => {
  const documents = documentsHere();
  const told = (version: number, now: string) =>
    outline.handle(
      documents.look(TextDocument.create('file:///a.report', 'report', version, now)),
      benchOf(),
      anyParams,
    );
  const [before] = told(1, text);
  const [after] = told(2, text.replace('调研也', '调研还是'));
  assert.ok(before && 'children' in before && after && 'children' in after);
  const same = before.children?.map((symbol, index) => symbol === after.children?.[index]);
  assert.deepEqual(same, [false, true, true]);
});
