/** The server is shipped in pieces; what opens a report is small, and the pieces are the whole. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { analyze } from '../../server/src/core/analyze.ts';
import { features } from '../../server/src/features/index.ts';
import { featureHeads } from '../../server/src/generated/feature-heads.ts';
import { kindHeads } from '../../server/src/generated/kind-heads.ts';
import { kinds } from '../../server/src/generated/kinds.ts';
import { packedRules } from '../../server/src/generated/packed-rules.ts';
import { rules as en } from '../../server/src/generated/rules/en.ts';
import { rules as statutory } from '../../server/src/generated/rules/statutory.ts';
import { rules as strict } from '../../server/src/generated/rules/strict.ts';
import { rules as zh } from '../../server/src/generated/rules/zh.ts';
import { rules } from '../../server/src/generated/rules.ts';
import { headOf, lazyFeatures } from '../../server/src/lsp/lazy-features.ts';
import { type KindBody, kindHead, lazyKind } from '../../server/src/lsp/lazy-kinds.ts';
import { lazyRule } from '../../server/src/lsp/lazy-rules.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { runRules } from '../../server/src/rules/run.ts';

/**
 * Bytes that may be read to show a first Chinese report, with its rules; its kind and a few small files come on top.
 * 195,000 of them are the library that speaks the protocol, which cannot be taken in part.
 */
const most = 740_000;

const pieces: Readonly<Record<string, readonly Rule[]>> = { en, statutory, strict, zh };

const bodyOf = (id: string): KindBody =>
  createRequire(import.meta.url)(`${process.cwd()}/server/src/generated/kind-bodies/${id}.cjs`);

suite('kinds in pieces', () => {
  const lazy = kindHeads.map((head) => lazyKind(head, () => bodyOf(head.id)));

  test('are the kinds', () => assert.deepEqual(JSON.parse(JSON.stringify(lazy)), JSON.parse(JSON.stringify(kinds))));

  test('have the words of each list, and none where there is no list', () => {
    const { detect, bases } = kindHead(['a', 'zh', 'summary', '甲', 'A'], { title: '甲\t乙', titleAll: '丙\t丁\n戊' });
    assert.deepEqual(
      [detect.title, detect.titleAll, detect.files, bases],
      [['甲', '乙'], [['丙', '丁'], ['戊']], [], []],
    );
  });

  test('are copied whole', () => assert.deepEqual({ ...lazy[0] }.sections, kinds[0]?.sections));

  test('are read when they are looked at, once', () => {
    const [head] = kindHeads;
    assert.ok(head);
    let reads = 0;
    const kind = lazyKind(head, () => {
      reads++;
      return bodyOf(head.id);
    });
    assert.equal(`${kind.id} ${kind.detect.title.length > 0} ${reads}`, `${head.id} true 0`);
    assert.equal(`${kind.sections.length > 0} ${kind.order} ${reads}`, 'true strict 1');
  });
});

suite('rules in pieces', () => {
  const lazy = packedRules((head, piece) =>
    lazyRule(head, () => {
      const body = pieces[piece]?.find(({ id }) => id === head.id);
      assert.ok(body, `${head.id} in ${piece}`);
      return body;
    }),
  );

  test('are the rules, in their order', () => {
    assert.deepEqual(
      lazy.map((rule) => ({ ...rule, ...absent(rule) })),
      rules.map((rule) => ({ ...rule, ...absent(rule) })),
    );
  });

  test('are read when they are on', () => {
    const touched = new Set<string>();
    const watched = packedRules((head, piece) =>
      lazyRule(head, () => {
        touched.add(piece);
        return pieces[piece]?.find(({ id }) => id === head.id) ?? assert.fail();
      }),
    );
    const text = 'Incident Postmortem: Cache\n\n## Timeline\n\nNothing else.\n';
    runRules(analyze(text, { kinds, path: '' }), watched);
    assert.deepEqual([...touched], ['en']);
  });
});

test('features in pieces promise and answer the same', () => {
  assert.deepEqual(JSON.parse(JSON.stringify(features.map(headOf))), JSON.parse(JSON.stringify(featureHeads)));
  const early = features.slice(0, 1);
  let loads = 0;
  const lazy = lazyFeatures(featureHeads, early, () => {
    loads++;
    return features;
  });
  assert.deepEqual(JSON.parse(JSON.stringify(lazy.map(headOf))), JSON.parse(JSON.stringify(featureHeads)));
  assert.equal(loads, 0);
});

suite('server and command line in pieces', async () => {
  const { packedBundles }: { packedBundles: () => readonly BuildOptions[] } = await import(
    pathToFileURL('scripts/bundles.mjs').href
  );
  const options = packedBundles().find(({ outdir }) => outdir === 'dist/server') ?? assert.fail();
  const { metafile } = await build({ ...options, outdir: 'out/pieces', metafile: true });
  const { outputs } = metafile ?? assert.fail();

  test(`at most ${most} bytes open a report; no reader of YAML, no phrase, no pinyin is among them`, () => {
    const opened = [...loaded(outputs, 'main', false)];
    const late = /node_modules\/(?:yaml|valibot)\/|generated\/(?:kinds|snippets|spellings|pinyin)\.ts/u;
    const read = opened.flatMap((name) => Object.entries(outputs[name]?.inputs ?? assert.fail()));
    const used = read.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path);
    assert.deepEqual(
      used.filter((path) => late.test(path)),
      [],
    );
    const files = [...opened, 'out/pieces/rules/zh.js'];
    const bytes = files.reduce((sum, name) => sum + (outputs[name]?.bytes ?? assert.fail()), 0);
    assert.ok(bytes <= most, String(bytes));
  });

  test('neither starts the other, and no thread starts either', () => {
    const entries = ['main', 'command-line', 'worker'];
    const started = entries.map((entry) => entries.filter((other) => loaded(outputs, entry).has(fileOf(other))));
    assert.deepEqual(started, [['main'], ['command-line'], ['worker']]);
    // A piece that is loaded by its name loads no entry either.
    const named = ['features', 'snippets', 'spellings', ...Object.keys(pieces).map((name) => `rules/${name}`)];
    const whole = named.filter((name) => loaded(outputs, name, false).has(fileOf('main')));
    assert.deepEqual(whole, ['features']);
  });

  test('what is remembered is told of without a rule, a kind or the engine', () => {
    const inputs = [...loaded(outputs, 'command-line', false)].flatMap((name) =>
      Object.keys(outputs[name]?.inputs ?? {}),
    );
    const checking = /server\/src\/(?:rules\/[^/]+\/|core\/analyze|generated\/(?:rules|kind-heads))/u;
    assert.deepEqual(
      inputs.filter((path) => checking.test(path)),
      [],
    );
  });
});

function fileOf(name: string): string {
  return `out/pieces/${name}.js`;
}

/** The files that one of the pieces loads with itself, and those that it may load later; itself among them. */
function loaded(outputs: Metafile['outputs'], name: string, later = true): ReadonlySet<string> {
  const found = new Set([fileOf(name)]);
  for (const path of found) {
    for (const { path: other, kind } of outputs[path]?.imports ?? assert.fail(path))
      if (later || kind === 'import-statement') found.add(other);
  }
  return found;
}

/** What a lazy rule has as undefined and another one not at all. */
function absent(rule: Rule): Partial<Record<keyof Rule, undefined>> {
  const fields = ['clause', 'options', 'check', 'finished', 'sees', 'settled', 'read', 'cues', 'review'] as const;
  return Object.fromEntries(fields.flatMap((field) => (rule[field] === undefined ? [[field, undefined]] : [])));
}
