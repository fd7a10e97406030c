/** Problems, causes and measures as tests see them: lines to be read. */
import { correspondenceOf } from '../../server/src/core/kind/correspondence.ts';
import { type Role, type RoleItem, roles } from '../../server/src/core/kind/role-items.ts';
import { type LedgerFormat, ledgerOf, ledgerText } from '../../server/src/core/writing/ledger.ts';
import { analysisOf, type Options } from './analysis.ts';

/** A line for each item, with the numbers of its partners: `causes （一）学习不够 → problems （一）, measures –`. */
export function partnersIn(text: string, options: Options = {}): readonly string[] {
  const { byRole, partnersOf } = correspondenceOf(analysisOf(text, options));
  const named = (item: RoleItem, role: Role): string => {
    const numbers = partnersOf(item, role).map(({ number }) => number);
    return `${role} ${numbers.join('') || '–'}`;
  };
  return roles.flatMap((role) =>
    byRole[role].items.map((item) => {
      const others = roles.filter((other) => other !== role && byRole[other].items.length > 0);
      return `${role} ${item.number}${item.title.slice(0, 12)} → ${others.map((other) => named(item, other)).join(', ')}`;
    }),
  );
}

/** A line for each gap: `（三）进取精神 lacks measures`. */
export function gapsIn(text: string, options: Options = {}): readonly string[] {
  return correspondenceOf(analysisOf(text, options)).gaps.map(
    ({ item, lacking }) => `${item.number}${item.title} lacks ${lacking}`,
  );
}

/** The table; empty where there is none. */
export function ledgerIn(text: string, format: LedgerFormat = 'markdown', options: Options = {}): string {
  const analysis = analysisOf(text, options);
  const rows = ledgerOf(analysis);
  return rows.length === 0 ? '' : ledgerText(rows, format, analysis.language);
}
