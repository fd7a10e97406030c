/** Entry of the command line: arguments in, an exit code out. Everything a run can end with is decided here. */
import { run } from './args.ts';
import { guardOutput, writeError } from './output.ts';

guardOutput();
started();

async function started(): Promise<void> {
  try {
    process.exitCode = await run(process.argv.slice(2));
  } catch (error) {
    // A fault of ours: the trace is what a bug report needs.
    writeError(`report-docs: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 2;
  }
}
