import { defineRule } from '../rule.ts';

/** 某某局, 某单位: names nobody filled in, or names kept back; only the writer knows which. */
export default defineRule({
  id: 'placeholder-mou',
  title: { zh: '“某某”未换成实名', en: '某某 instead of a name' },
  level: 'hint',
  profile: 'strict',
  authority: '实务',
  scope: { language: 'zh' },
  once: true,
  messages: {
    left: { zh: '“{text}”没有写出实名；有意隐去的可以不改。', en: '“{text}” names nobody; leave it if that is meant.' },
  },
  cues: '某',
  *read({ plain, type }) {
    if (type === 'quote' || type === 'table' || !plain.includes('某')) return;
    for (const { 0: text, index } of plain.matchAll(unnamed)) {
      yield { message: 'left', data: { text }, span: { start: index, end: index + text.length } };
    }
  },
});

const unnamed =
  /某某(?:[省市县区镇乡村局处科]|单位|公司|学校|同志|支部|部门|街道|社区)|(?<!某|某[省市县区镇]|[、或])某(?:省|市|县|区|镇|乡|村|局|单位|支部|部门|街道|社区)(?![一种级些某])/gu;
