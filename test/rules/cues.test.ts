/** A rule is not shown passages without its cues; so it must find nothing there. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { proseOf } from '../../server/src/core/report/prose.ts';
import { cueFinder } from '../../server/src/rules/cues.ts';
import type { Circumstances } from '../../server/src/rules/rule.ts';
import { activeRules } from '../../server/src/rules/settings.ts';
import { allRules, analysisOf, strictSettings } from '../support/analysis.ts';
import { ourDocuments } from '../support/documents.ts';
import { corpus } from '../support/shared.ts';

const cued = allRules().flatMap((rule) => (rule.read && rule.cues ? [{ rule, options: optionsOf(rule.id) }] : []));

function optionsOf(id: string): Circumstances['options'] {
  const only = new Set([id]);
  const circumstances = { settings: strictSettings, kind: undefined, language: 'zh', writing: false, only } as const;
  const [active] = (['zh', 'en'] as const).flatMap((report) =>
    activeRules(
      allRules().map((rule) => ({ ...rule, scope: {} })),
      { ...circumstances, report },
    ),
  );
  return active?.circumstances.options ?? {};
}

suite('cues', () => {
  test('a rule finds nothing in a passage without its cues', () => {
    const wanted = cueFinder(cued.map(({ rule }) => rule.cues));
    const missed: string[] = [];
    for (const { text } of [...ourDocuments(), ...corpus()]) {
      for (const passage of analysisOf(text).survey.passages) {
        const prose = proseOf(passage);
        const shown = new Set(wanted(prose));
        for (const [index, { rule, options }] of cued.entries()) {
          if (shown.has(index)) continue;
          const circumstances: Circumstances = { writing: false, language: 'zh', options, unit: '', words: [] };
          const [found] = Array.from(rule.read?.(prose, circumstances) ?? []);
          if (found) missed.push(`${rule.id}: ${passage.text.slice(0, 60)}`);
        }
      }
    }
    assert.deepEqual(missed, []);
  });

  test('one of each set must stand in the text as written or as read', () => {
    const find = cueFinder([
      'ab',
      ['x', '12'],
      undefined,
      () => ({ mayStandIn: (text: string) => text.includes('ax') }),
    ]);
    assert.deepEqual(find({ text: 'a', plain: 'a' }), [0, 2]);
    assert.deepEqual(find({ text: 'x', plain: 'x' }), [2]);
    assert.deepEqual(find({ text: 'x2', plain: 'x2' }), [1, 2]);
    assert.deepEqual(find({ text: 'x', plain: '1' }), [1, 2]);
    assert.deepEqual(find({ text: 'ax', plain: 'ax' }), [0, 2, 3]);
    assert.deepEqual(find({ text: '', plain: '' }), [2]);
  });
});
