import { leftoversIn } from '../../core/report/leftover-forms.ts';
import { defineRule } from '../rule.ts';

/** ×××, XX, ○○: what a template left for a name. A surname before it is a person whose name is kept back on purpose. */
export default defineRule({
  id: 'placeholder-cross',
  title: { zh: '占位符未填写', en: 'Placeholder left' },
  level: 'warning',
  authority: '实务',
  scope: { language: 'zh' },
  once: true,
  messages: {
    left: { zh: '“{text}”是占位符，尚未填写。', en: '“{text}” is a placeholder that is not filled in.' },
  },
  cues: '×XxＸ○',
  *read({ plain, type }, { writing }) {
    if (type === 'quote') return;
    for (const { type: sort, span, text } of leftoversIn(plain)) {
      if (sort !== 'cross' || isWithheld(plain, span.start, span.end)) continue;
      const found = { message: 'left' as const, data: { text: text + named(plain, span.end) }, span };
      yield writing ? { ...found, level: 'info' } : found;
    }
  },
});

/** 刘××, 李×× in a case: a person's name is kept back. So is a sum of money, ×××元, in what may not be published. */
function isWithheld(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  // 二○○四年: the circle is a zero.
  if (text.charAt(start) === '○' && /[一二三四五六七八九十]/u.test(before + after)) return true;
  if (/^(?:染色|型|码|级)/u.test(text.slice(end))) return true;
  if (/[元号]/u.test(after) || /[0-9A-Za-z]/u.test(before)) return true;
  return before !== '' && surnames.includes(before) && !/[市县区镇乡村局省]/u.test(after) && end - start <= 2;
}

/** The unit behind it makes the message readable: ××局. */
function named(text: string, end: number): string {
  return /^(?:[省市县区镇乡村局处科委办]|同志|单位|支部|公司|学校)/u.exec(text.slice(end))?.[0] ?? '';
}

/** The most frequent ones, but those that end other words (高, 方, 于, 和, 都 …). */
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何罗郑梁谢宋唐许邓冯韩曹彭肖田董袁潘蒋蔡余杜叶程苏魏吕丁沈任姚卢姜崔谭陆汪廖贾';
