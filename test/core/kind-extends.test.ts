/** A kind file that extends another kind: what it inherits, what it changes, and what is said where it cannot. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { allKinds } from '../support/analysis.ts';
import { problemsOf, readKinds } from '../support/kinds.ts';

const head = (id: string, base: string): string => `version: 1\nid: ${id}\nextends: ${base}\n`;

const weekly = `version: 1
id: weekly
title: { zh: 周报, en: Weekly }
detect: { title: [ 周报 ] }
length: [ 300, 2000 ]
sections:
  - { id: done, title: 本周工作, aliases: [ 本周进展 ], presence: required }
  - { id: trouble, title: 存在问题 }
  - { id: next, title: 下周计划, presence: required, requires: [ trouble ] }
themePacks:
  - { id: y2024, label: 甲, year: 2024, aspects: [] }
`;

const kindOf = (...texts: readonly string[]) => readKinds(texts, []).at(-1)?.kind;
const sectionsOf = (variant: string) => kindOf(weekly, `${head('mine', 'weekly')}${variant}`)?.sections ?? [];
const idsOf = (variant: string) => sectionsOf(variant).map(({ id }) => id);

suite('a variant', () => {
  test('is its base where it says nothing else, but is not recognized as that one is', () => {
    const [base, mine] = readKinds([weekly, head('mine', 'weekly')], []).map(({ kind }) => kind);
    assert.ok(base && mine);
    assert.deepEqual(mine, { ...base, id: 'mine', bases: ['weekly'], detect: mine.detect });
    assert.deepEqual(Object.values(mine.detect).flat(), []);
  });

  test('may come before its base', () =>
    assert.equal(readKinds([head('mine', 'weekly'), weekly], [])[0]?.kind?.title.zh, '周报'));

  test('may extend a variant', () =>
    assert.deepEqual(kindOf(weekly, head('mine', 'weekly'), head('ours', 'mine'))?.bases, ['mine', 'weekly']));

  test('replaces what it gives', () => {
    const mine = kindOf(
      weekly,
      `${head('mine', 'weekly')}title: { zh: 小结, en: Brief }\ndetect: { title: [ 小结 ] }\n`,
    );
    assert.equal(mine?.title.zh, '小结');
    assert.deepEqual(mine?.detect.title, ['小结']);
    assert.deepEqual(mine?.length, [300, 2000]);
  });

  test('merges sections key by key', () => {
    const [done] = sectionsOf('sections:\n  - { id: done, presence: optional }\n');
    assert.equal(done?.presence, 'optional');
    assert.equal(done?.title, '本周工作');
    assert.deepEqual(done?.aliases, ['本周进展']);
  });

  test('puts a new section behind the one before it in its list', () =>
    assert.deepEqual(idsOf('sections: [ { id: done }, { id: new, title: 新 }, { id: newer, title: 更新 } ]'), [
      'done',
      'new',
      'newer',
      'trouble',
      'next',
    ]));

  test('puts the first of its list before the one behind it', () =>
    assert.deepEqual(idsOf('sections: [ { id: new, title: 新 }, { id: done } ]'), ['new', 'done', 'trouble', 'next']));

  test('puts a new section alone at the end, or where it says', () => {
    assert.deepEqual(idsOf('sections: [ { id: new, title: 新 } ]'), ['done', 'trouble', 'next', 'new']);
    assert.deepEqual(idsOf('sections: [ { id: new, title: 新, after: done } ]'), ['done', 'new', 'trouble', 'next']);
  });

  test('moves a section', () =>
    assert.deepEqual(idsOf('sections: [ { id: done, after: next } ]'), ['trouble', 'next', 'done']));

  test('leaves sections out, and what was said of them', () => {
    const sections = sectionsOf('without: [ trouble ]');
    assert.deepEqual(
      sections.map(({ id, requires }) => [id, requires]),
      [
        ['done', []],
        ['next', []],
      ],
    );
  });

  test('replaces a theme pack by its id and puts new ones first', () => {
    const packs =
      'themePacks: [ { id: y2024, label: 乙, year: 2024, aspects: [] }, { id: y2025, label: 丙, year: 2025, aspects: [] } ]';
    const mine = kindOf(weekly, `${head('mine', 'weekly')}${packs}`);
    assert.deepEqual(
      mine?.themePacks.map(({ label }) => label),
      ['丙', '乙'],
    );
  });

  test('extends each kind that is shipped, and stands in for it under its name', () => {
    for (const kind of allKinds()) {
      const [mine] = readKinds([head(kind.id, kind.id)]);
      assert.deepEqual(mine?.problems, []);
      assert.deepEqual(mine?.kind, { ...kind, bases: [kind.id, ...kind.bases] });
    }
  });
});

suite('what cannot be', () => {
  const said = (variant: string, ...before: readonly string[]) => {
    const parsed = readKinds([...before, variant]).at(-1);
    return parsed ? problemsOf(variant, parsed) : [];
  };

  test('a base that there is not', () =>
    assert.deepEqual(said(head('mine', 'work-sumary')), [
      '3 [work-sumary] There is no kind “work-sumary”. Did you mean “work-summary”?',
    ]));

  test('itself', () => assert.match(said(head('mine', 'mine'))[0] ?? '', /^3 \[mine\] There is no kind “mine”/u));

  test('a circle is told to each on it, and to who leads into it', () => {
    const texts = [head('aa', 'bb'), head('bb', 'cc'), head('cc', 'aa'), head('dd', 'aa')];
    const found = readKinds(texts).map((parsed, index) => problemsOf(texts[index] ?? '', parsed));
    assert.deepEqual(
      found.map(([first = '']) => first.replace(/\. .*/u, '')),
      [
        '3 [bb] These kinds extend each other in a circle: aa → bb → cc → aa',
        '3 [cc] These kinds extend each other in a circle: bb → cc → aa → bb',
        '3 [aa] These kinds extend each other in a circle: cc → aa → bb → cc',
        '3 [aa] The file of the kind “aa” cannot be read, so nothing can extend it: correct that file first.',
      ],
    );
  });

  test('an id that another file has', () =>
    assert.deepEqual(said(head('weekly', 'work-summary'), weekly), [
      '2 [weekly] Another file has the kind id “weekly”, too: give this one another.',
    ]));

  test('ids that name no section', () => {
    const text = `${head('mine', 'weekly')}without: [ truoble ]
sections:
  - { id: new, title: 新, after: don, conflicts: [ nxt ] }
  - { id: newer }
`;
    assert.deepEqual(said(text, weekly), [
      '6 [don] There is no section with the id “don”. Did you mean “done”?',
      '6 [nxt] There is no section with the id “nxt”. Did you mean “next”?',
      '7 [newer] The base has no section “newer”: a new one needs a title.',
      '4 [truoble] There is no section with the id “truoble”. Did you mean “trouble”?',
    ]);
    assert.deepEqual(
      kindOf(weekly, text)?.sections.map(({ id }) => id),
      ['done', 'trouble', 'next', 'new'],
    );
  });

  test('no section left', () => {
    const text = `${head('mine', 'weekly')}without: [ done, trouble, next ]\n`;
    assert.deepEqual(said(text, weekly), [
      '4 [[ done, trouble, next ]] All sections of the base are left out: keep at least one.',
    ]);
  });
});

test('the examples of the page about kind files are right', () => {
  const page = readFileSync('docs/kind-files.md', 'utf8');
  const examples = Array.from(page.matchAll(/^```yaml\n(version[\s\S]*?)^```/gmu), ([, text = '']) => text);
  assert.equal(examples.length, 4);
  const found = readKinds(examples);
  assert.deepEqual(
    found.flatMap((parsed, index) => problemsOf(examples[index] ?? '', parsed)),
    [],
  );
  assert.ok(found.every(({ kind }) => kind));
});
