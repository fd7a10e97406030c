/** What a kind asks of a section, in the words of a hover: whether it must be there, how long and how divided it is, who says so. */
import type { Kind, KindAuthority, KindSection, Presence } from '../core/kind/kind.ts';

type Display = 'zh' | 'en';

/** Whether it must be there, and what is inside; empty for nothing that could be said. */
export function askedText({ presence, repeat, children }: KindSection, display: Display): string {
  const zh = display === 'zh';
  const texts = [presences[presence][display]];
  if (repeat.max > 1) texts.push(zh ? '可有多个' : 'may be there more than once');
  if (children && (children.min > 1 || children.declared || Number.isFinite(children.max))) {
    const range = rangeText(children.min, children.max);
    if (children.declared) texts.push(zh ? '小标题与前文所说的数目一致' : 'as many headings inside as are announced');
    else texts.push(zh ? `其中小标题 ${range} 个` : `${range} headings inside`);
  }
  if (children?.parallel) texts.push(zh ? '小标题写法一致' : 'headings inside alike');
  return zh ? `${texts.join('；')}。` : `${texts.join('; ')}.`;
}

/** The part of the whole a section takes, and what is customary; empty where there is nothing to compare. */
export function shareText(share: number, customary: KindSection['share'], display: Display): string {
  const own = percent(share);
  if (!customary) return display === 'zh' ? `占全文 ${own}%` : `${own}% of the text`;
  const usual = `${percent(customary[0])}–${percent(customary[1])}%`;
  return display === 'zh' ? `占全文 ${own}%（一般 ${usual}）` : `${own}% of the text (usually ${usual})`;
}

/** Who asks for it: the section's own authority or that of the kind. */
export function authorityText({ authority: own }: KindSection, { authority }: Kind, display: Display): string {
  return namedAuthority(own ?? authority, display);
}

function namedAuthority(authority: KindAuthority, display: Display): string {
  const name = authority[display];
  if (name === '') return '';
  return display === 'zh' ? `依据：${name}。` : `Authority: ${name}.`;
}

/** Both ends, or the one there is. */
export function rangeText(min: number, max: number): string {
  if (!Number.isFinite(max)) return `≥ ${min}`;
  return min === max ? `${min}` : `${min}–${max}`;
}

const presences: Readonly<Record<Presence, { readonly zh: string; readonly en: string }>> = {
  required: { zh: '必备部分', en: 'Required' },
  expected: { zh: '一般应有', en: 'Usually there' },
  optional: { zh: '可有可无', en: 'Optional' },
};

function percent(share: number): number {
  return Math.round(share * 100);
}
