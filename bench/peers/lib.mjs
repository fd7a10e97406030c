// What the thin servers share. Packages come from bench/modules, where `node bench/install.mjs` puts them.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const modules = new URL('../modules/', import.meta.url);
const require = createRequire(new URL('package.json', modules));

/** `import(name)`, for packages with and without a CommonJS entry. */
export async function load(name) {
  try {
    return await import(pathToFileURL(require.resolve(name)).href);
  } catch {
    const manifest = JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, modules), 'utf8'));
    let target = manifest.exports?.['.'] ?? manifest.exports ?? manifest.main;
    while (typeof target === 'object') target = target.import ?? target.default;
    return import(new URL(`node_modules/${name}/${target}`, modules).href);
  }
}

export function languageServer() {
  const { createConnection, TextDocuments } = require('vscode-languageserver/node');
  const { TextDocument } = require('vscode-languageserver-textdocument');
  return { connection: createConnection(process.stdin, process.stdout), documents: new TextDocuments(TextDocument) };
}

/** A server that lints each version of a text and pushes what it finds. */
export function lintServer(lint) {
  const { connection, documents } = languageServer();
  connection.onInitialize(() => ({ capabilities: { textDocumentSync: 2 } }));
  documents.onDidChangeContent(({ document }) => {
    const { uri, version } = document;
    connection.sendDiagnostics({ uri, version, diagnostics: lint(document) });
  });
  documents.listen(connection);
  connection.listen();
}
