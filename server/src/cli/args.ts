/** The arguments of the command line: its commands, their options, and what each of them calls. */
import { type Command, CommanderError, Option } from 'commander';
import { kinds } from '../generated/kinds.ts';
import { type CheckFormat, check, failLevels } from './check.ts';
import { deriveCommand } from './derive.ts';
import { jsonFormat } from './formats/json.ts';
import { outlineJsonFormat } from './formats/outline-json.ts';
import { textFormat } from './formats/text.ts';
import { treeFormat } from './formats/tree.ts';
import { encodingOption, languageOption, programIn } from './help.ts';
import { kindsCommand } from './kinds.ts';
import { languageNames, languageOfRun, type Say, sayIn } from './language.ts';
import { ledgerCommand } from './ledger.ts';
import { newCommand } from './new.ts';
import { formatOption, requireEncoding } from './options.ts';
import { type OutlineFormat, outline } from './outline.ts';
import { columnsOf } from './output.ts';

/** A format more is a line more. */
const checkFormats = {
  text: textFormat,
  json: jsonFormat,
} as const satisfies Record<string, CheckFormat>;

const outlineFormats = {
  tree: treeFormat,
  json: outlineJsonFormat,
} as const satisfies Record<string, OutlineFormat>;

/** What the parser hands over; it has compared the values with their choices. */
interface CheckArguments {
  readonly format: keyof typeof checkFormats;
  readonly failOn: (typeof failLevels)[number];
  readonly kind?: string;
  readonly language?: keyof typeof languageNames;
  readonly encoding?: string;
  readonly config: boolean;
}

interface OutlineArguments {
  readonly format: keyof typeof outlineFormats;
  readonly explain?: true;
  readonly encoding?: string;
}

/** Runs the command that the arguments name; answers with the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const say = sayIn(languageOfRun(args, process.env));
  const program = programIn(say);
  let code = 0;
  checkCommand(program, say).action(async (paths: string[], options: CheckArguments, command: Command) => {
    await requireEncoding(options.encoding, command, say);
    const { format, failOn, kind, encoding, config } = options;
    // The program has this option, too, for its help, and takes it wherever it stands.
    const { language } = command.optsWithGlobals<CheckArguments>();
    const wanted = language && languageNames[language];
    code = await check(paths, { format: checkFormats[format], failOn, kind, language: wanted, encoding, config, say });
  });
  outlineCommand(program, say).action(async (path: string, options: OutlineArguments, command: Command) => {
    await requireEncoding(options.encoding, command, say);
    const { format, explain = false, encoding } = options;
    code = await outline(path, { format: outlineFormats[format], explain, encoding, say });
  });
  const end = (exitCode: number): void => {
    code = exitCode;
  };
  kindsCommand(program, say, end);
  newCommand(program, say, end);
  deriveCommand(program, say, end);
  ledgerCommand(program, say, end);
  serverCommand(program, say).action(startServer);
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Help and version end the parsing the way a mistake does, but with 0.
    return error.exitCode === 0 ? 0 : 2;
  }
  return code;
}

function checkCommand(program: Command, say: Say): Command {
  return program
    .command('check')
    .usage(say({ zh: '[选项] <路径…>', en: '[options] <path…>' }))
    .description(
      say({
        zh: '检查文件，以及文件夹中的 md、markdown、txt、report 文件',
        en: 'check files, and the md, markdown, txt and report files of folders',
      }),
    )
    .argument('<path...>', say({ zh: '文件或文件夹；- 表示标准输入', en: 'files or folders; - is standard input' }))
    .addOption(formatOption(Object.keys(checkFormats), say))
    .addOption(new Option('--fail-on <level>', say(failOn)).choices(failLevels).default('warning'))
    .addOption(new Option('--kind <id>', say(kindOption)).choices(kinds.map(({ id }) => id)))
    .addOption(new Option('--no-config', say(noConfig)))
    .addOption(languageOption(say))
    .addOption(encodingOption(say))
    .addHelpText('after', `\n${say({ zh: '文种：', en: 'Kinds:' })}\n${kindList(say)}\n\n${say(exitCodes)}`);
}

function outlineCommand(program: Command, say: Say): Command {
  return program
    .command('outline')
    .usage(say({ zh: '[选项] <文件>', en: '[options] <file>' }))
    .description(
      say({
        zh: '列出一个文件的提纲，不论是否认出文种',
        en: 'print the outline of a file, be it of a known kind or not',
      }),
    )
    .argument('<file>', say({ zh: '文件；- 表示标准输入', en: 'a file; - is standard input' }))
    .addOption(formatOption(Object.keys(outlineFormats), say))
    .option(
      '--explain',
      say({ zh: '逐行说明为什么是标题、为什么不是', en: 'say for each line why it is a heading or none' }),
    )
    .addOption(languageOption(say))
    .addOption(encodingOption(say));
}

function serverCommand(program: Command, say: Say): Command {
  return program
    .command('server')
    .usage('--stdio')
    .description(say({ zh: '启动语言服务器', en: 'start the language server' }))
    .requiredOption('--stdio', say({ zh: '通过标准输入输出通信', en: 'talk over standard input and output' }))
    .allowUnknownOption()
    .allowExcessArguments();
}

/** Only for arguments in an unusual order: `bin.ts` starts the server before anything here is loaded. */
async function startServer(): Promise<void> {
  await import(new URL('../server.js', import.meta.url).href);
}

function kindList(say: Say): string {
  const width = Math.max(...kinds.map(({ id }) => columnsOf(id)));
  return kinds.map(({ id, title }) => `  ${id.padEnd(width)}  ${say(title)}`).join('\n');
}

const failOn = {
  zh: '有此级别或更高级别的问题时退出码为 1：error、warning、info、hint、never（默认 warning）',
  en: 'exit with 1 from this severity on: error, warning, info, hint, never (default: warning)',
};
const kindOption = {
  zh: '文种；文中已声明的，以声明为准',
  en: 'kind of the reports; one that a file declares goes before it',
};
const noConfig = {
  zh: '不读 reports.yaml 和 .reports/kinds',
  en: 'leave reports.yaml and .reports/kinds aside',
};
const exitCodes = {
  zh: '退出码：0 没有问题；1 有问题；2 用法有误，或有文件无法读取。',
  en: 'Exit codes: 0 nothing found, 1 findings, 2 wrong use or an unreadable file.',
};
