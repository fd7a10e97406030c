/** Help and complaints of the argument parser in the language of the run. */
import { Command, Option } from 'commander';
import { version } from '../generated/package.ts';
import { languageNames, type Say } from './language.ts';
import { columnsOf, harmless, writeError, writeOut } from './output.ts';

/** The program without its commands; they take over what is set here. */
export function programIn(say: Say): Command {
  const titles = new Map([
    ['Usage:', say({ zh: '用法：', en: 'Usage:' })],
    ['Arguments:', say({ zh: '参数：', en: 'Arguments:' })],
    ['Options:', say({ zh: '选项：', en: 'Options:' })],
    ['Commands:', say({ zh: '命令：', en: 'Commands:' })],
  ]);
  return new Command('report-docs')
    .exitOverride()
    .configureHelp({
      displayWidth: columnsOf,
      styleTitle: (title) => titles.get(title) ?? title,
      // The choices stand in the descriptions, in either language.
      optionDescription: ({ description }) => description,
    })
    .configureOutput({
      writeOut,
      writeErr: writeError,
      outputError: (message, write) => write(`${complaint(message, say)}\n`),
    })
    .usage(say({ zh: '<命令> [选项]', en: '<command> [options]' }))
    .description(say(purpose))
    .version(version, '-V, --version', say({ zh: '显示版本号', en: 'print the version' }))
    .helpOption('-h, --help', say({ zh: '显示帮助', en: 'print this help' }))
    .helpCommand('help [command]', say({ zh: '显示某个命令的帮助', en: 'print the help of a command' }))
    .addOption(languageOption(say));
}

/** Stands at the program for its help, and at the commands that say something of a text. */
export function languageOption(say: Say): Option {
  const text = {
    zh: '消息和帮助的语言：zh-cn 或 en（默认：检查结果随材料，其余随环境变量 LANG）',
    en: "zh-cn or en (default: findings in each report's own, the rest by LANG)",
  };
  return new Option('--language <name>', say(text)).choices(Object.keys(languageNames));
}

export function encodingOption(say: Say): Option {
  const text = {
    zh: '文件编码，如 gb18030、big5（默认自动识别 UTF-8、UTF-16、GB18030）',
    en: 'of the files, such as big5 (default: UTF-8, UTF-16 and GB18030 are told apart)',
  };
  return new Option('--encoding <name>', say(text));
}

const purpose = {
  zh: '检查报告材料的结构，列出它的提纲。',
  en: 'Checks how reports are built and prints their outlines.',
};

/** The parser complains in English; in Chinese its sentences are replaced one by one. */
function complaint(message: string, say: Say): string {
  const english = harmless(
    message
      .trim()
      .replace(/^error: /u, '')
      .replaceAll('\n', ' '),
  );
  const chinese = sentences.reduce((text, [pattern, sentence]) => text.replace(pattern, sentence), english);
  const more = { zh: '用法见 report-docs --help。', en: 'See report-docs --help.' };
  return `report-docs: ${say({ zh: chinese, en: english })}\n${say(more)}`;
}

const sentences: readonly (readonly [RegExp, string])[] = [
  [/^unknown option '(.*?)'/u, '没有选项 $1'],
  [/^unknown command '(.*?)'/u, '没有命令 $1'],
  [/^missing required argument '(.*?)'/u, '缺少参数 $1'],
  [/^required option '(.*?)' not specified/u, '必须有选项 $1'],
  [/^option '(.*?)' argument missing/u, '选项 $1 缺少取值'],
  [/^option '(.*?)' argument '(.*?)' is invalid\. Allowed choices are (.*?)\.$/u, '选项 $1 的取值“$2”无效，可以是：$3'],
  [/^option '(.*?)' cannot be used with option '(.*?)'$/u, '选项 $1 不能与 $2 同用'],
  [/^too many arguments.*$/u, '参数太多'],
  [/ ?\(Did you mean (?:one of )?(.*?)\?\)$/u, '（是不是 $1？）'],
];
