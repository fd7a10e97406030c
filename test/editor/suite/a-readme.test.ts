// Runs first, by its name: a README alone must not bring the server up.
import assert from 'node:assert/strict';
import { diagnosticsOf, health, openFile } from './wait.ts';

suite('a text that is no report', () => {
  test('starts no server', async () => {
    const started = Date.now();
    assert.equal(await health(), 'off');
    const took = Date.now() - started;
    console.log(`activate: ${took} ms`);
    await openFile('README.md');
    assert.equal(await health(), 'off');
  });

  test('has no diagnostic of ours', async () => {
    const { document } = await openFile('README.md');
    assert.equal(diagnosticsOf(document.uri).length, 0);
    assert.equal(document.languageId, 'markdown');
  });
});
