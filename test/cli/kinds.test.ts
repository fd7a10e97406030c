import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { allKinds } from '../support/analysis.ts';
import { cli } from './run.ts';

const chinese = { LANG: 'zh_CN.UTF-8' };

interface Listed {
  readonly version: number;
  readonly kinds: readonly {
    readonly id: string;
    readonly title: { readonly zh: string; readonly en: string };
    readonly sections: readonly { readonly id: string; readonly title: string; readonly presence: string }[];
    readonly sample: string;
  }[];
}

suite('kinds', { concurrency: true }, () => {
  test('lists all kinds, a line each, in the language of the run', async () => {
    const english = await cli(['kinds']);
    assert.deepEqual({ code: english.code, error: english.error }, { code: 0, error: '' });
    assert.equal(english.out.trimEnd().split('\n').length, allKinds().length);
    assert.match(english.out, /^work-summary {2,}Work summary/mu);
    assert.match((await cli(['kinds'], { env: chinese })).out, /^work-summary {2,}工作总结/mu);
  });

  test('explains one: both names, title words, sections with what belongs there', async () => {
    const { code, out } = await cli(['kinds', 'self-check-personal']);
    assert.equal(code, 0);
    assert.match(out, /^self-check-personal {2}个人对照检查材料 · Personal self-examination$/mu);
    assert.match(out, /^ {2}required {2}产生问题的原因剖析\n {12}从理想信念/mu);
    assert.match(out, /report-docs new self-check-personal\n$/u);
    const translated = await cli(['kinds', 'self-check-personal'], { env: chinese });
    assert.match(translated.out, /^ {2}必须 {4} {2}存在的主要问题$/mu);
    assert.match(translated.out, /^标题用词：个人对照检查材料、/mu);
  });

  test('JSON has what docs/json.md says, of all kinds or of one', async () => {
    const all: Listed = JSON.parse((await cli(['kinds', '--format', 'json'])).out);
    assert.deepEqual([all.version, all.kinds.map(({ id }) => id)], [1, allKinds().map(({ id }) => id)]);
    const keys = ['id', 'title', 'description', 'family', 'language', 'sections', 'sample'];
    for (const kind of all.kinds) assert.deepEqual(Object.keys(kind), keys);
    const one: Listed = JSON.parse((await cli(['kinds', 'work-summary', '--format', 'json'])).out);
    assert.deepEqual(one, { version: 1, kinds: all.kinds.filter(({ id }) => id === 'work-summary') });
    const [kind] = one.kinds;
    assert.deepEqual(kind?.title.zh, '工作总结');
    assert.ok(kind?.sections.every((section) => Object.keys(section).join() === 'id,title,presence'));
    assert.match(kind?.sample ?? '', /^# ××.*总结\n/u);
    assert.doesNotMatch(kind?.sample ?? '', /\$\{/u);
  });

  test('a kind there is none of is wrong use', async () => {
    const { code, out, error } = await cli(['kinds', 'poem']);
    assert.deepEqual({ code, out }, { code: 2, out: '' });
    assert.match(error, /unknown kind 'poem'; report-docs kinds lists them\nSee/u);
    assert.match((await cli(['kinds', 'poem'], { env: chinese })).error, /没有文种“poem”/u);
  });
});
