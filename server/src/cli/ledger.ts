/** `report-docs ledger`: the table of problems, causes and measures of one report. */
import { type Command, Option } from 'commander';
import { analyze } from '../core/analyze.ts';
import type { Bilingual, Kind } from '../core/kind/kind.ts';
import { type LedgerFormat, ledgerOf, ledgerText } from '../core/writing/ledger.ts';
import { shownPath } from './files.ts';
import { kindsAround } from './folder-setup.ts';
import { encodingOption, languageOption } from './help.ts';
import type { Say } from './language.ts';
import { type End, formatOption, requireEncoding, requireKind } from './options.ts';
import { harmless, writeError, writeOut } from './output.ts';
import { sentenceOf } from './problem.ts';
import { readText } from './read.ts';

const formats: readonly LedgerFormat[] = ['markdown', 'csv'];

interface LedgerArguments {
  readonly format: LedgerFormat;
  readonly bom?: true;
  readonly kind?: string;
  readonly encoding?: string;
}

export function ledgerCommand(program: Command, say: Say, end: End): void {
  program
    .command('ledger')
    .usage(say({ zh: '[选项] <文件>', en: '[options] <file>' }))
    .description(
      say({ zh: '生成整改台账：问题、原因、措施逐条对应', en: 'print the table of problems, causes and measures' }),
    )
    .argument('<file>', say({ zh: '报告；- 表示标准输入', en: 'a report; - is standard input' }))
    .addOption(formatOption(formats, say))
    .option('--bom', say(bomOption))
    .addOption(new Option('--kind <id>', say(kindOption)))
    .addOption(languageOption(say))
    .addOption(encodingOption(say))
    .action(async (path: string, options: LedgerArguments, command: Command) => {
      await requireEncoding(options.encoding, command, say);
      const { kinds } = await kindsAround(path, say);
      if (options.kind !== undefined) requireKind(options.kind, kinds, { command, say });
      end(await ledger(path, options, { kinds, say }));
    });
}

/** 0, or 2 for a file that cannot be read or has nothing to make a table of. */
async function ledger(
  path: string,
  { format, bom, kind, encoding }: LedgerArguments,
  { kinds, say }: { readonly kinds: readonly Kind[]; readonly say: Say },
): Promise<number> {
  const read = await readText(path, encoding);
  if (read.type === 'problem') return failed(path, say(sentenceOf(read.problem), { detail: read.problem.detail }));
  const analysis = analyze(read.text, { kinds, path, ...(kind === undefined ? {} : { kind }) });
  if (!analysis.detected) return failed(path, say(noKind));
  const rows = ledgerOf(analysis);
  if (rows.length === 0) return failed(path, say(noProblems, { kind: say(analysis.detected.kind.title) }));
  const mark = bom && format === 'csv' ? '\ufeff' : '';
  writeOut(mark + ledgerText(rows, format, analysis.language));
  return 0;
}

function failed(path: string, reason: string): number {
  writeError(`report-docs: ${harmless(`${shownPath(path)}: ${reason}`)}\n`);
  return 2;
}

const bomOption: Bilingual = {
  zh: 'CSV 开头写入字节顺序标记，供 Excel 识别编码',
  en: 'begin the CSV with a byte order mark, as Excel wants it',
};
const kindOption: Bilingual = {
  zh: '文种；文中已声明的，以声明为准',
  en: 'kind of the report; one that it declares goes before it',
};
const noKind: Bilingual = {
  zh: '没有认出文种，无法生成台账。可用 --kind 指明。',
  en: 'its kind is not known, so there is no table to make. Name it with --kind.',
};
const noProblems: Bilingual = {
  zh: '没有逐条列出的问题，无法生成台账（文种：{kind}）。问题要分成小标题，或写成“一是……二是……”。',
  en: 'it lists no problems one by one, so there is no table to make (kind: {kind}). They need headings, or 一是…二是….',
};
