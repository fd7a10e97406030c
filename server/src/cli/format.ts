/** `report-docs format`: reports laid out by the style of their folder; shown, compared or written. */
import { type Command, Option } from 'commander';
import { type Analysis, analyze } from '../core/analyze.ts';
import type { Bilingual } from '../core/kind/kind.ts';
import { applied, formatEdits, hasMarks } from '../core/writing/format.ts';
import type { Form } from './encoding.ts';
import { absolute, filesOf, formattedEndings, shownPath } from './files.ts';
import { diffOf } from './fix.ts';
import { type FolderSetups, folderSetups } from './folder-setup.ts';
import { encodingOption, languageOption } from './help.ts';
import type { Say } from './language.ts';
import { type End, requireEncoding } from './options.ts';
import { drained, harmless, paintFor, terminalFor, writeBytes, writeError, writeOut } from './output.ts';
import { type Problem, problem, sentenceOf } from './problem.ts';
import { readText, standardInput } from './read.ts';
import { bytesLike, rewrite } from './write.ts';

interface FormatArguments {
  readonly write?: true;
  readonly check?: true;
  readonly diff?: true;
  readonly stdinFilename?: string;
  readonly encoding?: string;
}

export function formatCommand(program: Command, say: Say, end: End): void {
  program
    .command('format')
    .usage(say({ zh: '[选项] <路径…>', en: '[options] <path…>' }))
    .description(say(texts.description))
    .argument('<path...>', say({ zh: '文件或文件夹；- 表示标准输入', en: 'files or folders; - is standard input' }))
    .addOption(new Option('--check', say(texts.check)).conflicts(['write', 'diff']))
    .addOption(new Option('--diff', say(texts.diff)).conflicts('write'))
    .option('--write', say(texts.write))
    .option('--stdin-filename <path>', say(texts.stdinName))
    .addOption(languageOption(say))
    .addOption(encodingOption(say))
    .addHelpText('after', `\n${say(texts.exitCodes)}`)
    .action(async (paths: string[], options: FormatArguments, command: Command) => {
      await requireEncoding(options.encoding, command, say);
      end(await format(paths, { ...options, setups: folderSetups(), say }));
    });
}

interface FormatRun extends FormatArguments {
  readonly setups: FolderSetups;
  readonly say: Say;
}

/** 0; 1 where `--check` or `--diff` finds something to lay out; 2 where a file or a setting is broken. */
async function format(paths: readonly string[], run: FormatRun): Promise<number> {
  const { say, setups } = run;
  const found = [];
  for (const file of filesOf(paths, formattedEndings)) found.push(file);
  const shows = !run.check && !run.diff && !run.write;
  if (shows && found.length > 1) {
    writeError(`report-docs: ${say(texts.several)}\n`);
    return 2;
  }
  let changed = 0;
  let failed = 0;
  for (const file of found) {
    const failure = file.problem ?? (await formatFile(file.path, run, () => changed++));
    if (failure) {
      failed++;
      const reason = say(sentenceOf(failure), { detail: failure.detail });
      writeError(`report-docs: ${harmless(`${shownPath(file.path)}: ${reason}`)}\n`);
    }
    await drained();
  }
  const broken = setups.newProblems(say);
  for (const sentence of broken) writeError(`report-docs: ${harmless(sentence)}\n`);
  if (!shows) writeError(`${say(run.write ? texts.written : texts.open, { count: String(changed) })}\n`);
  if (failed > 0 || broken.length > 0) return 2;
  return changed > 0 && (run.check || run.diff) ? 1 : 0;
}

async function formatFile(source: string, run: FormatRun, changes: () => void): Promise<Problem | undefined> {
  const path = source === standardInput ? (run.stdinFilename ?? source) : source;
  const read = await readText(source, run.encoding);
  if (read.type === 'problem') return read.problem;
  let after: string;
  try {
    after = await laidOut(read.text, path, run);
  } catch (error) {
    // A fault of ours in one file must not keep the others from being laid out.
    return problem('internal', String(error));
  }
  if (after !== read.text) changes();
  return told(after, { source, path, read, run });
}

/** What is no report, or is left out by its folder, stays as it is. */
async function laidOut(text: string, path: string, { setups }: FormatRun): Promise<string> {
  const setup = await setups.of(path);
  const { kind: folder, ignored } = setup.of(absolute(path));
  const name = path === standardInput ? '' : shownPath(path).normalize('NFC');
  const look = (other: string): Analysis => analyze(other, { kinds: setup.kinds, path: name, folder });
  const analysis = look(text);
  if (ignored || !(analysis.detected || /\.report$/iu.test(path))) return text;
  const markdown = /\.(?:md|markdown)$/iu.test(path) || hasMarks(analysis);
  return applied(text, formatEdits(analysis, { markdown, settings: setup.format, again: look }));
}

interface Told {
  readonly source: string;
  readonly path: string;
  readonly read: { readonly text: string; readonly form: Form };
  readonly run: FormatRun;
}

/** Standard input has no file to write to. */
async function told(after: string, { source, path, read, run }: Told): Promise<Problem | undefined> {
  const differs = after !== read.text;
  if (run.check) {
    if (differs) writeOut(`${harmless(shownPath(path))}\n`);
    return undefined;
  }
  if (run.diff) {
    const { stdout } = process;
    const looks = { paint: paintFor(stdout, process.env), terminal: terminalFor(stdout, process.env) };
    if (differs) writeOut(diffOf(shownPath(path), { before: read.text, after }, looks));
    return undefined;
  }
  if (run.write && source !== standardInput) return differs ? rewrite(source, after, read) : undefined;
  const bytes = await bytesLike(after, read);
  if (!(bytes instanceof Uint8Array)) return bytes;
  writeBytes(bytes);
  return undefined;
}

const texts = {
  description: {
    zh: '排版：整理空行、缩进、序号、空格',
    en: 'lay reports out: blank lines, indents, numbers, blanks',
  },
  check: {
    zh: '不写入，只列出需要排版的文件；有则退出码为 1',
    en: 'write nothing, list the files that would change; exit with 1 if any',
  },
  diff: {
    zh: '不写入，只输出会作的修改（diff）；有则退出码为 1',
    en: 'write nothing, print what would change as a diff; exit with 1 if anything',
  },
  write: { zh: '写入文件', en: 'write the files' },
  stdinName: {
    zh: '标准输入对应的文件路径，用于 reports.yaml 和识别文种',
    en: 'what standard input is called, for reports.yaml and the kind',
  },
  exitCodes: {
    zh: '不带 --check、--diff、--write 时，一个文件排版后的全文写到标准输出。\n样式写在 reports.yaml 的 format 下；没有写的，依各文稿自己多数的写法。\n退出码：0 已排好；1 --check 或 --diff 有需要修改的；\n2 用法或配置有误，或有文件无法读取、写入。',
    en: 'Without --check, --diff and --write the text of one file is printed.\nThe style stands in reports.yaml under format; what it leaves out each report\ndecides by its own habits.\nExit codes: 0 in order, 1 something to change with --check or --diff,\n2 wrong use, a broken configuration, or a file that cannot be read or written.',
  },
  several: {
    zh: '几个文件要用 --check、--diff 或 --write',
    en: 'several files need --check, --diff or --write',
  },
  written: { zh: '改动了 {count} 个文件。', en: 'Files changed: {count}.' },
  open: { zh: '需要排版的文件：{count} 个。', en: 'Files to lay out: {count}.' },
} as const satisfies Record<string, Bilingual>;
