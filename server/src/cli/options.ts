/** Options and checks that several commands share. */
import { type Command, Option } from 'commander';
import type { Kind } from '../core/kind/kind.ts';
import { nearest } from '../core/text/nearest.ts';
import { isEncoding } from './encoding.ts';
import type { Say } from './language.ts';

/** What a command calls with the exit code of the run. */
export type End = (exitCode: number) => void;

/** The first is the default. */
export function formatOption(names: readonly string[], say: Say): Option {
  const text = say(
    { zh: '输出格式：{names}（默认 {first}）', en: 'output: {names} (default: {first})' },
    {
      // Blanks, so that a long list can be wrapped in Chinese, too.
      names: names.join(say({ zh: ' ', en: ', ' })),
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
export function requireKind(
  id: string,
  kinds: readonly Kind[],
  { command, say }: { command: Command; say: Say },
): Kind {
  const kind = kinds.find((one) => one.id === id);
  if (kind) return kind;
  const ids = kinds.map((one) => one.id);
  return command.error(unknownKind(id, nearest(id, ids), say));
}

/** Says so, with the id that may be meant. */
export function unknownKind(id: string, near: string | undefined, say: Say): string {
  return say(near === undefined ? noKind : noKindBut, { id, near: near ?? '' });
}

/** `ids` are those of all rules, which are loaded only where they are needed. */
export function unknownRule(id: string, ids: readonly string[], say: Say): string {
  const near = nearest(id, ids);
  return say(near === undefined ? noRule : noRuleBut, { id, near: near ?? '' });
}

const noKind = {
  zh: '没有文种“{id}”；report-docs kinds 列出全部文种',
  en: "unknown kind '{id}'; report-docs kinds lists them",
};
const noKindBut = {
  zh: '没有文种“{id}”（是不是 {near}？）',
  en: "unknown kind '{id}' (Did you mean {near}?)",
};
const noRule = {
  zh: '没有规则“{id}”；report-docs rules 列出全部规则',
  en: "unknown rule '{id}'; report-docs rules lists them",
};
const noRuleBut = {
  zh: '没有规则“{id}”（是不是 {near}？）',
  en: "unknown rule '{id}' (Did you mean {near}?)",
};
