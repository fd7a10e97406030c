// What is bundled of which files, for build.mjs and for the tests of it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { globSync } from './files.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The reader of YAML as ES modules, of which only what is used is taken; Node would be given the CommonJS one. */
const yaml = {
  name: 'yaml',
  setup: (build) =>
    build.onResolve({ filter: /^yaml$/ }, () => ({
      path: join(root, 'node_modules/yaml/browser/index.js'),
      sideEffects: false,
    })),
};

/**
 * The names of the protocol without the library that speaks it: of a message its method, of an enumeration its values.
 * The library itself would be a quarter of what is read before a first report is shown, and is not asked for anything.
 */
const protocol = {
  name: 'protocol',
  setup: (build) => {
    build.onResolve({ filter: /^vscode-languageserver$/ }, ({ path }) => ({
      path,
      namespace: 'protocol',
      sideEffects: false,
    }));
    build.onLoad({ filter: /^/, namespace: 'protocol' }, () => ({ contents: protocolNames() }));
  },
};

function protocolNames() {
  const names = Object.entries(createRequire(import.meta.url)('vscode-languageserver'));
  return names
    .flatMap(([name, value]) => {
      if (typeof value?.method === 'string') {
        const { method } = value;
        return [`export const ${name} = ${JSON.stringify({ method, type: { method } })};`];
      }
      const words = Object.entries(value ?? {}).filter(([, one]) => typeof one === 'string' || typeof one === 'number');
      return words.length > 0 ? [`export const ${name} = ${JSON.stringify(Object.fromEntries(words))};`] : [];
    })
    .join('\n');
}

const common = (dev) => ({
  absWorkingDir: root,
  bundle: true,
  minify: !dev,
  sourcemap: dev ? 'linked' : false,
  legalComments: 'none',
  // Chinese stays as it is: escaped it is twice as long.
  charset: 'utf8',
  mainFields: ['module', 'main'],
  logLevel: 'warning',
  metafile: true,
  plugins: [yaml, protocol],
});
const nodeOptions = (dev) => ({ ...common(dev), platform: 'node', target: 'node20', format: 'cjs' });
const browserOptions = (dev) => ({
  ...common(dev),
  platform: 'browser',
  target: 'es2022',
  mainFields: ['browser', 'module', 'main'],
});

/** What the server loads when somebody writes with phrases. */
const phrases = ['server/src/generated/snippets.ts', 'server/src/generated/spellings.ts'];

/** Every bundle of dist/, by the name in its file; call it when the generated files are there. */
export function bundles({ dev = false } = {}) {
  const node = nodeOptions(dev);
  const browser = browserOptions(dev);
  return [
    { ...node, entryPoints: ['client/src/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'] },
    ...serverBundles(node),
    ...commandLineBundles(node),
    {
      ...browser,
      entryPoints: ['client/src/browser.ts'],
      outfile: 'dist/browser/extension.js',
      format: 'cjs',
      external: ['vscode'],
    },
    { ...browser, entryPoints: ['server/src/lsp/browser.ts'], outfile: 'dist/browser/server.js', format: 'iife' },
  ];
}

/** The language server on Node, in pieces. */
export function serverBundles(node = nodeOptions(false)) {
  const late = importedLate();
  return [
    {
      // Node keeps what it has compiled from 22.1 on; what is to be kept has to be loaded after this is said.
      ...node,
      stdin: { contents: "require('node:module').enableCompileCache?.();\nrequire('./server/main.js');" },
      outfile: 'dist/server.js',
      external: ['./server/main.js'],
    },
    // CommonJS: as ES modules the same files start 5 to 7 ms later.
    {
      ...node,
      entryPoints: ['server/src/lsp/packed.ts'],
      outfile: 'dist/server/main.js',
      plugins: [...node.plugins, beside(late)],
    },
    { ...node, entryPoints: phrases, outdir: 'dist/server' },
    { ...node, entryPoints: globSync('server/src/generated/kind-bodies', '.cjs'), outdir: 'dist/server/kinds' },
    {
      ...node,
      format: 'esm',
      splitting: true,
      entryPoints: late,
      outdir: 'dist/server',
      outbase: 'server/src',
      outExtension: { '.js': '.mjs' },
    },
  ];
}

function commandLineBundles(node) {
  return [
    {
      ...node,
      entryPoints: ['server/src/cli/bin.ts'],
      outfile: 'dist/cli.js',
      external: ['./server.js', './cli/main.mjs'],
    },
    {
      // The command line itself is split: the encodings are loaded only for a file that is not UTF-8, rules and kinds
      // only where something is checked.
      ...node,
      format: 'esm',
      splitting: true,
      entryPoints: ['server/src/cli/main.ts', 'server/src/cli/worker.ts'],
      outdir: 'dist/cli',
      outExtension: { '.js': '.mjs' },
      banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    },
  ];
}

/** What the server imports only when it is needed: the reader of YAML with all that uses it, the table of pinyin. */
function importedLate() {
  const files = globSync('server/src', '.ts').filter((path) => !path.startsWith('server/src/cli/'));
  const late = files.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/(?<!typeof )import\('(\.[^']+\.ts)'\)/g)].map(([, target]) =>
      join(dirname(path), target),
    ),
  );
  return [...new Set(late)];
}

/** Dynamic imports of these files stay imports, of the files that are built of them. */
function beside(files) {
  const resolve = ({ kind, path, resolveDir }) => {
    const file = relative(root, join(resolveDir, path));
    if (kind !== 'dynamic-import' || !files.includes(file)) return undefined;
    return { path: `./${relative('server/src', file).replace(/\.ts$/, '.mjs')}`, external: true };
  };
  return { name: 'beside', setup: (build) => build.onResolve({ filter: /\.ts$/ }, resolve) };
}
