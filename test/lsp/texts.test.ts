import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { connect } from '../../server/src/lsp/connection.ts';
import { Texts } from '../../server/src/lsp/texts.ts';

const uri = 'file:///a.md';

/** Texts, and what hands them messages, each of which is taken before the next one. */
function listening(): { texts: Texts; send: (method: string, params: object) => Promise<void> } {
  let take: (message: unknown) => void = () => undefined;
  const listen = (each: typeof take): void => {
    take = each;
  };
  const fault = (message: object): void => assert.fail(JSON.stringify(message));
  const connection = connect({ listen, send: fault });
  const texts = new Texts();
  const nothing = (): void => undefined;
  texts.follow(connection, { opened: nothing, changed: nothing, closed: nothing });
  connection.listen();
  const send = async (method: string, params: object): Promise<void> => {
    take({ jsonrpc: '2.0', method: `textDocument/${method}`, params });
    while (connection.busy()) await setImmediate();
  };
  return { texts, send };
}

const place = fc.record({ line: fc.nat(5), character: fc.nat(12) });
const words = fc.constantFrom('', '字', 'ab', '\n', '\r\n', '\r', '𠀀');
const edit = fc.record({ start: place, end: place, text: words });
/** Typed on and on from a place, now and then looked at. */
const typing = fc.record({ at: place, words: fc.array(words, { maxLength: 5 }), look: fc.boolean() });

test('after any changes a text is what the protocol says, however many are looked at at once', () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(edit, typing), { maxLength: 10 }), async (steps) => {
      const { texts, send } = listening();
      const expected = TextDocument.create(uri, 'markdown', 0, '第一行\r\nline\n\n三\r四');
      await send('didOpen', { textDocument: { uri, languageId: 'markdown', version: 0, text: expected.getText() } });
      const change = async (start: typeof here, end: typeof here, text: string): Promise<void> => {
        const version = expected.version + 1;
        const changes = [{ range: { start, end }, text }];
        await send('didChange', { textDocument: { uri, version }, contentChanges: structuredClone(changes) });
        TextDocument.update(expected, changes, version);
      };
      // Of places that are not there the library makes other lines than there are.
      const inside = (wanted: typeof here): typeof here => expected.positionAt(expected.offsetAt(wanted));
      let here = { line: 0, character: 0 };
      for (const step of steps) {
        if ('text' in step) {
          await change(inside(step.start), inside(step.end), step.text);
          continue;
        }
        here = inside(step.at);
        for (const word of step.words) {
          await change(here, here, word);
          here = { line: here.line, character: here.character + word.length };
        }
        if (step.look) assert.equal(texts.get(uri)?.getText(), expected.getText());
      }
      assert.equal(texts.get(uri)?.getText(), expected.getText());
      assert.equal(texts.get(uri)?.version, expected.version);
    }),
    { numRuns: 500 },
  ));
