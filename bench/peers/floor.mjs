// What the transport costs: keeps the text by vscode-languageserver, answers a prepared outline of the right size and no findings.
import { languageServer } from './lib.mjs';

const { connection, documents } = languageServer();
const ready = new Map();
const capabilities = {
  textDocumentSync: 2,
  documentSymbolProvider: true,
  diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
};

connection.onInitialize(() => ({ capabilities }));
documents.onDidOpen(({ document }) => ready.set(document.uri, outlineOf(document.getText().split('\n'))));
connection.onDocumentSymbol(({ textDocument }) => ready.get(textDocument.uri));
connection.languages.diagnostics.on(() => ({ kind: 'full', items: [] }));
documents.listen(connection);
connection.listen();

/** Headings by the marks our generated reports have. */
function outlineOf(lines) {
  const roots = [];
  const open = [];
  lines.forEach((line, at) => {
    const level = levelOf(line);
    if (level === 0) return;
    while (open.length > 0 && open.at(-1).level >= level) open.pop().symbol.range.end.line = at;
    const range = { start: { line: at, character: 0 }, end: { line: lines.length, character: 0 } };
    const selectionRange = { start: range.start, end: { line: at, character: line.length } };
    const symbol = { name: line, kind: 15, range, selectionRange, children: [] };
    (open.at(-1)?.symbol.children ?? roots).push(symbol);
    open.push({ level, symbol });
  });
  return roots;
}

function levelOf(line) {
  if (line.startsWith('#')) return line.indexOf(' ');
  return /^（[一二三四五六七八九十]+）/u.test(line) ? 3 : /^[一二三四五六七八九十百千零]+、/u.test(line) ? 2 : 0;
}
