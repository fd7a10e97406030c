import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findPinyin, pinyinLetters, pinyinOf } from '../../../server/src/core/text/pinyin.ts';
import { pinyin as table } from '../../../server/src/generated/pinyin.ts';

const pinyin = pinyinOf(table);

/** `full@0` and the like: how well and where the typed letters are found; empty where they are not. */
function found(text: string, typed: string): string {
  const letters = pinyinLetters(typed);
  const hit = letters === undefined ? undefined : findPinyin(text.toLowerCase(), letters, pinyin);
  return hit ? `${hit.fit}@${hit.start}` : '';
}

suite('the table of readings', () => {
  test('holds the characters of GB/T 2312, each with every reading', () => {
    assert.equal(pinyin.readings.size, 6763);
    assert.equal([...pinyin.readings.values()].filter(({ length }) => length > 1).length, 699);
    for (const [character, readings] of [
      ['重', 'chong zhong'],
      ['长', 'chang zhang'],
      ['行', 'hang heng xing'],
      ['着', 'zhao zhe zhuo'],
      ['会', 'hui kuai'],
      ['点', 'dian'],
      ['女', 'nv ru'],
    ] as const)
      assert.equal(pinyin.readings.get(character.charCodeAt(0))?.join(' '), readings, character);
  });

  test('is small', () => assert.ok(Buffer.byteLength(table) < 24_500));
});

suite('typed letters find words', () => {
  for (const [text, typed, expected] of [
    ['重点工作', 'zhongdiangongzuo', 'full@0'],
    ['重点工作', 'zhongd', 'full@0'],
    ['重点工作', 'chongdian', 'full@0'],
    ['重点工作', 'zd', 'short@0'],
    ['重点工作', 'cdgz', 'short@0'],
    ['重点工作', 'zhdgz', 'short@0'],
    ['重点工作', 'zhgz', ''],
    ['重点工作', 'gongzuo', 'full@2'],
    ['重点工作', 'gz', 'short@2'],
    ['重点工作', 'zz', ''],
    ['重点工作', "zhong'dian", 'full@0'],
    ['重点工作', 'ZhongDian', 'full@0'],
    ['略有提高', 'lueyou', 'full@0'],
    ['妇女工作', 'fnv', 'short@0'],
    ['妇女工作', 'funü', 'full@0'],
    ['学习、贯彻精神', 'xuexiguanche', 'full@0'],
    ['“五个带头”方面', 'wgdt', 'short@1'],
    ['2024年工作总结', '2024nian', 'full@0'],
    ['GDP增长', 'gdpzz', 'short@0'],
    ['学习贯彻', '学习gc', 'short@0'],
    ['学习贯彻', '学习guanche', 'full@0'],
    // The better fit counts, though it comes later.
    ['先行先试，向西', 'xiangxi', 'full@5'],
    ['西安', 'xian', 'full@0'],
    ['先后', 'xian', 'full@0'],
    ['', 'a', ''],
    ['Introduction', 'intro', 'full@0'],
    ['𠮷祥', 'x', 'full@2'],
  ] as const)
    test(`${text} ${typed}`, () => assert.equal(found(text, typed), expected));
});

test('what is no pinyin is not looked for', () => {
  for (const typed of ['', '学习', '2024', '一、', 'x'.repeat(65)])
    assert.equal(pinyinLetters(typed), undefined, typed);
});

test('many ways to share out the letters cost no more than one', () => {
  const text = '安啊'.repeat(2000);
  const started = process.hrtime.bigint();
  assert.equal(found(text, `${'an'.repeat(30)}z`), '');
  assert.ok(Number(process.hrtime.bigint() - started) < 2e9);
});
