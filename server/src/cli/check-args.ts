/** The options of `report-docs check`, and what they mean for a run. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { nearest } from '../core/text/nearest.ts';
import { kinds } from '../generated/kinds.ts';
import { rules } from '../generated/rules.ts';
import type { Profile } from '../rules/rule.ts';
import { profiles } from '../rules/settings.ts';
import { check } from './check.ts';
import { checkTexts as texts } from './check-texts.ts';
import type { CheckFormat } from './checked.ts';
import { type FolderSetups, folderSetups } from './folder-setup.ts';
import { checkstyleFormat } from './formats/checkstyle.ts';
import { githubFormat } from './formats/github.ts';
import { jsonFormat } from './formats/json.ts';
import { junitFormat } from './formats/junit.ts';
import { sarifFormat } from './formats/sarif.ts';
import { textFormat } from './formats/text.ts';
import { encodingOption, languageOption } from './help.ts';
import { type Language, languageNames, type Say } from './language.ts';
import { type End, formatOption, requireEncoding, unknownKind, unknownRule } from './options.ts';
import { columnsOf } from './output.ts';
import { standardInput } from './read.ts';
import { newTiming } from './timing.ts';
import { failLevels } from './totals.ts';

/** A format more is a line more. */
const formats = {
  text: textFormat,
  json: jsonFormat,
  sarif: sarifFormat,
  junit: junitFormat,
  github: githubFormat,
  checkstyle: checkstyleFormat,
} as const satisfies Record<string, CheckFormat>;

/** What the parser hands over; it has compared the values with their choices. */
interface CheckArguments {
  readonly format: keyof typeof formats;
  readonly failOn: (typeof failLevels)[number];
  readonly maxWarnings?: string;
  readonly fix?: true;
  readonly fixDryRun?: true;
  readonly rule?: readonly string[];
  readonly profile?: Profile;
  readonly kind?: string;
  readonly config: boolean;
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly stdin?: true;
  readonly stdinFilename?: string;
  readonly language?: keyof typeof languageNames;
  readonly encoding?: string;
  readonly timing?: true;
}

/** `language` is that of the run. */
export function checkCommand(program: Command, say: Say, { language, end }: { language: Language; end: End }): void {
  const command = program
    .command('check')
    .usage(say(texts.usage))
    .description(say(texts.description))
    .argument('[path...]', say(texts.path))
    .addOption(formatOption(Object.keys(formats), say));
  for (const option of ownOptions(say)) command.addOption(option);
  command
    .addOption(languageOption(say))
    .addOption(encodingOption(say))
    .addHelpText('after', `\n${say(texts.kinds)}\n${kindList(say)}\n\n${say(texts.exitCodes)}`)
    .action(async (paths: string[], options: CheckArguments) => {
      // The program has this option, too, for its help, and takes it wherever it stands.
      const { language: wanted } = command.optsWithGlobals<CheckArguments>();
      end(await run(paths, { ...options, ...(wanted && { language: wanted }) }, { command, say, language }));
    });
}

function ownOptions(say: Say): readonly Option[] {
  const collect = (id: string, others: readonly string[] = []): readonly string[] => [...others, id];
  return [
    new Option('--fix', say(texts.fix)),
    new Option('--fix-dry-run', say(texts.fixDryRun)).conflicts(['fix', 'format']),
    new Option('--fail-on <level>', say(texts.failOn)).choices(failLevels).default('warning'),
    new Option('--max-warnings <n>', say(texts.maxWarnings)),
    new Option('--rule <id>', say(texts.rule)).argParser(collect),
    new Option('--profile <name>', say(texts.profile)).choices(profiles),
    new Option('--kind <id>', say(texts.kind)),
    new Option('--no-config', say(texts.noConfig)),
    new Option('--baseline <file>', say(texts.baseline)),
    new Option('--write-baseline <file>', say(texts.writeBaseline)),
    new Option('--stdin', say(texts.stdin)),
    new Option('--stdin-filename <path>', say(texts.stdinFilename)),
    new Option('--timing', say(texts.timing)),
  ];
}

interface Circumstances {
  readonly command: Command;
  readonly say: Say;
  readonly language: Language;
}

async function run(
  given: readonly string[],
  options: CheckArguments,
  { command, say, language }: Circumstances,
): Promise<number> {
  await requireEncoding(options.encoding, command, say);
  const paths = pathsOf(given, options, { command, say });
  for (const id of options.rule ?? []) {
    if (!rules.some((rule) => rule.id === id)) command.error(unknownRule(id, say));
  }
  const setups = folderSetups(!options.config);
  const { kind, stdinFilename: stdinName } = options;
  if (kind !== undefined)
    await requireKindOf(kind, stdinName === undefined ? paths : [stdinName], { setups, command, say });
  return check(paths, {
    format: formats[options.format],
    failOn: options.failOn,
    maxWarnings: numberOf(options.maxWarnings, command, say),
    choice: {
      kind,
      language: options.language && languageNames[options.language],
      profile: options.profile,
      only: options.rule && new Set(options.rule),
    },
    encoding: options.encoding,
    fix: options.fix ? 'write' : options.fixDryRun ? 'diff' : 'none',
    stdinName,
    baseline: options.baseline,
    writeBaseline: options.writeBaseline,
    timing: options.timing && newTiming(),
    setups,
    language,
    say,
  });
}

/** Standard input stands among paths as `-`, or alone with one of its options. */
function pathsOf(
  given: readonly string[],
  { stdin, stdinFilename }: CheckArguments,
  { command, say }: Pick<Circumstances, 'command' | 'say'>,
): readonly string[] {
  if (stdin || stdinFilename !== undefined) {
    if (given.some((path) => path !== standardInput)) command.error(say(texts.stdinAlone));
    return [standardInput];
  }
  // As the parser says it of an argument that it requires itself.
  return given.length > 0 ? given : command.error("missing required argument 'path'");
}

function numberOf(given: string | undefined, command: Command, say: Say): number | undefined {
  if (given === undefined) return undefined;
  return /^\d{1,9}$/u.test(given) ? Number(given) : command.error(say(texts.noNumber, { given }));
}

/** A kind that is shipped, or one of the folders that are looked at. */
async function requireKindOf(
  id: string,
  paths: readonly string[],
  { setups, command, say }: Omit<Circumstances, 'language'> & { readonly setups: FolderSetups },
): Promise<void> {
  const ids = new Set(kinds.map((kind) => kind.id));
  for (const path of paths) {
    const folder = await stat(path).then(
      (stats) => stats.isDirectory(),
      () => false,
    );
    const setup = await setups.of(folder ? join(path, 'any.md') : path);
    for (const kind of setup.kinds) ids.add(kind.id);
  }
  if (!ids.has(id)) command.error(unknownKind(id, nearest(id, [...ids]), say));
}

function kindList(say: Say): string {
  const width = Math.max(...kinds.map(({ id }) => columnsOf(id)));
  return kinds.map(({ id, title }) => `  ${id.padEnd(width)}  ${say(title)}`).join('\n');
}
