import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { completeSections } from '../../server/src/features/complete-sections.ts';
import { structure } from '../../server/src/features/structure.ts';
import type { ReportStructure, StructureHeading } from '../../server/src/lsp/protocol.ts';
import { anyParams, applied, benchOf, documentOf } from './support.ts';

function structureOf(text: string): ReportStructure {
  return structure.handle(documentOf(text), benchOf(), anyParams);
}

/** One line for each section that is there or ought to be, `id: state, heading`, then the others as `+ heading`. */
function check(text: string, ...expected: readonly string[]): void {
  const { sections, extra } = structureOf(text);
  const named = sections
    .filter(({ state }) => state !== 'absent')
    .map(({ id, state, heading }) => [`${id}: ${state}`, ...(heading ? [heading.name] : [])].join(', '));
  assert.deepEqual([...named, ...extra.map(({ name }) => `+ ${name}`)], expected);
}

function namesIn(headings: readonly StructureHeading[]): readonly string[] {
  return headings.flatMap(({ name, children }) => [name, ...namesIn(children)]);
}

const title = '个人对照检查材料\n\n';
const problems = '一、存在的主要问题\n\n（一）理论学习不够。学习不深，用功不勤，理解不透，联系实际不紧，学用脱节。\n\n';
const causes = '二、产生问题的原因剖析\n\n（一）重视不够。认识有偏差。\n\n';
const measures = '三、努力方向和整改措施\n\n（一）加强学习。坚持每周自学。\n';
const complete = title + problems + causes + measures;

const there = {
  problems: 'problems: present, 一、存在的主要问题',
  causes: 'causes: present, 二、产生问题的原因剖析',
  measures: 'measures: present, 三、努力方向和整改措施',
};

suite('how a section stands', () => {
  test('all are there', () => check(complete, ...Object.values(there)));

  test('missing', () => check(title + problems + measures, there.problems, 'causes: missing', there.measures));

  test('optional and not there', () => {
    const { sections } = structureOf(complete);
    assert.deepEqual(
      sections.filter(({ state }) => state === 'absent').map(({ presence }) => presence),
      ['optional', 'optional', 'optional'],
    );
  });

  test('empty', () =>
    check(
      `${title}${problems}二、产生问题的原因剖析\n\n${measures}`,
      there.problems,
      'causes: empty, 二、产生问题的原因剖析',
      there.measures,
    ));

  test('a heading with its text on the same line is not empty', () =>
    check(
      `${title}${problems}二、产生问题的原因剖析。认识有偏差，重视不够，抓得不紧。\n\n${measures}`,
      there.problems,
      there.causes,
      there.measures,
    ));

  test('a closing does not fill the last section', () =>
    check(
      `${title}${problems}${causes}三、努力方向和整改措施\n\n以上就是我的对照检查情况，请批评指正。\n`,
      there.problems,
      there.causes,
      'measures: empty, 三、努力方向和整改措施',
    ));

  test('out of place: the one that would have to move', () =>
    check(
      `${title}${measures}\n${problems}${causes}`,
      there.problems,
      there.causes,
      'measures: misplaced, 三、努力方向和整改措施',
    ));

  test('thin: less than half of its customary share', () =>
    check(
      `${title}${problems.replace('脱节', '脱节，流于形式'.repeat(100))}${causes}${measures}`,
      there.problems,
      'causes: thin, 二、产生问题的原因剖析',
      'measures: thin, 三、努力方向和整改措施',
    ));

  test('nearly called so', () =>
    check(
      `${title}${problems}${causes}三、方向和努力\n\n坚持每周自学，做好笔记。\n`,
      there.problems,
      there.causes,
      'measures: misnamed, 三、方向和努力',
    ));

  test('one heading for two sections', () =>
    check(
      `${title}一、存在的问题及原因分析\n\n（一）学习不够。学习不深。\n\n二、整改措施\n\n坚持自学，做好笔记。\n`,
      'problems: present, 一、存在的问题及原因分析',
      'causes: present, 一、存在的问题及原因分析',
      'measures: present, 二、整改措施',
    ));

  test('a heading that is no section of the kind', () =>
    check(`${complete}\n四、个人简历\n\n文字。\n`, ...Object.values(there), '+ 四、个人简历'));
});

suite('what else the view is told', () => {
  test('kind, title and unit', () => {
    const { uri, version, kind, title: name, unit } = structureOf(complete);
    assert.deepEqual(
      { uri, version, kind, name, unit },
      {
        uri: 'file:///材料.report',
        version: 1,
        kind: { id: 'self-check-personal', title: '个人对照检查材料' },
        name: '个人对照检查材料',
        unit: 'characters',
      },
    );
  });

  test('lengths and shares of the body, without title and closing', () => {
    const closed = structureOf(`${complete}\n以上就是我的对照检查情况，请批评指正。\n`);
    assert.equal(closed.length, structureOf(complete).length);
    const lengths = closed.sections.map(({ length }) => length);
    assert.equal(
      lengths.reduce((sum, length) => sum + length, 0),
      closed.length,
    );
    const shares = closed.sections.reduce((sum, { share }) => sum + share, 0);
    assert.ok(Math.abs(shares - 1) < 0.01);
  });

  test('English is counted in words', () => {
    const { unit, length } = structureOf('# ADR 1: Use SQLite\n\n## Status\n\nIt is accepted.\n');
    assert.deepEqual([unit, length], ['words', 4]);
  });

  test('ranges: the whole section without the closing, and its heading', () => {
    const { sections } = structureOf(`${complete}\n以上就是我的对照检查情况，请批评指正。\n`);
    const measure = sections.find(({ id }) => id === 'measures');
    assert.deepEqual([measure?.range?.start.line, measure?.range?.end.line], [10, 14]);
    assert.deepEqual(measure?.heading?.range, { start: { line: 10, character: 0 }, end: { line: 10, character: 11 } });
  });

  test('the headings inside', () => {
    const { sections } = structureOf(complete);
    assert.deepEqual(
      sections.flatMap(({ children }) => namesIn(children)),
      ['（一）理论学习不够', '（一）重视不够', '（一）加强学习'],
    );
  });

  test('no kind: no sections, all headings are extra', () => {
    const { kind, sections, extra } = structureOf('关于某事的情况\n\n一、做法\n\n内容。\n');
    assert.deepEqual([kind, sections.length, namesIn(extra)], [null, 0, ['一、做法']]);
  });

  test('an empty text', () => {
    const { length, title: name, extra } = structureOf('');
    assert.deepEqual([length, name, extra], [0, null, []]);
  });
});

suite('adding one section', () => {
  test('missing or optional, where it belongs', () => {
    assert.equal(idsAfter('causes', title + problems + measures), 'problems causes measures');
    assert.equal(idsAfter('last-rectification', complete), 'last-rectification problems causes measures');
  });

  test('not one that is there, nor one the kind does not know', () => {
    for (const section of ['causes', 'nothing'])
      assert.equal(completeSections.handle(documentOf(complete), benchOf(), { ...anyParams, section }), null);
  });
});

/** The sections there after one was written in. */
function idsAfter(section: string, text: string): string {
  const document = documentOf(text);
  const bench = benchOf({ client: { ...benchOf().client, snippetEdits: false } });
  const edits = completeSections.handle(document, bench, { ...anyParams, section })?.edits ?? [];
  const { sections } = structureOf(applied(document, edits));
  return sections
    .filter(({ heading }) => heading)
    .map(({ id }) => id)
    .join(' ');
}
