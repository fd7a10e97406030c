/** `report-docs new`: the frame of a report, to standard output or into a new file. */
import { writeFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import { analyze } from '../core/analyze.ts';
import type { Kind } from '../core/kind/kind.ts';
import { declared, newReport } from '../core/writing/new-report.ts';
import { shownPath } from './files.ts';
import { kindsAround } from './folder-setup.ts';
import { languageOption } from './help.ts';
import type { Say } from './language.ts';
import { type End, requireKind } from './options.ts';
import { harmless, writeError, writeOut } from './output.ts';

interface NewArguments {
  readonly title?: string;
}

export function newCommand(program: Command, say: Say, end: End): void {
  program
    .command('new')
    .usage(say({ zh: '[选项] <文种> [文件]', en: '[options] <kind> [file]' }))
    .description(say({ zh: '新建报告：写出某个文种的框架', en: 'begin a report: write the skeleton of its kind' }))
    .argument('<kind>', say({ zh: '文种的 id，见 report-docs kinds', en: 'id of a kind, see report-docs kinds' }))
    .argument('[file]', say(fileArgument))
    .addOption(new Option('--title <text>', say({ zh: '报告的标题', en: 'title of the report' })))
    .addOption(languageOption(say))
    .action(async (id: string, path: string | undefined, { title }: NewArguments, command: Command) => {
      const { kinds } = await kindsAround(path, say);
      const text = frameOf(requireKind(id, kinds, { command, say }), kinds, { title, path });
      end(path === undefined || path === '-' ? written(text) : await writtenTo(path, text, say));
    });
}

/** Whatever its title, the text is one of the kind. */
function frameOf(
  kind: Kind,
  kinds: readonly Kind[],
  { title, path = '' }: { readonly title: string | undefined; readonly path: string | undefined },
): string {
  // 一、 makes a heading of a plain line; without a number, or with one that lists have too, it takes a `#`.
  const markdown = kind.numbering !== 'zh-official' || !/\.(?:txt|report)$/iu.test(path);
  const text = newReport(kind, { title, markdown });
  return analyze(text, { kinds, path }).detected?.kind.id === kind.id ? text : declared(text, kind);
}

function written(text: string): number {
  writeOut(text);
  return 0;
}

/** Into a file that is not there yet. */
async function writtenTo(path: string, text: string, say: Say): Promise<number> {
  try {
    await writeFile(path, text, { flag: 'wx' });
    return 0;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const sentence = code === 'EEXIST' ? exists : code === 'ENOENT' ? noFolder : failed;
    const detail = error instanceof Error ? error.message : String(error);
    writeError(`report-docs: ${harmless(`${shownPath(path)}: ${say(sentence, { detail })}`)}\n`);
    return 2;
  }
}

const fileArgument = {
  zh: '要写入的文件，不会覆盖已有文件；不写则输出到标准输出',
  en: 'a file to write, never over one that is there; standard output without',
};
const exists = { zh: '文件已经存在，没有改动它。', en: 'it is there already and was left as it is.' };
const noFolder = { zh: '没有这个文件夹。', en: 'there is no such folder.' };
const failed = { zh: '写入失败：{detail}', en: 'writing failed: {detail}' };
