/** Options and checks that several commands share. */
import { type Command, Option } from 'commander';
import type { Kind } from '../core/kind/kind.ts';
import { kinds } from '../generated/kinds.ts';
import { isEncoding } from './encoding.ts';
import type { Say } from './language.ts';

/** What a command calls with the exit code of the run. */
export type End = (exitCode: number) => void;

/** The first is the default. */
export function formatOption(names: readonly string[], say: Say): Option {
  const text = say(
    { zh: '输出格式：{names}（默认 {first}）', en: 'output: {names} (default: {first})' },
    {
      names: names.join(say({ zh: '、', en: ', ' })),
      first: names[0] ?? '',
    },
  );
  return new Option('--format <name>', text).choices(names).default(names[0]);
}

export async function requireEncoding(name: string | undefined, command: Command, say: Say): Promise<void> {
  if (name === undefined || (await isEncoding(name))) return;
  command.error(say({ zh: '没有编码“{name}”', en: "unknown encoding '{name}'" }, { name }));
}

/** The kind of this id; wrong use where there is none. */
export function requireKind(id: string, command: Command, say: Say): Kind {
  const kind = kinds.find((one) => one.id === id);
  return kind ?? command.error(say(unknownKind, { id }));
}

const unknownKind = {
  zh: '没有文种“{id}”；report-docs kinds 列出全部文种',
  en: "unknown kind '{id}'; report-docs kinds lists them",
};
