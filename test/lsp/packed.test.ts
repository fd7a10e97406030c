/** Server and command line as they are shipped, in pieces, answer as those that all other tests ask. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { entry } from '../cli/run.ts';
import { ended, requestsAt, rich, started } from './client.ts';

const folder = 'out/packed';

before(async () => {
  const { packedBundles }: { packedBundles: () => readonly BuildOptions[] } = await import(
    pathToFileURL('scripts/bundles.mjs').href
  );
  const place = (path: string): string => path.replace(/^dist/u, folder);
  const placed = ({ outfile, outdir = '', ...options }: BuildOptions): BuildOptions =>
    outfile ? { ...options, outfile: place(outfile) } : { ...options, outdir: place(outdir) };
  mkdirSync(folder, { recursive: true });
  // What lies in out/ counts as ES modules, as it is compiled; what is shipped is CommonJS where it says nothing.
  writeFileSync(`${folder}/package.json`, '{ "type": "commonjs" }\n');
  await Promise.all(packedBundles().map((options) => build(placed(options))));
});

for (const sample of ['对照检查-缺原因.md', 'postmortem-example.md']) {
  test(sample, async (t) => {
    const text = readFileSync(`samples/${sample}`, 'utf8');
    assert.deepEqual(await answers(text, t, `${folder}/server.js`), await answers(text, t));
  });
}

test('the command line', () => {
  const asked = [
    ['check', 'samples', '--format', 'json', '--jobs', '1'],
    ['check', 'samples', '--format', 'sarif', '--jobs', '2'],
    ['check', 'samples', '--all-rules', '--jobs', '1'],
    ['check', '--help'],
    ['format', '--check', 'samples/postmortem-example.md'],
    ['outline', 'samples/postmortem-example.md'],
    ['derive', 'samples/postmortem-example.md'],
    ['kinds', '--format', 'json'],
    ['rules', '--format', 'json'],
    ['new', 'postmortem'],
  ];
  const said = (file: string) => (args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], { encoding: 'utf8' });
    return { status, stdout, stderr };
  };
  assert.deepEqual(asked.map(said(`${folder}/cli.js`)), asked.map(said(entry)));
});

type Context = Parameters<typeof started>[1];

/** To one of each request, with what is logged; for the list of kinds each of them is looked at. */
async function answers(text: string, t: Context, file?: string): Promise<unknown> {
  const client = await started({ capabilities: rich }, t, file);
  const uri = 'file:///nowhere/report.md';
  await client.open(uri, text, 'markdown');
  const line = text.split('\n').findIndex((one) => one.length > 20);
  const asked = [...requestsAt(uri, { line, character: 4 }), ['reportDocs/kinds', {}] as const];
  const given: unknown[] = [];
  for (const [method, params] of asked) given.push(await client.connection.sendRequest(method, params));
  await ended(client);
  return { given, logged: client.logged };
}
