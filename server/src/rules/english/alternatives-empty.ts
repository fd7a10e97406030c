import { matchedSections } from '../../core/kind/matched-passages.ts';
import { defineRule } from '../rule.ts';

/** “None.” under Alternatives: doing nothing is always one, and its price is why the proposal exists. */
export default defineRule({
  id: 'alternatives-empty',
  title: { zh: '备选方案没有内容', en: 'Alternatives without a word' },
  level: 'info',
  authority: '英文模板',
  clause: 'Rust RFC template: Rationale and alternatives',
  scope: { language: 'en', kinds: ['rfc', 'rust-rfc', 'kep', 'pep', 'eip', 'adr', 'madr'] },
  messages: {
    empty: {
      zh: '“{title}”只写了“{text}”；至少可以写出不做会怎样。',
      en: '“{title}” says only “{text}”; what doing nothing would mean can always be told.',
    },
  },
  *check(analysis) {
    for (const id of ['alternatives', 'options']) {
      for (const { section, passages } of matchedSections(analysis, id)) {
        const [only, ...others] = passages;
        if (!only || others.length > 0 || !nothing.test(only.text)) continue;
        yield { message: 'empty', data: { title: section.heading.title, text: only.text }, span: only.span };
      }
    }
  },
});

const nothing =
  /^[([*_]{0,3}(?:none|n\/a|not applicable|tbd|todo|nothing|no|no (?:other )?alternatives?(?: (?:were|was|have been|are))?(?: (?:considered|known|found))?|there are no(?: other)? alternatives|to be (?:determined|done|added|filled in))[.!)\]*_]{0,4}$/iu;
