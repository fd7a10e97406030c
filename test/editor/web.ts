// The same suite in a browser worker: Mocha's browser build inside the bundle, no file to read or write.
import 'mocha/mocha';

/** Loads the test files one after the other, each after Mocha's functions are there, and runs them. */
export async function runInWorker(files: readonly (() => Promise<unknown>)[]): Promise<void> {
  // Without a reporter of its own choice Mocha would look for a page to write into.
  mocha.setup({ ui: 'tdd', reporter: undefined, timeout: 60_000, color: false });
  for (const load of files) await load();
  const { passes, failures, pending } = await statsOf();
  // run-in-web-host.mjs writes this line to the results file.
  console.log(`HOST_RESULTS ${JSON.stringify({ passes, failures, pending })}`);
  if (failures > 0) throw new Error(`${failures} test(s) failed`);
  if (passes === 0) throw new Error('no test ran');
}

function statsOf(): Promise<Mocha.Stats> {
  return new Promise((done, fail) => {
    const runner = mocha.run(() => (runner.stats ? done(runner.stats) : fail(new Error('Mocha kept no count'))));
  });
}
