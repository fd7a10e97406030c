/** Sketches of passages and how alike they are. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { likeness, sketchOf } from '../../server/src/core/text/shingles.ts';

const paragraph =
  '全年开展入户走访三百二十次，收集群众意见一百四十六条，当场答复九十条，转办五十六条，办结率百分之九十八；' +
  '组织志愿服务活动二十四场，参与居民一千二百人次，评选示范楼栋十二个，化解邻里纠纷三十一起。';

suite('shingles', () => {
  test('the same words are the same, whatever stands between them', () => {
    assert.equal(likeness(sketchOf(paragraph), sketchOf(paragraph.replace(/[，；]/gu, '， '))), 1);
  });

  test('a few words changed are much alike, another text is not', () => {
    const changed = paragraph.replace('三百二十', '四百一十');
    const other =
      '加强队伍建设，完善轮岗办法，把年轻干部放到一线培养，建立导师制度，每季度交流一次，年底综合评议并公开结果。';
    assert.ok(likeness(sketchOf(paragraph), sketchOf(changed)) > 0.8);
    assert.ok(likeness(sketchOf(paragraph), sketchOf(other)) < 0.1);
  });

  test('nothing is like nothing', () => {
    assert.equal(likeness(sketchOf(''), sketchOf('。')), 0);
  });

  test('a sketch survives being written down', () => {
    const sketch = sketchOf(paragraph);
    assert.deepEqual(JSON.parse(JSON.stringify(sketch)), sketch);
  });
});
