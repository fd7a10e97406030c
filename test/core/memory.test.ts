/** What is left in memory of the versions of a text, one for each key. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { analysisOf, findingsOf } from '../support/analysis.ts';

setFlagsFromString('--expose-gc');
/** The engine's own collection: `minor` looks at what is young only, as it does every few keys. */
const collect: (options?: { readonly type: 'minor' }) => void = runInNewContext('gc');

const paragraph = '按照通知要求，支部深入开展学习研讨，广泛征求意见建议，逐项制定整改措施，明确责任和时限。';

test('of the texts between two looks of the engine at what is young, no more than the last are kept', () => {
  let text = `# 个人对照检查材料\n\n${Array.from({ length: 60 }, (_, index) => `## ${index + 1}. 问题\n\n${paragraph.repeat(60)}\n`).join('\n')}`;
  let analysis = analysisOf(text);
  const look = (): unknown => [findingsOf(analysis), analysis.report, analysis.matches, analysis.tail];
  look();
  const at = text.indexOf('。', text.length / 2);
  const key = (): void => {
    text = `${text.slice(0, at)}字${text.slice(at)}`;
    analysis = analysisOf(text, {}, analysis);
    look();
  };
  for (let times = 0; times < 3; times++) key();
  collect();
  const before = largeObjects();
  const [rounds, keys] = [4, 8];
  for (let round = 0; round < rounds; round++) {
    for (let times = 0; times < keys; times++) key();
    collect({ type: 'minor' });
  }
  // Two bytes a unit; each text is too large to be moved, so what was in use then counts as old from then on.
  const kept = (largeObjects() - before) / (text.length * 2);
  assert.ok(kept < 3 * rounds, `${kept.toFixed(1)} texts of ${rounds * keys} are kept`);
});

test('of a very long line no more than a few versions are remembered', () => {
  // Each is too large to be moved, and two of them, that none is most of the text.
  const long = paragraph.repeat(20_000);
  let text = `# 个人对照检查材料\n\n${long}\n\n结束。\n\n${long}完。\n`;
  let analysis = analysisOf(text);
  collect();
  const before = largeObjects();
  const keys = 36;
  for (let key = 0; key < keys; key++) {
    text = `${text.slice(0, 100)}字${text.slice(100)}`;
    analysis = analysisOf(text, {}, analysis);
    findingsOf(analysis);
  }
  collect();
  const kept = (largeObjects() - before) / (long.length * 2);
  assert.ok(kept < (keys * 3) / 4, `${kept.toFixed(1)} lines of ${keys} are kept`);
});

function largeObjects(): number {
  return getHeapSpaceStatistics().find(({ space_name }) => space_name === 'large_object_space')?.space_used_size ?? 0;
}
