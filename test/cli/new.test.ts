import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { declared, newReport } from '../../server/src/core/writing/new-report.ts';
import { allKinds, analysisOf, findingsOf, kindOf } from '../support/analysis.ts';
import { cli, withFiles } from './run.ts';

function assertIs(text: string, id: string): void {
  assert.equal(kindOf(text)?.id, id, text);
  const missing = findingsOf(analysisOf(text), 'missing-section').map(({ message }) => message);
  assert.deepEqual(missing, [], text);
  assert.doesNotMatch(text, /\$\{|\$\d/u);
}

suite('new', { concurrency: true }, () => {
  for (const { id } of allKinds())
    test(`${id}: the text is of the kind and lacks no section`, async () => {
      const { code, out, error } = await cli(['new', id]);
      assert.deepEqual({ code, error }, { code: 0, error: '' });
      assertIs(out, id);
    });

  test('as plain lines and with a title of its own it is of the kind, too', () => {
    for (const kind of allKinds()) {
      if (kind.numbering === 'zh-official') assertIs(newReport(kind, { title: undefined, markdown: false }), kind.id);
      const titled = newReport(kind, { title: 'Blue', markdown: true });
      assert.match(titled, /^(?:# |.*: )Blue$/mu);
      assertIs(declared(titled, kind), kind.id);
    }
  });

  test('--title is the title; one that does not name the kind is declared', async () => {
    const named = await cli(['new', 'work-summary', '--title', '青石镇2025年工作总结']);
    assert.match(named.out, /^# 青石镇2025年工作总结\n\n/u);
    const free = await cli(['new', 'work-summary', '--title', '忙碌的\n一年']);
    assert.match(free.out, /^<!-- report: work-summary -->\n\n# 忙碌的 一年\n\n/u);
    assertIs(free.out, 'work-summary');
    const fields = await cli(['new', 'eip', '--title', 'Blue']);
    assert.match(fields.out, /^---\neip: .*\ntitle: Blue\n/u);
  });

  test('into a file, by its name as Markdown or as plain lines; never over one that is there', async () => {
    await withFiles({ 'there.md': 'mine' }, async (folder) => {
      for (const name of ['a.md', 'b.report.txt', 'c.report'])
        assert.deepEqual(await cli(['new', 'work-summary', name], { in: folder }), { code: 0, out: '', error: '' });
      assert.match(readFileSync(join(folder, 'a.md'), 'utf8'), /^# ××.*总结\n(?:.*\n)*## 一、/u);
      for (const name of ['b.report.txt', 'c.report']) {
        const text = readFileSync(join(folder, name), 'utf8');
        assert.match(text, /^××.*总结\n/u);
        assertIs(text, 'work-summary');
      }
      const again = await cli(['new', 'work-summary', 'there.md'], { in: folder });
      assert.deepEqual([again.code, again.out], [2, '']);
      assert.match(again.error, /^report-docs: there\.md: it is there already/u);
      assert.equal(readFileSync(join(folder, 'there.md'), 'utf8'), 'mine');
      const nowhere = await cli(['new', 'work-summary', 'no/such/a.md'], { in: folder });
      assert.equal(nowhere.code, 2);
      assert.match(nowhere.error, /there is no such folder/u);
    });
  });

  test('wrong use: no kind, a kind there is none of', async () => {
    assert.match((await cli(['new'])).error, /missing required argument 'kind'/u);
    const { code, error } = await cli(['new', 'poem']);
    assert.equal(code, 2);
    assert.match(error, /unknown kind 'poem'/u);
  });
});
