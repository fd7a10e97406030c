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
    ...serverBundles(node, dev),
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
export function serverBundles(node = nodeOptions(false), dev = false) {
  return [
    { ...node, entryPoints: ['server/src/lsp/entry.ts'], outfile: 'dist/server.js' },
    // To be debugged the server is one file, whose source map fits.
    ...(dev
      ? [{ ...node, entryPoints: ['server/src/lsp/main.ts'], outfile: 'dist/server/main.js' }]
      : [
          { ...node, entryPoints: serverPieces(), outdir: 'dist/server', plugins: [...node.plugins, pieces('main')] },
          { ...node, entryPoints: globSync('server/src/generated/kind-bodies', '.cjs'), outdir: 'dist/server/kinds' },
        ]),
  ];
}

/** The entry, and what it loads by name when it is asked for; what is imported late is a piece without being named here. */
function serverPieces() {
  const rules = globSync('server/src/generated/rules', '.ts').map((path) => [`rules/${basename(path, '.ts')}`, path]);
  return {
    main: 'server/src/lsp/packed.ts',
    features: 'server/src/features/index.ts',
    snippets: 'server/src/generated/snippets.ts',
    spellings: 'server/src/generated/spellings.ts',
    ...Object.fromEntries(rules),
  };
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
