/** The ways out of a finding, and the ways to mend many at once, as an editor offers them. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { CodeAction } from 'vscode-languageserver';
import { diagnosticsOf } from '../../server/src/features/diagnostics.ts';
import { quickFixes } from '../../server/src/features/quick-fixes.ts';
import { defineRule, type Rule } from '../../server/src/rules/rule.ts';
import { anyParams, applied, benchOf, documentOf, editsIn } from './support.ts';

/** Finds every 甲, which ought to be 乙. */
const letters: Rule = defineRule({
  id: 'letter-jia',
  title: { zh: '有甲', en: 'Has 甲' },
  level: 'info',
  authority: '标点',
  clause: '4.1',
  fix: 'safe',
  messages: { found: { zh: '这里有甲。', en: '甲 is here.' }, mend: { zh: '改为乙', en: 'Change to 乙' } },
  *read({ text }) {
    for (const { index } of text.matchAll(/甲/gu)) {
      const span = { start: index, end: index + 1 };
      const fixes = [{ message: 'mend', data: {}, edits: [{ span, text: '乙' }], safe: true } as const];
      yield { message: 'found', data: {}, span, fixes };
    }
  },
});

const bench = benchOf({ rules: [letters] });
const uri = 'file:///w/材料.report';

function actionsAt(text: string, line: number, only?: string[]): readonly CodeAction[] {
  const document = documentOf(text, { uri });
  const position = { line, character: 0 };
  const range = { start: position, end: { line, character: 99 } };
  const context = { diagnostics: [], ...(only ? { only } : {}) };
  return quickFixes(document, bench, { ...anyParams, range, context });
}

function after(text: string, line: number, title: string): string {
  const action = actionsAt(text, line).find((one) => one.title === title);
  assert.ok(action?.edit, title);
  return applied(documentOf(text, { uri }), editsIn(action.edit));
}

function messages(text: string): readonly string[] {
  return diagnosticsOf(documentOf(text, { uri }), bench).map(({ message }) => String(message));
}

const text = '个人总结\n\n一、问题\n\n这里有甲。\n\n那里也有甲。\n';

suite('silence', () => {
  test('what is offered, last of all', () =>
    assert.deepEqual(
      actionsAt(text, 4).map(({ title }) => title),
      ['改为乙', '全文改正：有甲（2 处）', '忽略这一处：有甲', '本文件中忽略：有甲', '在 reports.yaml 中关闭：有甲'],
    ));

  test('for the line: the other place still speaks', () => {
    const once = after(text, 4, '忽略这一处：有甲');
    assert.equal(once.split('\n')[4], '<!-- report-docs-disable-next-line letter-jia -->');
    assert.equal(messages(once).length, 1);
    const twice = after(once, 7, '忽略这一处：有甲');
    assert.deepEqual(messages(twice), []);
  });

  test('for the file: on top, behind the front matter, and the title stays the title', () => {
    const file = after(text, 4, '本文件中忽略：有甲');
    assert.deepEqual(messages(file), []);
    assert.equal(documentOf(file).analysis.report.title?.title, '个人总结');
    const matter = after(`---\nauthor: 李\n---\n${text}`, 7, '本文件中忽略：有甲');
    assert.equal(matter.split('\n')[3], '<!-- report-docs-disable letter-jia -->');
    assert.deepEqual(messages(matter), []);
  });

  test('for the folder: a new file beside the document where there is none', () => {
    const action = actionsAt(text, 4).at(-1);
    assert.deepEqual(action?.edit?.documentChanges, [
      { kind: 'create', uri: 'file:///w/reports.yaml', options: { ignoreIfExists: true } },
      {
        textDocument: { uri: 'file:///w/reports.yaml', version: null },
        edits: [
          {
            range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
            newText: 'version: 1\nrules:\n  letter-jia: off\n',
          },
        ],
      },
    ]);
  });
});

suite('many at once', () => {
  test('a rule in the whole document', () =>
    assert.equal(after(text, 4, '全文改正：有甲（2 处）'), text.replaceAll('甲', '乙')));

  test('everything that is safe, when the editor saves', () => {
    for (const only of ['source.fixAll.reportDocs', 'source.fixAll', 'source']) {
      const [action, ...others] = actionsAt(text, 0, [only]);
      assert.deepEqual(others, []);
      assert.equal(action?.kind, 'source.fixAll.reportDocs');
      assert.ok(action.edit);
      assert.equal(applied(documentOf(text, { uri }), editsIn(action.edit)), text.replaceAll('甲', '乙'));
    }
    assert.deepEqual(actionsAt('个人总结\n\n没有。\n', 0, ['source.fixAll.reportDocs']), []);
  });

  test('of one rule at most a hundred are listed, and the last one says how many more', () => {
    const many = `个人总结\n\n${'甲，'.repeat(130)}\n`;
    const said = messages(many);
    assert.equal(said.length, 100);
    assert.equal(said[0], '这里有甲（依据：GB/T 15834—2011 4.1）。');
    assert.equal(said.at(-1), '这里有甲（依据：GB/T 15834—2011 4.1）。（本规则另有 30 处未列出）');
  });
});
