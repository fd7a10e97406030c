/** A derived kind as the text of a kind file: each part with a word on what may be changed there. */
import type { Bilingual, Kind } from './kind.ts';

export interface DerivedSection {
  readonly id: string;
  /** As the first report that has it writes it, without a year. */
  readonly title: string;
  /** Whether a report writes it with a year. */
  readonly dated: boolean;
  readonly aliases: readonly string[];
  /** How many of the reports have it. */
  readonly reports: number;
  /** How often one report has it at most. */
  readonly times: number;
  /** Of the section of the kind that a report was recognized as: problems, causes, measures; '' for none. */
  readonly role: string;
}

export interface DerivedKind {
  readonly id: string;
  readonly names: readonly string[];
  readonly language: Kind['language'];
  /** What the titles end with; undefined where they have nothing in common. */
  readonly word: string | undefined;
  readonly numbering: Kind['numbering'];
  readonly order: Kind['order'];
  readonly sections: readonly DerivedSection[];
}

/** Valid for `parseKind`; comments in the language of the reports. */
export function kindText(kind: DerivedKind): string {
  const { id, names, language, word, numbering, order, sections } = kind;
  const comment = (text: Bilingual, names = ''): string => `# ${oneLine(text[language].replace('{names}', names))}`;
  const title = yamlWord(word ?? (language === 'zh' ? '本单位材料' : 'Our report'));
  return [
    comment(texts.from, names.join(language === 'zh' ? '、' : ', ')),
    comment(texts.edit),
    'version: 1',
    `id: ${yamlWord(id)}`,
    comment(texts.title),
    `title: { zh: ${title}, en: ${title} }`,
    `language: ${language}`,
    ...detectLines(kind, comment),
    comment(texts.numbering),
    `numbering: ${numbering}`,
    comment(texts.order),
    `order: ${order}`,
    comment(texts.presence),
    comment(texts.section),
    'sections:',
    ...sections.flatMap((section) => sectionLines(section, names.length, language)),
    '',
  ].join('\n');
}

/** By the word of the titles; where they have none in common by the headings that all have, if these are enough to tell. */
function detectLines({ word, sections, names }: DerivedKind, comment: (text: Bilingual) => string): readonly string[] {
  if (word !== undefined) return [comment(texts.word), 'detect:', `  title: ${yamlWords([word])}`];
  const headings = sections
    .filter(({ reports, dated }) => reports === names.length && !dated)
    .map(({ title }) => title);
  if (headings.length < 3) return [comment(texts.noWord), 'detect:', '  title: []'];
  return [comment(texts.headings), 'detect:', '  title: []', `  headings: ${yamlWords(headings)}`];
}

function sectionLines(
  { id, title, aliases, reports, times, role }: DerivedSection,
  all: number,
  language: DerivedKind['language'],
): readonly string[] {
  const required = reports === all;
  const share = all === 1 ? '' : ` # ${language === 'zh' ? '见于' : 'in'} ${reports}/${all}`;
  return [
    `  - id: ${yamlWord(id)}`,
    `    title: ${yamlWord(title)}`,
    `    aliases: ${yamlWords(aliases)}`,
    `    presence: ${required ? 'required' : 'optional'}${share}`,
    ...(role === '' ? [] : [`    role: ${yamlWord(role)}`]),
    ...(times > 1 ? [`    repeat: { min: ${required ? 1 : 0}, max: ${times} }`] : []),
    '    guidance: ""',
  ];
}

function yamlWords(words: readonly string[]): string {
  return words.length === 0 ? '[]' : `[ ${words.map(yamlWord).join(', ')} ]`;
}

/** Plain where that is safe even inside `[ ]` and `{ }`, else in quotes. */
function yamlWord(text: string): string {
  const plain = /^[\p{Script=Han}A-Za-z](?:[\p{L}\p{N}、。“”‘’《》（）·—/ -]*[\p{L}\p{N}”’》）])?$/u.test(text);
  if (plain && !/^(?:true|false|null|yes|no|on|off|y|n)$/iu.test(text)) return text;
  return JSON.stringify(text).replace(hidden, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Controls, marks of writing direction, line separators: a terminal or an editor would obey them. */
const hidden = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu;

function oneLine(text: string): string {
  return text.replace(hidden, ' ');
}

const texts = {
  from: { zh: '由这些材料导出：{names}', en: 'Made from: {names}' },
  edit: {
    zh: '都可以修改：在所有材料中都有的部分为必须，其余为可选。',
    en: 'Change what you like: sections that all of them have are required, the others optional.',
  },
  title: { zh: '文种的名称，中英文各一个', en: 'Name of the kind in both languages' },
  word: {
    zh: '标题以这些词之一结尾的，就是这种材料；可以增加',
    en: 'A title that ends with one of these words, or opens with it before a colon, is of this kind; add others',
  },
  noWord: {
    zh: '标题没有共同的结尾：请填上标题用词，或在材料中写 <!-- report: ID -->',
    en: 'The titles have no word in common: give one here, or write <!-- report: ID --> into the reports',
  },
  headings: {
    zh: '标题没有共同的结尾，因此由这些一级标题认出（有六成即可）；也可以填上标题用词',
    en: 'The titles have no word in common, so these headings tell the kind (six of ten are enough); or give title words',
  },
  numbering: {
    zh: '新写一级标题的序号：zh-official（一、）、decimal（1.）、none（不编号）',
    en: 'Numbers of new first-level headings: zh-official (一、), decimal (1.), none',
  },
  order: { zh: 'strict：按下面的顺序；free：顺序不限', en: 'strict: in the order below; free: in any' },
  presence: {
    zh: 'presence：required 缺少时警告，expected 缺少时提示，optional 可有可无',
    en: 'presence: required (a warning where it is missing), expected (a hint), optional',
  },
  section: {
    zh: 'aliases：同一部分的其他写法；guidance：这一部分写什么，一句话',
    en: 'aliases: other titles of the same section; guidance: what belongs there, one sentence',
  },
} as const satisfies Record<string, Bilingual>;
