import { allSections, type Section } from '../../core/report/report.ts';
import { defineRule } from '../rule.ts';

/** Root Cause beside Lessons learned: either style is good, both together look like two writers. */
export default defineRule({
  id: 'heading-case-mixed',
  title: { zh: '标题大小写不统一', en: 'Headings mix two styles of capitals' },
  level: 'hint',
  profile: 'strict',
  authority: '本单位',
  scope: { language: 'en' },
  once: true,
  messages: {
    title: {
      zh: '标题“{title}”实词首字母大写，其他标题不是。',
      en: '“{title}” is in title case; most headings are in sentence case.',
    },
    sentence: {
      zh: '标题“{title}”只有首词大写，其他标题不是。',
      en: '“{title}” is in sentence case; most headings are in title case.',
    },
  },
  sees: [],
  *check({ report }) {
    const styled = [...allSections(report)].flatMap((section) => {
      const style = styleOf(section);
      return style ? [{ section, style }] : [];
    });
    if (styled.length < 4) return;
    const titles = styled.filter(({ style }) => style === 'title');
    const [fewer, style] =
      titles.length * 2 <= styled.length
        ? [titles, 'title' as const]
        : [styled.filter(({ style: own }) => own === 'sentence'), 'sentence' as const];
    if (fewer.length === 0 || fewer.length >= styled.length * 0.4) return;
    for (const { section } of fewer) {
      yield { message: style, data: { title: section.heading.title }, span: section.heading.titleSpan };
    }
  },
});

/** By the words after the first that could go either way; undefined where there is none, or both. */
function styleOf({ heading }: Section): 'title' | 'sentence' | undefined {
  const [, ...words] = heading.title.replace(/`[^`]*`|\([^)]*\)/gu, '').split(/[\s/-]+/u);
  const telling = words.filter((word) => /^[A-Za-z][a-z]{3,}$/u.test(word) && !small.test(word));
  const upper = telling.filter((word) => /^[A-Z]/u.test(word)).length;
  if (telling.length === 0 || (upper > 0 && upper < telling.length)) return undefined;
  // One capital among several words may be a name.
  if (upper === 1 && words.length > 1) return undefined;
  return upper > 0 ? 'title' : 'sentence';
}

const small = /^(?:with|from|into|over|that|this|when|between|without|about|than|what|does)$/iu;
