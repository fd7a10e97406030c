import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ledger } from '../../server/src/features/ledger.ts';
import { anyParams, benchOf, documentOf } from './support.ts';

const material = [
  '# 个人对照检查材料',
  '一、存在的主要问题',
  '（一）学习不深入。浅尝辄止。',
  '二、整改措施',
  '（一）加强学习。每周自学。',
].join('\n\n');

test('the table of a report in the format asked for', () => {
  const markdown = ledger.handle(documentOf(material), benchOf(), { ...anyParams, format: 'markdown' });
  assert.equal(markdown?.rows, 1);
  assert.match(
    markdown.text,
    /^\| 序号 \|[^\n]*\n\| --- [^\n]*\n\| 1 \| 学习不深入 \| {2}\| 加强学习 \| {2}\| {2}\|\n$/u,
  );
  const csv = ledger.handle(documentOf(material), benchOf(), { ...anyParams, format: 'csv' });
  assert.match(csv?.text ?? '', /\r\n1,学习不深入,,加强学习,,\r\n$/u);
});

test('nothing without problems', () =>
  assert.equal(
    ledger.handle(documentOf('# 关于某事的通知\n\n请办理。'), benchOf(), { ...anyParams, format: 'markdown' }),
    null,
  ));
