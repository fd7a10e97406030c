/** `report-docs kinds`: which kinds of report there are, and what each of them asks for. */
import type { Command } from 'commander';
import type { Kind } from '../core/kind/kind.ts';
import { kindsAround } from './folder-setup.ts';
import { kindsJsonFormat } from './formats/kinds-json.ts';
import { kindsTextFormat } from './formats/kinds-text.ts';
import { languageOption } from './help.ts';
import type { Say } from './language.ts';
import { type End, formatOption, requireKind } from './options.ts';
import { type Paint, paintFor, writeOut } from './output.ts';

/** `explain`: one kind was asked for, and the reader wants all about it. */
export type KindsFormat = (kinds: readonly Kind[], explain: boolean, say: Say, paint: Paint) => string;

const formats = {
  text: kindsTextFormat,
  json: kindsJsonFormat,
} as const satisfies Record<string, KindsFormat>;

interface KindsArguments {
  readonly format: keyof typeof formats;
}

export function kindsCommand(program: Command, say: Say, end: End): void {
  program
    .command('kinds')
    .usage(say({ zh: '[选项] [文种]', en: '[options] [id]' }))
    .description(say(purpose))
    .argument('[id]', say({ zh: '文种的 id', en: 'id of a kind' }))
    .addOption(formatOption(Object.keys(formats), say))
    .addOption(languageOption(say))
    .action(async (id: string | undefined, { format }: KindsArguments, command: Command) => {
      const { kinds, broken } = await kindsAround(undefined, say);
      const chosen = id === undefined ? kinds : [requireKind(id, kinds, { command, say })];
      writeOut(formats[format](chosen, id !== undefined, say, paintFor(process.stdout, process.env)));
      end(broken ? 2 : 0);
    });
}

const purpose = {
  zh: '列出文种，自己的在前；指定一个时说明它的要求',
  en: 'list the kinds of report, own ones first, or explain one',
};
