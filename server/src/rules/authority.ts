/** The authorities by their names, as a reader can look them up. */
import type { Bilingual } from '../core/kind/kind.ts';
import type { Authority, Rule } from './rule.ts';

/** What each authority is called in full. */
export const authorityNames: Readonly<Record<Authority, Bilingual>> = {
  条例: { zh: '《党政机关公文处理工作条例》', en: 'Regulations on Official Documents (2012)' },
  国标9704: { zh: 'GB/T 9704—2012', en: 'GB/T 9704-2012' },
  标点: { zh: 'GB/T 15834—2011', en: 'GB/T 15834-2011' },
  数字: { zh: 'GB/T 15835—2011', en: 'GB/T 15835-2011' },
  国标: { zh: '', en: '' },
  法律: { zh: '', en: '' },
  实务: { zh: '实务', en: 'common practice' },
  本单位: { zh: '本单位要求', en: 'house rules' },
  英文模板: { zh: '', en: '' },
  CommonMark: { zh: 'CommonMark', en: 'CommonMark' },
};

/** Name and clause: `GB/T 15834—2011 4.8.3`. */
export function authorityOf({ authority, clause }: Pick<Rule, 'authority' | 'clause'>, language: 'zh' | 'en'): string {
  return [authorityNames[authority][language], clause].filter(Boolean).join(' ');
}
