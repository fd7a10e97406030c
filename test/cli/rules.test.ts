import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { suite, test } from 'node:test';
import * as v from 'valibot';
import { cli } from './run.ts';

const bilingual = v.strictObject({ zh: v.string(), en: v.string() });
const shape = v.strictObject({
  version: v.literal(1),
  rules: v.array(
    v.strictObject({
      id: v.string(),
      group: v.string(),
      title: bilingual,
      severity: v.picklist(['error', 'warning', 'info', 'hint']),
      profile: v.picklist(['quiet', 'recommended', 'strict']),
      authority: bilingual,
      clause: v.string(),
      scope: v.record(v.string(), v.unknown()),
      fixable: v.boolean(),
      safe: v.boolean(),
      options: v.record(v.string(), v.looseObject({ type: v.string(), text: bilingual })),
      messages: v.record(v.string(), bilingual),
      page: v.string(),
    }),
  ),
});

suite('rules', { concurrency: true }, () => {
  test('JSON lists all of them by group and id, each with a page that there is', async () => {
    const { code, out } = await cli(['rules', '--format', 'json']);
    assert.equal(code, 0);
    const { rules } = v.parse(shape, JSON.parse(out));
    const keys = rules.map(({ group, id }) => `${group} ${id}`);
    assert.deepEqual(keys, keys.toSorted());
    assert.ok(keys.includes('structure missing-section'));
    for (const { id, page } of rules) {
      assert.ok(page.endsWith(`/docs/rules/${id}.md`));
      assert.ok(existsSync(`docs/rules/${id}.md`), id);
    }
  });

  test('text lists them by group with severity and title', async () => {
    const { out } = await cli(['rules']);
    assert.match(out, /^structure\n(?: {2}\S+ +\S+ +[^\n]+\n)*? {2}missing-section +warning +Missing section\n/mu);
  });

  test('one of them is explained, in the language of the run', async () => {
    const { code, out } = await cli(['rules', 'number-mixed-width', '--language', 'zh-cn']);
    assert.equal(code, 0);
    assert.match(
      out,
      /^number-mixed-width {2}序号括号全半角混用 · Numbers in two kinds of brackets\n\n级别：hint（提示）\n/u,
    );
    assert.match(out, /\n修改：--fix 自动修改\n/u);
    assert.match(out, /\n消息：\n {2}同级序号/u);
    assert.match(out, /\n说明：https:\/\/\S+\/docs\/rules\/number-mixed-width\.md\n$/u);
    const json = await cli(['rules', 'number-gap', '--format', 'json']);
    assert.deepEqual(
      v.parse(shape, JSON.parse(json.out)).rules.map(({ id }) => id),
      ['number-gap'],
    );
  });

  test('an unknown one is exit code 2, with the nearest', async () => {
    const { code, out, error } = await cli(['rules', 'missing-secton']);
    assert.deepEqual({ code, out }, { code: 2, out: '' });
    assert.match(error, /unknown rule 'missing-secton' \(Did you mean missing-section\?\)/u);
    assert.match((await cli(['rules', 'zzz'])).error, /unknown rule 'zzz'; report-docs rules lists them/u);
  });
});
