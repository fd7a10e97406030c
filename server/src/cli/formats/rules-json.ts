/** `rules --format json`, described in docs/json.md. */
import { authorityNames } from '../../rules/authority.ts';
import { profileOf } from '../../rules/settings.ts';
import { pageOf } from '../pages.ts';
import type { RulesFormat } from '../rules.ts';

export const rulesJsonFormat: RulesFormat = (rules) => {
  const list = rules.map((rule) => ({
    id: rule.id,
    group: rule.group,
    title: rule.title,
    severity: rule.level,
    profile: profileOf(rule),
    authority: authorityNames[rule.authority],
    clause: rule.clause ?? '',
    scope: rule.scope ?? {},
    fixable: rule.fix !== undefined,
    safe: rule.fix === 'safe',
    options: rule.options ?? {},
    messages: rule.messages,
    page: pageOf(rule.id),
  }));
  return `${JSON.stringify({ version: 1, rules: list }, null, 2)}\n`;
};
