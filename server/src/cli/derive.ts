/** `report-docs derive`: a kind of one's own, made from model reports and printed as YAML. */
import { basename, extname } from 'node:path';
import { type Command, Option } from 'commander';
import { analyze } from '../core/analyze.ts';
import { deriveKind, type Model, slugOf, titledSections } from '../core/kind/derive.ts';
import type { Bilingual, Kind } from '../core/kind/kind.ts';
import { kinds as shipped } from '../generated/kinds.ts';
import { shownPath } from './files.ts';
import { kindsAround } from './folder-setup.ts';
import { encodingOption, languageOption } from './help.ts';
import type { Say } from './language.ts';
import { type End, requireEncoding } from './options.ts';
import { harmless, writeError, writeOut } from './output.ts';
import { sentenceOf } from './problem.ts';
import { readText } from './read.ts';

interface DeriveArguments {
  readonly id?: string;
  readonly encoding?: string;
}

export function deriveCommand(program: Command, say: Say, end: End): void {
  program
    .command('derive')
    .usage(say({ zh: '[选项] <文件…>', en: '[options] <file…>' }))
    .description(say({ zh: '由范文导出自己的文种（YAML）', en: 'make a kind of your own from model reports (YAML)' }))
    .argument('<file...>', say({ zh: '范文；- 表示标准输入', en: 'model reports; - is standard input' }))
    .addOption(new Option('--id <id>', say(idOption)))
    .addOption(languageOption(say))
    .addOption(encodingOption(say))
    .action(async (paths: string[], { id, encoding }: DeriveArguments, command: Command) => {
      await requireEncoding(encoding, command, say);
      if (id !== undefined && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id)) command.error(say(wrongId, { id }));
      const { kinds } = await kindsAround(undefined, say);
      end(await derive(paths, id, { encoding, kinds, say }));
    });
}

interface Run {
  readonly encoding: string | undefined;
  readonly kinds: readonly Kind[];
  readonly say: Say;
}

/** 0, or 2 where one of the files is no model: a kind made from the others would ask for too much. */
async function derive(paths: readonly string[], id: string | undefined, run: Run): Promise<number> {
  const models: Model[] = [];
  let code = 0;
  for (const path of new Set(paths)) {
    const model = await modelAt(path, run);
    if (typeof model !== 'string') models.push(model);
    else {
      writeError(`report-docs: ${harmless(`${shownPath(path)}: ${model}`)}\n`);
      code = 2;
    }
  }
  if (code === 0) writeOut(deriveKind(models, id ?? idFor(models)));
  return code;
}

/** The model, or why the file is none. */
async function modelAt(path: string, { encoding, kinds, say }: Run): Promise<Model | string> {
  const read = await readText(path, encoding);
  if (read.type === 'problem') return say(sentenceOf(read.problem), { detail: read.problem.detail });
  const analysis = analyze(read.text, { kinds, path });
  return titledSections(analysis).length === 0 ? say(noSections) : { name: shownPath(path), analysis };
}

/** By the first file, where its name is in Latin letters; none that is shipped. An own one is most likely to be made again. */
function idFor(models: readonly Model[]): string {
  const name = models[0]?.name ?? '';
  const slug = slugOf(basename(name, extname(name))) || 'own-report';
  return shipped.some(({ id }) => id === slug) ? `${slug}-own` : slug;
}

const idOption: Bilingual = {
  zh: '新文种的 id：小写字母、数字和连字符（默认取自文件名）',
  en: 'of the new kind: a-z, 0-9 and hyphens (default: by the name of the first file)',
};
const wrongId: Bilingual = {
  zh: 'id“{id}”只能有小写字母、数字和连字符',
  en: "the id '{id}' may have a-z, 0-9 and hyphens only",
};
const noSections: Bilingual = {
  zh: '没有一级标题，无法作为范文。',
  en: 'it has no first-level heading, so it is no model.',
};
