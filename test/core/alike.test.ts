/** Paragraphs that are like an earlier one, before and after edits. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { alikeFinder } from '../../server/src/core/report/alike.ts';
import { repeatFinder } from '../../server/src/core/report/repeats.ts';
import { sketchOf } from '../../server/src/core/text/shingles.ts';
import { analysisOf } from '../support/analysis.ts';

const paragraph =
  '全年开展入户走访三百二十次，收集群众意见一百四十六条，当场答复九十条，转办五十六条，办结率百分之九十八；' +
  '组织志愿服务活动二十四场，参与居民一千二百人次，评选示范楼栋十二个，化解邻里纠纷三十一起。';
const unlike = '完全是另一回事，与前后两段都没有一个字相同，说的是年度预算的编制、执行与公开，以及明年要压减的支出。';

function other(word: string): string {
  return `${word}，${paragraph.split('').reverse().join('')}，${word}`;
}

/** Each text is an edit of the one before; for each the passages, by index, and the earlier one. */
function told(versions: readonly (readonly string[])[], find: typeof alike): readonly string[] {
  let previous = analysisOf('');
  return versions.map((texts) => {
    previous = analysisOf(texts.join('\n\n'), {}, previous);
    return find(previous.survey.passages).join(' ');
  });
}

const alike = (passages: Parameters<typeof likes>[0]): readonly string[] =>
  likes(passages, 0.8).map(({ index, like }) => `${index}:${like}`);
const likes = alikeFinder(({ text }) => sketchOf(text));
const repeats = repeatFinder(() => true);

suite('paragraphs that are alike', () => {
  test('the most alike earlier one is found, and what is the same to the letter is not told', () => {
    const texts = [paragraph, unlike, `${paragraph}完。`, `${paragraph}。完`, paragraph];
    assert.deepEqual(told([texts], alike), ['2:0 3:0']);
  });

  test('after an edit the answer is that of the text as it is', () => {
    const versions = [
      [paragraph, other('甲'), unlike, `${paragraph}完`],
      [paragraph, other('甲'), `${unlike}又`, `${paragraph}完`],
      [paragraph, `${unlike}又`, `${paragraph}完`],
      [paragraph, other('乙'), `${unlike}又`, other('甲'), `${paragraph}完`],
      [unlike, paragraph, other('乙'), other('甲'), `${paragraph}完`],
      [other('乙'), other('甲')],
    ];
    assert.deepEqual(told(versions, alike), ['3:0', '3:0', '2:0', '3:1 4:0', '3:2 4:1', '1:0']);
  });

  test('repeats are told by their first', () => {
    const versions = [
      [paragraph, unlike, paragraph],
      [paragraph, unlike, `${paragraph}又`],
      [unlike, paragraph, unlike, paragraph, unlike],
      [paragraph, unlike],
    ];
    const find: typeof alike = (passages) => repeats(passages).map(({ index, first }) => `${index}:${first}`);
    assert.deepEqual(told(versions, find), ['2:0', '', '2:0 3:1 4:0', '']);
  });
});
