/** A new report and a kind made from a report, as the commands of the client get them. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseKind } from '../../server/src/core/kind/parse-kind.ts';
import { snippetText } from '../../server/src/core/text/snippet.ts';
import { deriveKind } from '../../server/src/features/derive-kind.ts';
import { findingsOf } from '../../server/src/features/findings.ts';
import { newReport } from '../../server/src/features/new-report.ts';
import { allKinds } from '../support/analysis.ts';
import { dedent } from '../support/dedent.ts';
import { anyParams, benchOf, documentOf } from './support.ts';

suite('a new report', () => {
  test('of every kind is one of it, with any title, and has tab stops', () => {
    for (const { id } of allKinds()) {
      for (const title of [undefined, '我的一篇 $1 \\ 文字']) {
        const made = newReport.handle(benchOf(), title === undefined ? { kind: id } : { kind: id, title });
        assert.ok(made, id);
        const text = snippetText(made.snippet);
        const { detected } = documentOf(text, { languageId: made.language }).analysis;
        assert.equal(detected?.kind.id, id);
        if (title) assert.equal(text.includes(title), true, `${id}: ${text}`);
        assert.match(made.snippet, /\$\{?\d/u);
        // Its places are still to be filled in, and nothing else is wrong with it.
        const others = findingsOf(documentOf(text, { languageId: made.language }), benchOf()).filter(
          ({ rule }) => !/^(?:placeholder-|skeleton-left$)/u.test(rule),
        );
        assert.deepEqual(
          others.map(({ rule, message }) => `${rule}: ${message}`),
          [],
          id,
        );
      }
    }
  });

  test('of an official document has its addressee and its signature, dated by nobody yet', () => {
    const made = newReport.handle(benchOf(), { kind: 'request', title: '关于购置设备的请示' });
    const lines = snippetText(made?.snippet ?? '')
      .trim()
      .split(/\n+/u);
    assert.deepEqual(lines.slice(0, 2), ['关于购置设备的请示', '上级机关：']);
    assert.deepEqual(lines.slice(-3), ['妥否，请批示。', '发文机关', '××××年×月×日']);
  });

  test('of a kind there is none of is none', () =>
    assert.equal(newReport.handle(benchOf(), { kind: 'nothing' }), null));
});

suite('a kind made from a report', () => {
  const report = dedent(`
    # 教务处工作周报

    ## 一、本周完成

    开会。

    ## 二、下周打算

    再开会。
  `);

  test('asks for the sections of the report, under an id that is free', () => {
    const made = deriveKind.handle(documentOf(report, { uri: 'file:///w/work-summary.md' }), benchOf(), anyParams);
    assert.equal(made?.id, 'work-summary-2');
    const { kind, problems } = parseKind(made?.yaml ?? '');
    assert.deepEqual(problems, []);
    assert.deepEqual(
      kind?.sections.map(({ title }) => title),
      ['本周完成', '下周打算'],
    );
  });

  test('has the id that is asked for', () => {
    const made = deriveKind.handle(documentOf(report), benchOf(), { ...anyParams, id: 'weekly' });
    assert.match(made?.yaml ?? '', /^id: weekly$/mu);
  });

  test('is none where there is no section', () =>
    assert.equal(deriveKind.handle(documentOf('一行字。\n'), benchOf(), anyParams), null));
});
