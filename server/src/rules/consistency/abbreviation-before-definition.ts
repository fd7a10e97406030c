import { shortNamesOf } from '../../core/report/short-names.ts';
import { defineRule } from '../rule.ts';

/** A short name that is explained further down than it is first used. */
export default defineRule({
  id: 'abbreviation-before-definition',
  title: { zh: '简称先用后注', en: 'Short name used before it is given' },
  level: 'hint',
  authority: '实务',
  profile: 'strict',
  scope: { language: 'zh' },
  messages: {
    found: { zh: '简称“{name}”在说明之前已经使用。', en: 'The short name “{name}” is used before it is given.' },
    first: { zh: '这里先用了“{name}”', en: '“{name}” is used here first' },
  },
  *check({ text, survey: { passages } }) {
    for (const { name, nameSpan } of shortNamesOf(passages)) {
      // In a heading the short form is usual, and in the paragraph itself it is part of the full name.
      const used = passages.find(
        ({ type, span, text: words }) => type === 'text' && span.end <= nameSpan.start && usesAlone(words, name),
      );
      const own = passages.find(({ span }) => span.start <= nameSpan.start && nameSpan.end <= span.end);
      if (!used || !own || used.span.start >= own.span.start) continue;
      const start = Math.max(used.span.start, text.indexOf(name, used.span.start));
      const related = [{ message: 'first' as const, data: { name }, span: { start, end: start + name.length } }];
      yield { message: 'found', data: { name }, span: nameSpan, related };
    }
  },
});

/** In quotation marks or a title of its own: 《办法》, “双减”. Without marks it may be any word. */
function usesAlone(words: string, name: string): boolean {
  return words.includes(`《${name}》`) || words.includes(`“${name}”`);
}
