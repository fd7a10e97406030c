/** The options of `report-docs check`, and what they mean for a run. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import type { Kind } from '../core/kind/kind.ts';
import { nearest } from '../core/text/nearest.ts';
import type { Profile } from '../rules/rule.ts';
import { profiles } from '../rules/settings.ts';
import { cachePlace } from './cache-place.ts';
import { check } from './check.ts';
import { checkTexts as texts } from './check-texts.ts';
import type { CheckFormat } from './checked.ts';
import { checkstyleFormat } from './formats/checkstyle.ts';
import { githubFormat } from './formats/github.ts';
import { jsonFormat } from './formats/json.ts';
import { junitFormat } from './formats/junit.ts';
import { textFormat } from './formats/text.ts';
import { encodingOption, languageOption } from './help.ts';
import { type Language, languageNames, type Say } from './language.ts';
import { type End, formatOption, requireEncoding, unknownKind, unknownRule } from './options.ts';
import { columnsOf } from './output.ts';
import { standardInput } from './read.ts';
import { type Strategy, strategies } from './stamp.ts';
import { newTiming } from './timing.ts';
import { failLevels } from './totals.ts';

/** A format more is a line more. One that needs the rules is loaded when it is asked for. */
const formats = {
  text: async () => textFormat,
  json: async () => jsonFormat,
  sarif: async () => (await import('./formats/sarif.ts')).sarifFormat,
  junit: async () => junitFormat,
  github: async () => githubFormat,
  checkstyle: async () => checkstyleFormat,
} as const satisfies Record<string, () => Promise<CheckFormat>>;

/** Those that tell all there is to a finding: fixes, related places, fingerprints. */
const detailedFormats: ReadonlySet<string> = new Set(['sarif'] satisfies (keyof typeof formats)[]);

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
  readonly jobs?: string;
  readonly cache?: true;
  readonly cacheLocation?: string;
  readonly cacheStrategy: Strategy;
}

interface CommandOptions {
  /** That of the run. */
  readonly language: Language;
  readonly end: End;
  /** Those that the help lists; nobody else needs them here. */
  readonly kinds: readonly Kind[];
}

export function checkCommand(program: Command, say: Say, { language, end, kinds }: CommandOptions): void {
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
    .addHelpText('after', `\n${say(texts.kinds)}\n${kindList(kinds, say)}\n\n${say(texts.exitCodes)}`)
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
    new Option('--jobs <n>', say(texts.jobs)),
    new Option('--cache', say(texts.cache)),
    new Option('--cache-location <path>', say(texts.cacheLocation)).implies({ cache: true }),
    new Option('--cache-strategy <name>', say(texts.cacheStrategy)).choices(strategies).default('content'),
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
  await requireRules(options.rule ?? [], { command, say });
  const { kind, stdinFilename: stdinName, config, cache, cacheStrategy, cacheLocation } = options;
  if (kind !== undefined)
    await requireKindOf(kind, stdinName === undefined ? paths : [stdinName], { plain: !config, command, say });
  return check(paths, {
    format: await formats[options.format](),
    detailed: detailedFormats.has(options.format),
    failOn: options.failOn,
    maxWarnings: numberOf('--max-warnings', options.maxWarnings, { command, say }),
    choice: {
      kind,
      language: options.language && languageNames[options.language],
      profile: options.profile,
      only: options.rule && new Set(options.rule),
    },
    encoding: options.encoding,
    plain: !config,
    fix: options.fix ? 'write' : options.fixDryRun ? 'diff' : 'none',
    stdinName,
    baseline: options.baseline,
    writeBaseline: options.writeBaseline,
    timing: options.timing && newTiming(),
    jobs: jobsOf(options.jobs, { command, say }),
    strategy: cache && cacheStrategy,
    cache: cache && cachePlace(cacheLocation),
    language,
    say,
  });
}

/** The rules are loaded where somebody names one. */
async function requireRules(
  wanted: readonly string[],
  { command, say }: Pick<Circumstances, 'command' | 'say'>,
): Promise<void> {
  if (wanted.length === 0) return;
  const { rules } = await import('../generated/rules.ts');
  const ids = rules.map(({ id }) => id);
  const unknown = wanted.find((id) => !ids.includes(id));
  if (unknown !== undefined) command.error(unknownRule(unknown, ids, say));
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

function numberOf(
  option: string,
  given: string | undefined,
  { command, say }: Pick<Circumstances, 'command' | 'say'>,
): number | undefined {
  if (given === undefined) return undefined;
  return /^\d{1,9}$/u.test(given) ? Number(given) : command.error(say(texts.noNumber, { option, given }));
}

/** More threads than this only wait for each other. */
const mostJobs = 64;

function jobsOf(given: string | undefined, circumstances: Pick<Circumstances, 'command' | 'say'>): number | undefined {
  if (given === 'auto') return undefined;
  const jobs = numberOf('--jobs', given, circumstances);
  return jobs === undefined ? undefined : Math.min(Math.max(jobs, 1), mostJobs);
}

/** A kind that is shipped, or one of the folders that are looked at. */
async function requireKindOf(
  id: string,
  paths: readonly string[],
  { plain, command, say }: Omit<Circumstances, 'language'> & { readonly plain: boolean },
): Promise<void> {
  const { folderSetups } = await import('./folder-setup.ts');
  const setups = folderSetups(plain);
  const ids = new Set<string>();
  for (const path of paths) {
    const folder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
    const setup = await setups.of(folder ? join(path, 'any.md') : path);
    for (const kind of setup.kinds) ids.add(kind.id);
  }
  if (!ids.has(id)) command.error(unknownKind(id, nearest(id, [...ids]), say));
}

function kindList(kinds: readonly Kind[], say: Say): string {
  const width = Math.max(0, ...kinds.map(({ id }) => columnsOf(id)));
  return kinds.map(({ id, title }) => `  ${id.padEnd(width)}  ${say(title)}`).join('\n');
}
