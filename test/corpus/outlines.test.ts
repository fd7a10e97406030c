/** Our outlines of real documents beside the ones drawn by hand, scored by the convention of ../shared/corpus. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { suite, test } from 'node:test';
import * as v from 'valibot';
import { outlineTree } from '../support/outline.ts';
import { corpus, shared } from '../support/shared.ts';

const score = v.object({ p: v.number(), r: v.number(), f1: v.number() });
const language = v.object({ docs: v.number(), level: score, title: v.number() });
const scoresShape = v.object({
  byLang: v.object({ zh: language, en: language }),
  files: v.array(
    v.object({
      file: v.string(),
      ng: v.number(),
      level: score,
      fp: v.array(v.unknown()),
      fn: v.array(v.unknown()),
      wrongLevel: v.array(v.unknown()),
    }),
  ),
  skipped: v.array(v.string()),
});

const { path, skip } = shared('corpus', 'score_outline.mjs');

suite('outlines of real documents', { skip }, () => {
  if (path === undefined) return;
  const { byLang, files, skipped } = scores(path);

  test('every labelled document is there as it was labelled', () => {
    assert.deepEqual(skipped, []);
    assert.equal(files.length, byLang.zh.docs + byLang.en.docs);
    assert.ok(byLang.zh.docs >= 40 && byLang.en.docs >= 25);
  });

  for (const [name, { level, title }] of Object.entries(byLang)) {
    test(`${name}: F1 of (line, level) is at least 0.99, titles are exact`, () => {
      assert.ok(level.f1 >= 0.99, `F1 ${level.f1.toFixed(4)}`);
      assert.ok(title >= 0.97, `exact titles ${title.toFixed(4)}`);
    });
  }

  for (const { file, ng, level, fp, fn, wrongLevel } of files) {
    test(file, () => {
      const wrong = fp.length + fn.length + wrongLevel.length;
      assert.ok(ng >= 10 ? level.f1 >= 0.9 : wrong <= 1, JSON.stringify({ extra: fp, missed: fn, wrongLevel }));
    });
  }
});

/** What the scorer says of our outlines of the whole corpus. */
function scores(scorer: string): v.InferOutput<typeof scoresShape> {
  const folder = mkdtempSync(join(tmpdir(), 'report-docs-outlines-'));
  try {
    for (const { name, text } of corpus()) {
      const file = join(folder, `${name}.json`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify({ version: 1, outline: outlineTree(text) }));
    }
    const out = join(folder, 'scores.json');
    const places = ['--docs', dirname(scorer), '--gold', 'test/corpus/outlines', '--pred', folder, '--json', out];
    execFileSync(process.execPath, [scorer, ...places], { stdio: ['ignore', 'ignore', 'inherit'] });
    return v.parse(scoresShape, JSON.parse(readFileSync(out, 'utf8')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
