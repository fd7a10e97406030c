/** A kind made from model reports: it parses, and the models lack nothing that it asks for. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { deriveKind, slugOf, titledSections } from '../../server/src/core/kind/derive.ts';
import type { Kind } from '../../server/src/core/kind/kind.ts';
import { parseKind } from '../../server/src/core/kind/parse-kind.ts';
import { allKinds, analysisOf, findingsOf, kindOf } from '../support/analysis.ts';

const first = `# 青石镇2024年安全生产工作总结（初稿）

一、工作开展情况

开展检查十二次。

二、存在的问题

（一）力量不足。

三、下一步打算

再抓一年。
`;

const second = `# 白水镇2025年安全生产工作总结

一、工作开展情况

开展检查九次。

二、主要经验

靠前服务。

三、存在的问题

人手少。

四、下一步打算

继续努力。
`;

function derived(texts: readonly string[], id = 'own'): { readonly yaml: string; readonly kind: Kind } {
  const models = texts.map((text, index) => ({ name: `${index + 1}.md`, analysis: analysisOf(text) }));
  const yaml = deriveKind(models, id);
  const { kind, problems } = parseKind(yaml);
  assert.deepEqual(problems, [], yaml);
  assert.ok(kind, yaml);
  return { yaml, kind };
}

function missing(text: string, kind: Kind): readonly string[] {
  const analysis = analysisOf(text, { kinds: [kind], kind: kind.id });
  return findingsOf(analysis, 'missing-section').map(({ message }) => message);
}

function presences({ sections }: Kind): readonly string[] {
  return sections.map(({ title, presence }) => `${title} ${presence}`);
}

suite('derive', () => {
  test('what all have is required, what some have is optional, in their order', () => {
    const { kind } = derived([first, second]);
    assert.deepEqual(presences(kind), [
      '工作开展情况 required',
      '主要经验 optional',
      '存在的问题 required',
      '下一步打算 required',
    ]);
    assert.deepEqual([kind.order, kind.numbering, kind.language], ['strict', 'zh-official', 'zh']);
  });

  test('the title words are the common end, without the occasion; the models are of the kind by them', () => {
    const { kind } = derived([first, second]);
    assert.deepEqual(kind.detect.title, ['安全生产工作总结']);
    assert.deepEqual(
      [first, second].map((text) => kindOf(text, { kinds: [kind] })),
      [first, second].map(() => ({ id: 'own', reason: 'title' })),
    );
  });

  test('names of places, years and notes are no part of the title words', () => {
    const wordOf = (...titles: readonly string[]): readonly string[] =>
      derived(titles.map((title) => `# ${title}\n\n一、工作情况\n\n平稳。\n`)).kind.detect.title;
    assert.deepEqual(wordOf('青石镇2024年度民政工作要点', '白水镇2025年度民政工作要点'), ['民政工作要点']);
    assert.deepEqual(wordOf('青石镇年终总结', '白水镇年终总结（定稿）'), ['年终总结']);
    assert.deepEqual(wordOf('关于上半年经济运行的工作台账'), ['工作台账']);
    assert.deepEqual(wordOf('青石镇见闻', '北岭村纪事'), []);
  });

  test('of a single report everything is required, and the title word is two words or more', () => {
    const { kind } = derived([second]);
    assert.ok(kind.sections.every(({ presence }) => presence === 'required'));
    assert.equal(kind.detect.title.length, 1);
    assert.match(kind.detect.title[0] ?? '', /^.{1,8}工作总结$/u);
    assert.deepEqual(missing(second.replace(/二、主要经验[^三]*/u, ''), kind).length, 1);
  });

  test('the kind goes before the shipped one that the reports have been', () => {
    assert.equal(kindOf(second)?.id, 'work-summary');
    for (const texts of [[first, second], [second]]) {
      const { kind } = derived(texts);
      assert.deepEqual(kindOf(second, { kinds: [...allKinds(), kind] }), { id: 'own', reason: 'title' });
    }
  });

  test('sections in another order make the order free', () => {
    const swapped = second.replace('存在的问题', '乙').replace('下一步打算', '存在的问题').replace('乙', '下一步打算');
    assert.equal(derived([first, swapped]).kind.order, 'free');
  });

  test('a title that comes twice may come twice', () => {
    const { kind } = derived(['# A\n\n## Risk\n\na\n\n## Plan\n\nb\n\n## Risk\n\nc\n']);
    assert.deepEqual(
      kind.sections.map(({ title, repeat }) => [title, repeat.min, repeat.max]),
      [
        ['Risk', 1, 2],
        ['Plan', 0, 1],
      ],
    );
  });

  test('English titles: what stands before the mark, or what they end with', () => {
    const body =
      '\n\n## Done\n\nThis week the team finished the export and began with the import.\n\n## Next\n\nMore.\n';
    const marked = ['Team Update: north', 'Team Update: south'].map((title) => `# ${title}${body}`);
    assert.deepEqual(derived(marked).kind.detect.title, ['Team Update']);
    const closed = ['Billing design note', 'Search design note'].map((title) => `# ${title}${body}`);
    assert.deepEqual(derived(closed).kind.detect.title, ['design note']);
    assert.deepEqual(derived(closed.slice(0, 1)).kind.detect.title, ['design note']);
    const numbered = ['Change 7: north', 'Change 8: south'].map((title) => `# ${title}${body}`);
    assert.deepEqual(derived(numbered).kind.detect.title, ['Change']);
    assert.deepEqual(derived([`# The crash of our web server${body}`]).kind.detect.title, []);
    assert.deepEqual([derived(closed).kind.language, derived(closed).kind.numbering], ['en', 'none']);
  });

  test('without a common title the headings that all have tell the kind, if there are three', () => {
    const body = '\n\n## Scope\n\na\n\n## Findings\n\nb\n\n## Measures\n\nc\n';
    const texts = ['North', 'South'].map((title) => `# ${title}${body}`);
    const { kind } = derived(texts);
    assert.deepEqual([kind.detect.title, kind.detect.headings], [[], ['Scope', 'Findings', 'Measures']]);
    assert.deepEqual(kindOf(texts[0] ?? '', { kinds: [kind] }), { id: 'own', reason: 'headings' });
  });

  test('a year in a heading is not part of it, and next year’s report lacks nothing', () => {
    const text = (year: number, more = ''): string =>
      `# 青石镇${year}年民政工作要点\n\n一、${year - 1}年工作回顾\n\n平稳。\n\n${more}三、${year}年度工作安排\n\n继续。\n`;
    const { kind } = derived([text(2024), text(2025)]);
    assert.deepEqual(presences(kind), ['工作回顾 required', '工作安排 required']);
    assert.deepEqual(missing(text(2026), kind), []);
    // A section whose title lies in another one's: the titles as written keep them apart.
    const close = [text(2024), text(2025, '二、工作\n\n略。\n\n')];
    const both = derived(close).kind;
    assert.deepEqual(
      both.sections.map(({ aliases }) => aliases),
      [['2023年工作回顾', '2024年工作回顾'], [], ['2024年度工作安排', '2025年度工作安排']],
    );
    for (const model of close) assert.deepEqual(missing(model, both), []);
  });

  test('ids and roles come from the kind the models have been recognized as', () => {
    const text = readFileSync('test/reports/self-check-personal/report.md', 'utf8');
    const roles = derived([text]).kind.sections.map(({ id, role }) => `${id}:${role}`);
    for (const role of ['problems:problems', 'causes:causes', 'measures:measures'])
      assert.ok(roles.includes(role), role);
  });

  test('titles with marks of YAML stay what they are', () => {
    const titles = ['A: b # c', 'true', '- [x], {y}', '"q" \\ z', "it's", '\u202ebad', '12'];
    const text = `# Odd\n\n${titles.map((title) => `## ${title}\n\ntext\n\n`).join('')}`;
    const analysis = analysisOf(text);
    const { yaml, kind } = derived([text]);
    assert.deepEqual(
      kind.sections.map(({ title }) => title),
      titledSections(analysis).map(({ heading }) => heading.title),
    );
    assert.doesNotMatch(yaml, /\u202e/u);
    assert.deepEqual(missing(text, kind), []);
  });

  test('an id is what is in Latin letters', () => {
    assert.deepEqual(['Action items & owners', 'Café', '5月工作', '—'].map(slugOf), [
      'action-items-owners',
      'cafe',
      '',
      '',
    ]);
  });

  for (const { id } of allKinds()) {
    test(`from the sample of ${id}: the sample has all it asks for`, () => {
      const text = readFileSync(`test/reports/${id}/report.md`, 'utf8');
      if (titledSections(analysisOf(text)).length === 0) return;
      assert.deepEqual(missing(text, derived([text]).kind), []);
      assert.deepEqual(missing(text, derived([text, first]).kind), []);
    });
  }
});
