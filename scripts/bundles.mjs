// What is bundled of which files, for build.mjs and for the tests of it.
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { globSync } from './files.mjs';
import { pieces } from './pieces.mjs';

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

/** The kinds in files of their own, for the server and the command line alike. */
const packedKinds = {
  name: 'packed kinds',
  setup: (build) =>
    build.onResolve({ filter: /\/generated\/kinds\.ts$/ }, () => ({
      path: join(root, 'server/src/lsp/packed-kinds.ts'),
    })),
};

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
  plugins: [yaml],
});
const nodeOptions = (dev) => ({ ...common(dev), platform: 'node', target: 'node20', format: 'cjs' });
const browserOptions = (dev) => ({
  ...common(dev),
  platform: 'browser',
  target: 'es2022',
  mainFields: ['browser', 'module', 'main'],
});

/** Every bundle of dist/, by the name in its file; call it when the generated files are there. */
export function bundles({ dev = false } = {}) {
  const node = nodeOptions(dev);
  const browser = browserOptions(dev);
  return [
    { ...node, entryPoints: ['client/src/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'] },
    ...(dev ? wholeBundles(node) : packedBundles(node)),
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

/** The language server on Node and the command line, in pieces that they share. */
export function packedBundles(node = nodeOptions(false)) {
  const rules = ruleLists();
  const roots = {
    server: 'main.js',
    commandLine: 'command-line.js',
    worker: 'worker.js',
    beside: Object.keys(rules).map((name) => `${name}.js`),
  };
  return [
    ...starters(node),
    {
      ...node,
      entryPoints: { ...entries(rules), main: 'server/src/lsp/packed.ts' },
      outdir: 'dist/server',
      plugins: [...node.plugins, packedKinds, pieces(roots)],
    },
    { ...node, entryPoints: globSync('server/src/generated/kind-bodies', '.cjs'), outdir: 'dist/server/kinds' },
  ];
}

/** To be debugged each is one file, whose source map fits. */
function wholeBundles(node) {
  return [
    ...starters(node),
    { ...node, entryPoints: { main: 'server/src/lsp/main.ts', ...commandLine }, outdir: 'dist/server', ...ownAddress },
  ];
}

/** What is started, and loads the rest. */
function starters(node) {
  return [
    { ...node, entryPoints: ['server/src/cli/bin.ts'], outfile: 'dist/cli.js' },
    { ...node, entryPoints: ['server/src/lsp/entry.ts'], outfile: 'dist/server.js' },
  ];
}

/** The address of a module, for what is written as CommonJS. */
const ownAddress = {
  define: { 'import.meta.url': 'ownAddress' },
  banner: { js: "const ownAddress = require('node:url').pathToFileURL(__filename).href;" },
};

const commandLine = { 'command-line': 'server/src/cli/main.ts', worker: 'server/src/cli/worker.ts' };

/** What is started or loaded by name when it is asked for; what is imported late is a piece without being named here. */
function entries(rules) {
  return {
    ...commandLine,
    features: 'server/src/features/index.ts',
    snippets: 'server/src/generated/snippets.ts',
    spellings: 'server/src/generated/spellings.ts',
    ...rules,
  };
}

function ruleLists() {
  const paths = globSync('server/src/generated/rules', '.ts');
  return Object.fromEntries(paths.map((path) => [`rules/${basename(path, '.ts')}`, path]));
}
