/** `rules` for people: a list of ids and titles by group, or one rule with what it says and how it is set. */
import type { Bilingual } from '../../core/kind/kind.ts';
import { authorityOf } from '../../rules/authority.ts';
import type { OptionSpec } from '../../rules/option.ts';
import type { Profile, Rule, RuleScope, Severity } from '../../rules/rule.ts';
import { profileOf } from '../../rules/settings.ts';
import type { Say } from '../language.ts';
import { pageOf } from '../pages.ts';
import type { RulesContext, RulesFormat } from '../rules.ts';

export const rulesTextFormat: RulesFormat = (rules, context) => {
  if (context.explain) return rules.map((rule) => explained(rule, context)).join('\n');
  const width = Math.max(...rules.map(({ id }) => id.length));
  const groups = [...new Set(rules.map(({ group }) => group))];
  return groups
    .map((group) => {
      const lines = rules.filter((rule) => rule.group === group).map((rule) => lineOf(rule, width, context));
      return `${context.paint('bold', group)}\n${lines.join('')}`;
    })
    .join('\n');
};

function lineOf({ id, title, level }: Rule, width: number, { say, paint }: RulesContext): string {
  return `  ${id.padEnd(width)}  ${paint('dim', level.padEnd(7))}  ${say(title)}\n`;
}

function explained(rule: Rule, { say, language, paint }: RulesContext): string {
  const { id, title, level, scope = {}, fix, options = {}, messages } = rule;
  const field = (name: Bilingual, text: string): string =>
    text === '' ? '' : `${say(name)}${say({ zh: '：', en: ': ' })}${text}\n`;
  return [
    `${paint('bold', id)}  ${title.zh} · ${title.en}\n\n`,
    field({ zh: '级别', en: 'Severity' }, `${level}${say(severities[level])}`),
    field({ zh: '范围', en: 'Profile' }, `${profileOf(rule)}${say(profiles[profileOf(rule)])}`),
    field({ zh: '依据', en: 'Authority' }, authorityOf(rule, language)),
    field({ zh: '适用', en: 'Speaks of' }, scopeText(scope, say)),
    field({ zh: '修改', en: 'Fix' }, say(fix === undefined ? fixes.none : fixes[fix])),
    section(
      { zh: '选项', en: 'Options' },
      Object.entries(options).map((option) => optionText(option, say)),
      say,
    ),
    section(
      { zh: '消息', en: 'Messages' },
      Object.values(messages).map((text) => say(text)),
      say,
    ),
    '\n',
    field({ zh: '说明', en: 'Page' }, pageOf(id)),
  ].join('');
}

function optionText([name, spec]: readonly [string, OptionSpec], say: Say): string {
  const value = say(bracket, { value: valueText(spec) });
  return `${name}${say({ zh: '：', en: ': ' })}${say(spec.text)}${value}`;
}

function section(name: Bilingual, lines: readonly string[], say: Say): string {
  if (lines.length === 0) return '';
  const colon = say({ zh: '：', en: ':' });
  return `\n${say(name)}${colon}\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

function valueText(spec: OptionSpec): string {
  switch (spec.type) {
    case 'number':
      return `${spec.default}; ${spec.min}–${spec.max}`;
    case 'flag':
      return String(spec.default);
    case 'choice':
      return `${spec.default}; ${spec.choices.join(' | ')}`;
    case 'words':
      return `[${spec.default.join(', ')}]`;
    default:
      return spec satisfies never;
  }
}

function scopeText({ language, known, families, kinds, not }: RuleScope, say: Say): string {
  const listed = (words: readonly string[]): string => words.join(say({ zh: '、', en: ', ' }));
  const parts = [
    language === undefined ? '' : say(languages[language]),
    known ? say({ zh: '认出文种的材料', en: 'reports of a known kind' }) : '',
    families ? say({ zh: '文种的类别 {list}', en: 'families {list}' }, { list: listed(families) }) : '',
    kinds ? say({ zh: '文种 {list}', en: 'kinds {list}' }, { list: listed(kinds) }) : '',
    not ? say({ zh: '文种 {list} 除外', en: 'not the kinds {list}' }, { list: listed(not) }) : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? say({ zh: '各种材料', en: 'all reports' }) : parts.join(say({ zh: '，', en: '; ' }));
}

const severities: Readonly<Record<Severity, Bilingual>> = {
  error: { zh: '（错误）', en: '' },
  warning: { zh: '（警告）', en: '' },
  info: { zh: '（信息）', en: '' },
  hint: { zh: '（提示）', en: '' },
};
const profiles: Readonly<Record<Profile, Bilingual>> = {
  quiet: { zh: '（各种范围都有）', en: ' (on in all profiles)' },
  recommended: { zh: '（默认开启）', en: ' (on by default)' },
  strict: { zh: '（默认关闭）', en: ' (off by default)' },
};
const languages = {
  zh: { zh: '中文材料', en: 'Chinese reports' },
  en: { zh: '英文材料', en: 'English reports' },
} as const satisfies Record<string, Bilingual>;
const fixes = {
  safe: { zh: '--fix 自动修改', en: 'by --fix' },
  asked: { zh: '编辑器中提供，由人选择', en: 'offered in an editor' },
  none: { zh: '无', en: 'none' },
} as const satisfies Record<string, Bilingual>;
const bracket = { zh: '（默认 {value}）', en: ' (default: {value})' };
