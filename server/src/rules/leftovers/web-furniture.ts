import type { Analysis } from '../../core/analyze.ts';
import { gatherer } from '../../core/report/gather.ts';
import type { Passage } from '../../core/report/passages.ts';
import type { Span } from '../../core/text/span.ts';
import { defineRule } from '../rule.ts';

/** 【字号：大 中 小】, 责任编辑：…: words of the page a text was copied from, each on a line of its own. */
export default defineRule({
  id: 'web-furniture',
  title: { zh: '网页残留文字', en: 'Words of a web page left' },
  level: 'info',
  authority: '实务',
  scope: { language: 'zh' },
  fix: 'asked',
  once: true,
  messages: {
    left: {
      zh: '“{text}”是从网页带来的文字，不属于正文。',
      en: '“{text}” was copied from a web page and is no part of the text.',
    },
    remove: { zh: '删除从网页带来的文字', en: 'Remove the words of the web page' },
  },
  sees: () => [furnitureIn],
  *check(analysis) {
    const pieces = furnitureIn(analysis.survey.passages);
    for (const { passage, index, fact } of pieces) {
      // 打印 alone may be a heading of a manual; beside others of its sort it is a button.
      const near = pieces.filter((other) => Math.abs(other.index - index) <= 2);
      if (fact === 'button' && near.length < 2) continue;
      const edits = [{ span: lineOf(passage, analysis), text: '' }];
      yield {
        message: 'left',
        data: { text: passage.text.slice(0, 24).trim() },
        span: passage.span,
        fixes: [{ message: 'remove', data: {}, edits, safe: false, preferred: true }],
      };
    }
  },
});

/** With its line break. */
function lineOf({ line }: Passage, { lines, text }: Analysis): Span {
  return { start: lines.startOf(line), end: line + 1 < lines.count ? lines.startOf(line + 1) : text.length };
}

/** What is longer is a sentence. */
const longest = 60;

const furnitureIn = gatherer(({ text, type }): 'line' | 'button' | undefined => {
  if ((type !== 'text' && type !== 'bullet') || text.length > longest) return undefined;
  return furniture.test(text) ? 'line' : button.test(text) ? 'button' : undefined;
});

const button =
  /^(?:下载|打印|全屏|收藏|关闭|加大|还原|减小|大|中|小|分享到?|】|【字[号体][：:]|时间[：:]\s?\d{4}-\d\d-\d\d)$/u;

const furniture = new RegExp(
  [
    '^【\\s?字[号体][：:].{1,20}】$',
    '^【?(?:打印(?:本页|此页)|关闭(?:本页|窗口)|收藏|分享到?|打印|关闭)】?(?:[\\s|｜/]{1,4}【?(?:打印(?:本页|此页)?|关闭(?:本页|窗口)?|收藏|分享到?)】?){1,4}$',
    '^【?(?:打印本页|打印此页|关闭窗口|关闭本页)】?$',
    '^[（(【\\[]?责任编辑[：:].{0,20}$',
    '^(?:浏览次数|阅读次数|点击(?:数|量|次数)|阅读量)[：:].{0,20}$',
    '^(?:点击(?:下载|查看|阅读|进入|关注)|扫一扫|扫码关注|长按识别|微信扫码).{0,24}$',
    '^(?:上一篇|下一篇|相关阅读|相关链接|相关报道|相关新闻)[：:].{0,40}$',
    '^版权所有.{0,40}$',
    '^(?:文章|信息|稿件|本文|文稿)?来源[：:]\\s{0,2}[^，。；]{1,20}(?:网|报|公众号|社|客户端|在线|论坛|文库)(?:[\\s）)].{0,30})?$',
    '^.{0,12}(?:微信)?公众号[：:].{1,20}$',
  ].join('|'),
  'u',
);
