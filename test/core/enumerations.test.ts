/** Enumerations inside paragraphs: counting words that count, and the same words where they do not. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { Enumeration } from '../../server/src/core/report/enumerations.ts';
import { read, readingOf } from '../../server/src/core/report/readings.ts';
import { analysisOf } from '../support/analysis.ts';
import { ourDocuments } from '../support/documents.ts';
import { unmarked } from '../support/marks.ts';
import { specimen } from '../support/shared.ts';

/** `⟦一是⟧` a member, `⟦lone|一是⟧` one no other follows; nothing else counts. The text stands in a section. */
function check(source: string): void {
  const text = `# 总结\n\n一、工作\n\n${source}\n`;
  const { text: plain } = unmarked(text);
  assert.equal(shown(plain, analysisOf(plain).survey.enumerations), text);
}

/** One line a series: family, layout, members as `value:words`. */
function series(text: string, ...expected: readonly string[]): void {
  assert.deepEqual(analysisOf(text).survey.enumerations.map(printed(text)), expected);
}

suite('what counts', () => {
  for (const source of [
    '⟦一是⟧思想不重视；⟦二是⟧措施不力；⟦三是⟧监督不严。',
    '问题主要有：⟦一是⟧学习不深，⟦二是⟧落实不够。',
    '主要原因有⟦一是⟧学习不深，⟦二是⟧落实不够。',
    '⟦一是⟧二手资料多。⟦二是⟧二次加工少。⟦三是⟧三产偏弱。',
    '**⟦一是⟧抓学习。**形式多样。**⟦二是⟧抓落实。**',
    '- ⟦一是⟧抓学习\n- ⟦二是⟧抓落实',
    '⟦十一是⟧甲。⟦十二是⟧乙。',
    '⟦一是⟧"四个意识"不强，⟦二是⟧"四个自信"不足。',
    '⟦一是⟧抓学习，⟦二是⟧抓落实，⟦再就是⟧改作风。',
    '⟦一要⟧求真务实，⟦二要⟧强化担当，⟦三要⟧严守纪律。',
    '⟦一方面⟧，任务繁重；⟦另一方面⟧，人手不足。',
    '⟦一方面⟧抓学习，⟦一方面⟧抓工作。',
    '⟦首先⟧，统一思想。⟦其次⟧，抓好落实。⟦再次⟧，加强监督。⟦最后⟧，总结经验。',
    '⟦首先⟧抓学习，⟦其次⟧抓作风，⟦再者⟧抓纪律，⟦最后⟧抓落实。',
    '⟦首先⟧，统一思想。⟦其次⟧，抓好落实。⟦第三⟧，加强监督。',
    '⟦第一⟧，认识不足。⟦第二⟧，措施不力。⟦第三⟧、监督不严。',
    '⟦第一⟧是加载慢，⟦第二⟧是元素多。',
    '⟦其一⟧，认识不足；⟦其二⟧，措施不力。',
    '包括：⟦①⟧制度建设；⟦②⟧队伍建设；⟦③⟧作风建设。',
    '包括⟦①⟧制度、⟦②⟧队伍两项。',
    '应当提交⟦（1）⟧申请书；⟦（2）⟧身份证明。',
    '⟦——⟧坚持学习。\n\n⟦——⟧坚持调研。',
    '⟦First⟧, we measured. ⟦Second⟧, we acted. ⟦Finally⟧, we checked.',
  ]) {
    test(source, () => check(source));
  }
});

suite('what does not', () => {
  for (const source of [
    '办事要一是一、二是二。',
    '一是一，二是二，三是三。',
    '这一是非要弄清。是非曲直不容混淆。',
    '“一是”“二是”要配套使用。',
    '星期一是工作日，习惯是一回事。',
    '第一时间处置，第二时间复盘。',
    '第一书记、第一责任人要到位，第二责任人要协助。',
    '做强第一产业，做优第二产业。',
    '第一、二轮督察反馈的问题，第一、第二产业的短板。',
    '第一个问题是认识，第二个问题是措施。',
    '总量居全省第一，增速居全国第二，质量居第三。',
    '最后，感谢大家。',
    '首先要说明的是这一点。最后形成三份材料。',
    '首先看成绩，最后看不足。',
    '首先，看成绩。再次强调纪律。',
    '打通最后一公里，首先是认识问题。',
    '二要素齐全，一要义明确，三要件缺一不可。',
    '进一步统一要求，唯一要做的是学习。',
    '这只是问题的一方面，任何一方面都不能少。',
    '另一方面，人手不足。',
    '任选其一，均可。只知其一，不知其二。',
    '见①。图②为样式，表③为数据。',
    '按式（1）和式（2）计算，由（1）（2）可知。',
    '本条第（一）项、第（二）项规定的情形。',
    '——2024年1月5日在全区大会上',
    'The first item and the second item.',
    '| 一是 | 二是 |\n| --- | --- |\n| 一是甲 | 二是乙 |',
    '```\n一是甲。二是乙。\n```',
  ]) {
    test(source.replace(/\n/gu, '⏎'), () => check(source));
  }
});

suite('alone', () => {
  for (const source of [
    '⟦lone|一是⟧思想不重视。措施不力。',
    '⟦lone|二是⟧措施不力。',
    '⟦lone|第一⟧，认识不足。还要加强监督。',
    '⟦lone|一方面⟧，任务繁重。人手也不足。',
    '⟦lone|一要⟧讲政治。还要顾大局。',
  ]) {
    test(source, () => check(source));
  }
});

suite('series', () => {
  test('a paragraph for each member, text between them', () =>
    series(
      '一、问题\n\n一是学习不深。\n\n表现在两个方面。\n\n二是作风不实。',
      'shi paragraphs 1:一是学习不深。\n\n表现在两个方面。 2:二是作风不实。',
    ));

  test('a new first member begins another', () =>
    series(
      '一、问题\n\n一是甲。二是乙。\n\n一是丙。二是丁。',
      'shi inline 1:一是甲。 2:二是乙。',
      'shi inline 1:一是丙。 2:二是丁。',
    ));

  test('a section ends it', () =>
    series(
      '一、问题\n\n一是甲。二是乙。\n\n二、措施\n\n三是丙。',
      'shi inline 1:一是甲。 2:二是乙。',
      'shi inline 3:三是丙。',
    ));

  test('one in another', () =>
    series(
      '一、问题\n\n一是甲：第一，子。第二，丑。二是乙。',
      'shi inline 1:一是甲：第一，子。第二，丑。 2:二是乙。',
      'di inline 1:第一，子。 2:第二，丑。',
    ));

  test('a hole and a repetition are kept for those who look for them', () =>
    series('一、问题\n\n一是甲。三是乙。三是丙。', 'shi inline 1:一是甲。 3:三是乙。 3:三是丙。'));

  test('the last point ends with its sentence, where the others are one sentence each', () =>
    series('一、问题\n\n一是甲；二是乙。总之，要改。', 'shi inline 1:一是甲； 2:二是乙。'));

  test('the last point has as many sentences as it likes, where others have several', () =>
    series('一、问题\n\n一是甲。例如子。二是乙。例如丑。', 'shi inline 1:一是甲。例如子。 2:二是乙。例如丑。'));

  test('a title that runs on into its text may hold the first member', () =>
    series(
      '一、问题\n\n（一）一是学习不深。二是作风不实。\n\n（二）其他。很多。',
      'shi inline 1:一是学习不深。 2:二是作风不实。',
    ));

  test('items of an article that are no sections', () =>
    series(
      '第一条 下列情形：\n\n（一）甲的；\n\n（二）乙的；\n\n（三）丙的。\n\n第二条 其他情形。',
      'han-paren paragraphs 1:（一）甲的； 2:（二）乙的； 3:（三）丙的。',
    ));

  test('a list inside a list counts apart', () =>
    series(
      '## Work\n\nText.\n\n1. one\n   1. inner\n   2. inner\n2. two\n',
      'list paragraphs 1:1. one\n   1. inner\n   2. inner 2:2. two',
      'list paragraphs 1:1. inner 2:2. inner',
    ));

  test('words of prose are no series over paragraphs', () =>
    series('一、问题\n\n首先肯定成绩。\n\n大家说，其次才是问题。'));

  test('line ends do not matter', () => {
    const text = '一、问题\n\n一是甲。\n\n二是乙。';
    const crlf = text.replace(/\n/gu, '\r\n');
    assert.equal(analysisOf(crlf).survey.enumerations[0]?.members.length, 2);
  });
});

const seed = specimen();
test('the specimen: two enumerations of three, at their columns', { skip: seed.skip }, () => {
  if (seed.path === undefined) return;
  const { survey, lines } = analysisOf(readFileSync(seed.path, 'utf8'));
  const found = survey.enumerations.map(({ members }) =>
    members
      .map(({ marker }) => `${lines.positionAt(marker.start).line + 1}:${lines.positionAt(marker.start).character + 1}`)
      .join(' '),
  );
  assert.deepEqual(found, ['9:150 9:246 9:307', '21:1 21:93 21:178']);
});

test('spans lie in the text, members in their order and in their section, for every document and every end of it', () => {
  for (const { name, text } of ourDocuments()) {
    for (const end of [text.length, Math.floor(text.length / 2), Math.floor(text.length / 3)]) {
      const { survey } = analysisOf(text.slice(0, end));
      for (const { members, span, section } of survey.enumerations) {
        let from = section?.span.start ?? 0;
        for (const { marker, span: own } of members) {
          assert.ok(from <= marker.start && marker.start === own.start && marker.end <= own.end, name);
          assert.ok(own.end <= span.end && own.end <= (section?.span.end ?? end), name);
          from = marker.end;
        }
      }
    }
  }
});

test('what is remembered of a paragraph is what a fresh look gives', () => {
  const pieces = [
    '一是',
    '二是',
    '三要',
    '首先',
    '最后',
    '第一，',
    '①',
    '（2）',
    '以下四个方面：',
    '见第三部分（二）',
    '附件2',
    '。',
    '，',
    '学习',
    '“',
    '”',
    '\n',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (chosen) => {
      const text = chosen.join('');
      readingOf(text);
      assert.deepEqual(readingOf(text), read(text));
    }),
  );
});

function printed(text: string): (enumeration: Enumeration) => string {
  return ({ family, layout, members }) =>
    `${family} ${layout} ${members.map(({ value, span }) => `${value}:${text.slice(span.start, span.end)}`).join(' ')}`;
}

function shown(text: string, enumerations: readonly Enumeration[]): string {
  let result = '';
  let from = 0;
  const members = enumerations.flatMap(({ members, lone }) => members.map(({ marker }) => ({ marker, lone })));
  for (const { marker, lone } of members.sort((a, b) => a.marker.start - b.marker.start)) {
    result += `${text.slice(from, marker.start)}⟦${lone ? 'lone|' : ''}${text.slice(marker.start, marker.end)}⟧`;
    from = marker.end;
  }
  return result + text.slice(from);
}
