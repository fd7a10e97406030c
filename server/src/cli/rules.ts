/** `report-docs rules`: which rules there are, and all about one of them. */
import type { Command } from 'commander';
import { rules } from '../generated/rules.ts';
import type { Rule } from '../rules/rule.ts';
import { rulesJsonFormat } from './formats/rules-json.ts';
import { rulesTextFormat } from './formats/rules-text.ts';
import { languageOption } from './help.ts';
import type { Language, Say } from './language.ts';
import { type End, formatOption, unknownRule } from './options.ts';
import { type Paint, paintFor, writeOut } from './output.ts';

export interface RulesContext {
  /** One rule was asked for, and the reader wants all about it. */
  readonly explain: boolean;
  readonly say: Say;
  readonly language: Language;
  readonly paint: Paint;
}

export type RulesFormat = (rules: readonly Rule[], context: RulesContext) => string;

const formats = {
  text: rulesTextFormat,
  json: rulesJsonFormat,
} as const satisfies Record<string, RulesFormat>;

interface RulesArguments {
  readonly format: keyof typeof formats;
}

export function rulesCommand(program: Command, say: Say, { language, end }: { language: Language; end: End }): void {
  program
    .command('rules')
    .usage(say({ zh: '[选项] [规则]', en: '[options] [id]' }))
    .description(say({ zh: '列出规则；指定一条时说明它', en: 'list the rules, or explain one' }))
    .argument('[id]', say({ zh: '规则的 id', en: 'id of a rule' }))
    .addOption(formatOption(Object.keys(formats), say))
    .addOption(languageOption(say))
    .action((id: string | undefined, { format }: RulesArguments, command: Command) => {
      const chosen = id === undefined ? sorted : sorted.filter((rule) => rule.id === id);
      if (id !== undefined && chosen.length === 0) {
        const ids = rules.map((rule) => rule.id);
        command.error(unknownRule(id, ids, say));
      }
      const paint = paintFor(process.stdout, process.env);
      writeOut(formats[format](chosen, { explain: id !== undefined, say, language, paint }));
      end(0);
    });
}

/** By group and id. */
const sorted: readonly Rule[] = rules.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

function keyOf({ group, id }: Rule): string {
  return `${group} ${id}`;
}
