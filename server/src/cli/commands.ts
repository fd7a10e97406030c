/** All commands but `check`, with their options, and what each of them calls. */
import type { Command } from 'commander';
import { deriveCommand } from './derive.ts';
import { formatCommand } from './format.ts';
import { outlineJsonFormat } from './formats/outline-json.ts';
import { treeFormat } from './formats/tree.ts';
import { encodingOption, languageOption } from './help.ts';
import { kindsCommand } from './kinds.ts';
import type { Language, Say } from './language.ts';
import { ledgerCommand } from './ledger.ts';
import { newCommand } from './new.ts';
import { type End, formatOption, requireEncoding } from './options.ts';
import { type OutlineFormat, outline } from './outline.ts';
import { rulesCommand } from './rules.ts';

const outlineFormats = {
  tree: treeFormat,
  json: outlineJsonFormat,
} as const satisfies Record<string, OutlineFormat>;

interface OutlineArguments {
  readonly format: keyof typeof outlineFormats;
  readonly explain?: true;
  readonly encoding?: string;
}

/** `language` is that of the run. */
export function addCommands(program: Command, say: Say, { language, end }: { language: Language; end: End }): void {
  outlineCommand(program, say).action(async (path: string, options: OutlineArguments, command: Command) => {
    await requireEncoding(options.encoding, command, say);
    const { format, explain = false, encoding } = options;
    end(await outline(path, { format: outlineFormats[format], explain, encoding, say }));
  });
  rulesCommand(program, say, { language, end });
  kindsCommand(program, say, end);
  newCommand(program, say, end);
  deriveCommand(program, say, end);
  ledgerCommand(program, say, end);
  formatCommand(program, say, end);
  serverCommand(program, say).action(startServer);
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
