/** The server is shipped in pieces; what opens a report is small, and the pieces are the whole. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { kindHeads } from '../../server/src/generated/kind-heads.ts';
import { kinds } from '../../server/src/generated/kinds.ts';
import { type KindBody, lazyKind } from '../../server/src/lsp/lazy-kinds.ts';

/** Bytes that may be read to show a first report, besides the rules and their words, which are as many as are needed. */
const most = 480_000;

const bodyOf = (id: string): KindBody =>
  createRequire(import.meta.url)(`${process.cwd()}/server/src/generated/kind-bodies/${id}.cjs`);

suite('kinds in pieces', () => {
  const lazy = kindHeads.map((head) => lazyKind(head, () => bodyOf(head.id)));

  test('are the kinds', () => assert.deepEqual(JSON.parse(JSON.stringify(lazy)), JSON.parse(JSON.stringify(kinds))));

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

test(`at most ${most} bytes and the rules open a report; no reader of YAML, no phrase, no pinyin is among them`, async () => {
  const { serverBundles }: { serverBundles: () => readonly BuildOptions[] } = await import(
    pathToFileURL('scripts/bundles.mjs').href
  );
  const options = serverBundles().find(({ outfile }) => outfile === 'dist/server/main.js');
  assert.ok(options);
  const { metafile } = await build({ ...options, write: false, metafile: true });
  const output = Object.values(metafile.outputs)[0];
  const late = /node_modules\/(?:yaml|valibot)\/|generated\/(?:kinds|snippets|spellings|pinyin)\.ts/u;
  const read = Object.entries(output?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  assert.deepEqual(
    read.map(([path]) => path).filter((path) => late.test(path)),
    [],
  );
  const bytes = read.reduce(
    (sum, [path, { bytesInOutput }]) => sum + (/\/(?:rules|lexicon)\//u.test(path) ? 0 : bytesInOutput),
    0,
  );
  assert.ok(bytes <= most, `${bytes}`);
});
