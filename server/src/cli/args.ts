/** The arguments of the command line: which command they name, and what it ends with. */
import { CommanderError } from 'commander';
import { checkCommand } from './check-args.ts';
import { programIn } from './help.ts';
import { languageOfRun, sayIn } from './language.ts';

/** Runs the command that the arguments name; answers with the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const language = languageOfRun(args, process.env);
  const say = sayIn(language);
  const program = programIn(say);
  let code = 0;
  const end = (exitCode: number): void => {
    code = exitCode;
  };
  // A check may know all it is asked from before; then it needs no rule, no kind and no other command.
  const lean = args[0] === 'check' && !args.includes('--help') && !args.includes('-h');
  const { kinds } = lean ? { kinds: [] } : await import('../generated/kinds.ts');
  checkCommand(program, say, { language, end, kinds });
  if (!lean) (await import('./commands.ts')).addCommands(program, say, { language, end });
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Help and version end the parsing the way a mistake does, but with 0.
    return error.exitCode === 0 ? 0 : 2;
  }
  return code;
}
