/** Which cause and measure belong to which problem; that a gap is told is tested on the pages of the rules. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { gapsIn, partnersIn } from '../support/correspondence.ts';
import { dedent } from '../support/dedent.ts';
import { corpus, specimen } from '../support/shared.ts';

/** A self-examination with these headings below its three sections. */
function material(problems: readonly string[], causes: readonly string[], measures: readonly string[]): string {
  const numerals = ['一', '二', '三', '四', '五', '六', '七'];
  const listed = (titles: readonly string[]): string =>
    titles.map((title, index) => `（${numerals[index]}）${title}。说明文字若干。\n\n`).join('');
  return [
    '# 个人对照检查材料\n\n',
    `一、存在的主要问题\n\n${listed(problems)}`,
    causes.length === 0 ? '' : `二、产生问题的原因剖析\n\n${listed(causes)}`,
    `三、努力方向和整改措施\n\n${listed(measures)}`,
  ].join('');
}

suite('partners', () => {
  test('by what the titles are about, in whatever order', () =>
    assert.deepEqual(
      partnersIn(
        material(
          ['理论学习不深入', '联系群众不紧密'],
          ['宗旨意识淡化', '思想武装不紧'],
          ['为民服务解难题', '加强学习'],
        ),
      ),
      [
        'problems （一）理论学习不深入 → causes （二）, measures （二）',
        'problems （二）联系群众不紧密 → causes （一）, measures （一）',
        'causes （一）宗旨意识淡化 → problems （二）, measures （一）',
        'causes （二）思想武装不紧 → problems （一）, measures （二）',
        'measures （一）为民服务解难题 → problems （二）, causes （一）',
        'measures （二）加强学习 → problems （一）, causes （二）',
      ],
    ));

  test('one measure serves two problems', () =>
    assert.deepEqual(
      partnersIn(material(['工作作风方面', '廉洁自律方面', '担当作为方面'], [], ['改进作风', '勇于担当'])),
      [
        'problems （一）工作作风方面 → measures （一）',
        'problems （二）廉洁自律方面 → measures （一）',
        'problems （三）担当作为方面 → measures （二）',
        'measures （一）改进作风 → problems （一）（二）',
        'measures （二）勇于担当 → problems （三）',
      ],
    ));

  test('in words of their own, and the rest by their place', () =>
    assert.deepEqual(
      partnersIn(
        material(['档案库房漏水', '目录著录不全', '夜间值守松散'], [], ['修缮档案库房', '补全目录', '排好班次']),
      ),
      [
        'problems （一）档案库房漏水 → measures （一）',
        'problems （二）目录著录不全 → measures （二）',
        'problems （三）夜间值守松散 → measures （三）',
        'measures （一）修缮档案库房 → problems （一）',
        'measures （二）补全目录 → problems （二）',
        'measures （三）排好班次 → problems （三）',
      ],
    ));

  test('of enumerations where there are no headings', () =>
    assert.deepEqual(
      partnersIn(
        dedent(`
          # 2024年工作总结

          一、主要工作

          开展培训十次。

          二、存在的问题

          一是理论学习不够，浅尝辄止；二是服务群众不够。

          三、下一步打算

          一是加强学习。二是改进服务。
        `),
      ),
      [
        'problems 一是理论学习不够 → measures 一是',
        'problems 二是服务群众不够 → measures 二是',
        'measures 一是加强学习 → problems 一是',
        'measures 二是改进服务 → problems 二是',
      ],
    ));

  test('of one section for two roles with a heading for each', () =>
    assert.deepEqual(
      partnersIn(
        dedent(`
          # 个人对照检查材料

          一、存在的主要问题及原因分析

          （一）存在的主要问题

          1.理论学习不深入。浅尝辄止。

          2.联系群众不紧密。下得少。

          （二）原因分析

          1.学习自觉性不强。以干代学。

          2.宗旨意识淡化。坐得多。

          二、整改措施

          （一）加强学习。每周自学。

          （二）服务群众。每月值班。
        `),
      ).map((line) => line.split(' ').slice(0, 2).join(' ')),
      [
        'problems 1.理论学习不深入',
        'problems 2.联系群众不紧密',
        'causes 1.学习自觉性不强',
        'causes 2.宗旨意识淡化',
        'measures （一）加强学习',
        'measures （二）服务群众',
      ],
    ));

  test('masked words are read', () =>
    assert.match(
      partnersIn(material(['dangxing锤炼不够', '学习不够'], [], ['锻炼党性', '学习'])).join('\n'),
      /dangxing\S* → measures （一）/u,
    ));
});

suite('gaps', () => {
  const problems = ['理论学习不深入', '担当作为不主动', '联系群众不密切'];
  const causes = ['学习抓得不紧', '担当精神弱化', '宗旨意识淡化'];

  const silent: Readonly<Record<string, readonly [readonly string[], readonly string[], readonly string[]]>> = {
    'two of each and one stray': [
      ['学习不深', '担当不够'],
      ['学习不紧', '纪律不严'],
      ['加强学习', '联系群众'],
    ],
    'less than two thirds answer': [problems, causes, ['加强学习', '改进作风', '完善机制']],
    'fewer measures, none left out': [problems, causes, ['加强学习', '勇于担当，践行宗旨']],
    'a measure that may be about anything': [problems, causes, ['加强学习', '践行宗旨', '全面提高自身素质']],
    'causes sorted in another way': [problems, ['主观原因', '客观原因'], ['加强学习', '勇于担当', '服务群众']],
    'no measures yet': [problems, causes, []],
    'measures go through the problems': [
      ['理论学习不深入', '工作作风不实', '服务群众不主动'],
      causes,
      ['加强学习', '改进作风', '主动服务群众'],
    ],
  };
  for (const [name, [all, why, what]] of Object.entries(silent)) {
    test(`none: ${name}`, () => assert.deepEqual(gapsIn(material(all, why, what)), []));
  }

  test('a cause without a measure', () =>
    assert.deepEqual(gapsIn(material(problems, causes, ['加强学习', '践行宗旨'])), [
      '（二）担当精神弱化 lacks measures',
    ]));

  test('a problem without a cause', () =>
    assert.deepEqual(gapsIn(material(problems, causes.slice(0, 2), ['加强学习', '勇于担当'])), [
      '（三）联系群众不密切 lacks causes',
    ]));

  test('elsewhere proposals may go beyond what was found', () =>
    assert.deepEqual(gapsIn(material(problems, causes, ['加强学习', '践行宗旨']), { kind: 'research-report' }), []));
});

const seed = specimen();
test('the specimen: one cause and one measure stand alone', { skip: seed.skip }, () => {
  if (seed.path === undefined) return;
  const text = readFileSync(seed.path, 'utf8');
  assert.deepEqual(gapsIn(text), ['（三）进取精神有所松动 lacks measures', '（四）加强作风建设 lacks causes']);
  assert.deepEqual(
    partnersIn(text)
      .slice(5)
      .map((line) => line.replace(/problems \S+, /u, '')),
    [
      'causes （一）理论学习不够扎实 → measures （一）',
      'causes （二）党性锤炼有所放松 → measures （二）',
      'causes （三）进取精神有所松动 → measures –',
      'causes （四）宗旨意识有所淡化 → measures （三）',
      'measures （一）加强理论学习 → causes （一）',
      'measures （二）坚定政治信念 → causes （二）',
      'measures （三）强化宗旨意识 → causes （四）',
      'measures （四）加强作风建设 → causes –',
    ],
  );
});

const documents = corpus();
test('nothing is missed in the corpus', { skip: documents.length === 0 && '../shared is not there' }, () => {
  const found = documents.flatMap(({ name, text }) => gapsIn(text, { path: name }).map((gap) => `${name}: ${gap}`));
  assert.deepEqual(found, []);
});
