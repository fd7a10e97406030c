/** Whatever is opened: an answer, in time, with places inside the document. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Range } from 'vscode-languageserver';
import { Lines } from '../../server/src/core/text/lines.ts';
import { requests } from '../../server/src/lsp/protocol.ts';
import { ended, type Request, requestsAt, started } from './client.ts';

const uri = 'file:///坏.report';
const title = '个人对照检查材料\n\n';

const treatAs: Request = [requests.treatAs, { textDocument: { uri }, kind: 'work-summary' }];

const documents: Readonly<Record<string, string>> = {
  nothing: '',
  'one character': '一',
  'one line break': '\n',
  'half a heading': '一、',
  'half a heading in a report': `${title}一、存在的问题\n\n二、`,
  'lone surrogates': `${title}一、\ud800\n\udc00存在的问题\n\n（一）\udfff`,
  'an open fence': `${title}\`\`\`\n一、不是标题\n`,
  'an open comment': `${title}<!-- \n一、不是标题\n`,
  'control characters': `${title}\u0000\u0001\u0007\u001b[31m\u2028一、存在的问题\u2029\n\u0085`,
  'lone CR': '个人对照检查材料\r\r一、存在的问题\r\r\r',
  garbage: garbage(200_000),
  '5 MB of one line': `${title}一、${'学习不够，'.repeat(1_000_000)}`,
  '5 MB of one line of letters': 'a'.repeat(5_000_000),
  'thousands of nested markers': `${title}${'（一）'.repeat(5000)}\n${'> '.repeat(5000)}\n${'#'.repeat(5000)} x\n${'**'.repeat(5000)}\n${'- '.repeat(5000)}`,
  'thousands of levels': `${title}${Array.from({ length: 2000 }, (_, depth) => `${'1.'.repeat(depth + 1)} 标题\n`).join('')}`,
  'thousands of headings': `${title}${'一、问题\n（一）表现\n1.细节\n（1）更细\n'.repeat(2500)}`,
};

test('bad input gets an answer to everything, and places lie inside the document', { timeout: 120_000 }, async (t) => {
  const client = await started({}, t);
  let version = 0;
  for (const [name, text] of Object.entries(documents)) {
    await client.open(uri, text);
    const lines = new Lines(text);
    const end = lines.positionAt(text.length);
    const places = [
      { line: 0, character: 0 },
      lines.positionAt(Math.floor(text.length / 2)),
      end,
      { line: end.line + 7, character: 7 },
    ];
    for (const place of places) {
      for (const [method, params] of [...requestsAt(uri, place), treatAs]) {
        const begun = performance.now();
        const answer = await client.connection.sendRequest<unknown>(method, params);
        for (const range of rangesIn(answer)) assertInside(range, lines, `${name}: ${method}`);
        assert.ok(performance.now() - begun < 10_000, `${name}: ${method} took too long`);
      }
    }
    version++;
    const contentChanges = [{ range: { start: end, end }, text: '\n一、\n' }];
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges,
    });
    await client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }
  assert.equal(version, Object.keys(documents).length);
  assert.deepEqual(client.logged, []);
  assert.equal(await ended(client), 0);
});

function* rangesIn(answer: unknown): Generator<Range> {
  if (typeof answer !== 'object' || answer === null) return;
  if (Range.is(answer)) yield answer;
  for (const value of Object.values(answer)) yield* rangesIn(value);
}

function assertInside({ start, end }: Range, lines: Lines, where: string): void {
  for (const { line, character } of [start, end]) {
    assert.ok(line < lines.count, `${where}: line ${line} of ${lines.count}`);
    assert.ok(character <= lines.textOf(line).length, `${where}: character ${character} of line ${line}`);
  }
  assert.ok(start.line < end.line || (start.line === end.line && start.character <= end.character), where);
}

/** The same bytes each time. */
function garbage(length: number): string {
  let state = 1;
  const codes = Array.from({ length }, () => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return state >> 15;
  });
  return codes.map((code) => String.fromCharCode(code)).join('');
}
