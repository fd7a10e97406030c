/** The shape of a kind's YAML file: one declaration for types, checks and the JSON schema that editors read. */
import * as v from 'valibot';
import { id, keyed, said, whole, word, words } from './shape-parts.ts';

const bilingual = keyed({
  zh: said(v.string(), '中文', 'Chinese'),
  en: said(v.string(), '英文', 'English'),
});
const authority = keyed({
  zh: said(v.string(), '中文写法，如“实务”或文件名、条款', 'in Chinese: 实务, or a document and its clause'),
  en: said(v.string(), '英文写法', 'in English'),
  url: v.optional(said(v.string(), '可以查到它的网址', 'where it can be read'), ''),
});
const presence = v.optional(
  said(
    v.picklist(['required', 'expected', 'optional']),
    'required：缺少时警告；expected：缺少时提示；optional：可有可无',
    'required: a warning where it is missing; expected: a hint; optional: only offered',
  ),
  'optional',
);
const fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const severity = v.picklist(['off', 'hint', 'info', 'warning', 'error']);
const snippetText = said(
  v.string(),
  '开头的话，用 VS Code 片段语法，要填的地方写 $1、$2',
  'first words in the snippet syntax of VS Code, with $1 and $2 for what is to be filled in',
);

function list(zh: string, en: string) {
  return v.optional(said(words, zh, en), []);
}

const part = keyed({
  presence,
  hints: list('出现其中之一，就算有这一部分', 'one of these shows that it is there'),
  not: list('属于其他文种的用语，出现就是误抄', 'words of another kind; one of them is a copy from there'),
  snippet: v.optional(snippetText, ''),
  authority: v.optional(said(authority, '依据', 'who asks for it')),
});

const children = keyed({
  min: v.optional(said(whole, '至少几个', 'at least so many'), 0),
  max: v.optional(said(whole, '至多几个', 'at most so many'), 99),
  declared: v.optional(said(v.boolean(), '个数与前文所说一致', 'as many as the words before them say'), false),
  parallel: v.optional(said(v.boolean(), '标题句式一致', 'titles alike'), false),
});

const repeat = keyed({
  min: v.optional(said(whole, '至少几个标题', 'at least so many headings'), 0),
  max: v.optional(said(whole, '至多几个标题', 'at most so many headings'), 99),
});

const sectionEntries = {
  id: said(id, '代号，小写字母、数字和连字符', 'lower-case letters, digits and hyphens'),
  title: said(word, '写入报告的标题', 'as it is written into a report'),
  aliases: list('同一部分的其他标题', 'other titles of the same section'),
  keywords: list('标题中有其中之一，可能是这一部分', 'a heading with one of these may be the section'),
  notKeywords: list('标题中有其中之一，就不是这一部分', 'a heading with one of these is another section'),
  presence,
  carrier: v.optional(
    said(
      v.picklist(['heading', 'either', 'paragraph']),
      'heading：须有标题；either：标题或段落；paragraph：只是段落',
      'heading: it has a heading; either: a heading or a paragraph; paragraph: a paragraph only',
    ),
    'heading',
  ),
  hints: list('段落中有其中之一，就承载这一部分', 'a paragraph with one of these carries the section'),
  guidance: v.optional(said(v.string(), '写什么，一句话', 'what belongs here, one sentence'), ''),
  snippet: v.optional(snippetText, ''),
  role: v.optional(
    said(
      v.string(),
      '作用，如 problems、causes、measures；规则据此核对前后对应',
      'problems, causes, measures …: rules about correspondence go by it',
    ),
    '',
  ),
  repeat: v.optional(said(repeat, '可以有几个这样的标题', 'how many headings may be this section'), {
    min: 0,
    max: 1,
  }),
  children: v.optional(said(children, '对下一级标题的要求', 'what is asked of the sections inside')),
  group: v.optional(said(v.string(), '同组的部分先后不限', 'sections of one group stand in any order'), ''),
  oneOf: v.optional(said(v.string(), '同名的几个部分有一个即可', 'of those with one name, one is enough'), ''),
  requires: list('有这一部分就须有的部分（id）', 'ids that must be there, too'),
  conflicts: list('有这一部分就不能有的部分（id）', 'ids that must not be there'),
  share: v.optional(
    said(v.strictTuple([fraction, fraction]), '常见的篇幅占比，0 到 1', 'customary part of the whole, 0 to 1'),
  ),
  authority: v.optional(said(authority, '这一部分的依据，不写则同文种', 'who asks for this section, if not for all')),
};

const themePack = keyed({
  id,
  label: said(word, '名称，如“五个带头”', 'its name'),
  year: said(whole, '年度', 'the year'),
  topic: v.optional(said(v.string(), '会议主题', 'the topic'), ''),
  aspects: said(
    v.array(
      keyed({
        text: said(word, '一个方面，写入报告的词句', 'an aspect as it is written'),
        match: list('出现其中之一，就写到了这一方面', 'one of these shows that the aspect is there'),
      }),
    ),
    '通知规定的各个方面',
    'the aspects that are prescribed',
  ),
  source: v.optional(said(v.string(), '出处', 'where it was found'), ''),
});

const detect = keyed({
  title: list('标题以其中之一结尾，就是这个文种', 'a title that ends with one of these is of this kind'),
  titleOnly: list(
    '整个标题就是其中之一（日期和编号不算），就是这个文种',
    'a title that is nothing but one of these, dates and numbers apart, is of this kind',
  ),
  titleAll: v.optional(
    said(
      v.array(v.pipe(words, v.minLength(1))),
      '几组词，一组都在标题里，就是这个文种',
      'groups of words; all of one group are in the title',
    ),
    [],
  ),
  titleNot: list('标题中有其中之一，就不是', 'a title with one of these is of another kind'),
  dated: list(
    '标题中的这些词也指方法：正文须有日期或时刻',
    'title words that name a method too: the text must hold a date or a time',
  ),
  body: list('几个文种都像时，正文中的词作参考', 'words of the text, where several kinds fit'),
  files: list('文件名，可用 *，如 "*对照检查*"', 'names of files, with * as in "*postmortem*"'),
  headings: list(
    '有其中六成的一级标题，就是；同一部分的几种写法用 | 隔开',
    'six of ten of these first-level headings tell the kind; other names of one stand behind |',
  ),
  fields: list('文首须有的字段', 'keys that the front matter must have'),
});

const kindEntries = {
  version: said(v.literal(1), '格式的版本，现为 1', 'version of the format, 1'),
  id: said(id, '文种的代号，同文件名', 'id of the kind, as its file is named'),
  title: said(bilingual, '文种名称', 'name of the kind'),
  description: v.optional(said(bilingual, '一句话说明', 'one sentence about it'), { zh: '', en: '' }),
  family: v.optional(said(v.string(), '列表中归入哪一组', 'group in lists'), ''),
  language: v.optional(said(v.picklist(['zh', 'en']), '报告的语言', 'language of its reports'), 'zh'),
  authority: v.optional(said(authority, '各部分的依据', 'who asks for the sections'), {
    zh: '实务',
    en: 'common practice',
    url: '',
  }),
  detect: v.optional(said(detect, '怎样识别', 'how it is recognized'), {}),
  numbering: v.optional(
    said(
      v.picklist(['zh-official', 'decimal', 'none']),
      '一级标题的序号：一、 / 1. / 不编号',
      'numbers of first-level headings: 一、, 1. or none',
    ),
    'zh-official',
  ),
  order: v.optional(
    said(v.picklist(['strict', 'free']), 'strict：按所列先后；free：先后不限', 'strict: as listed; free: any'),
    'strict',
  ),
  closed: v.optional(said(v.boolean(), '不许有其他一级标题', 'no other first-level sections'), false),
  addressee: v.optional(said(part, '主送机关或称谓', 'addressee')),
  preamble: v.optional(said(part, '导语', 'opening words')),
  sections: said(v.pipe(v.array(keyed(sectionEntries)), v.minLength(1)), '各部分，按先后', 'its sections, in order'),
  closing: v.optional(said(part, '结尾用语', 'closing words')),
  signature: v.optional(said(part, '落款', 'signature')),
  date: v.optional(said(part, '成文日期', 'date')),
  attachments: v.optional(said(part, '附件说明', 'list of attachments')),
  length: v.optional(said(v.strictTuple([whole, whole]), '常见字数', 'customary length')),
  rules: v.optional(
    said(v.record(v.string(), severity), '规则在这个文种中的级别', 'severity of rules for this kind'),
    {},
  ),
  themePacks: v.optional(said(v.array(themePack), '各年度规定的方面', 'aspects prescribed for a year'), []),
  source: v.optional(said(v.string(), '这些要求的出处', 'where the contract was checked'), ''),
};

const base = said(
  id,
  '以哪个文种为基础：没有写的都与它相同',
  'the kind this one is a variant of: all that is not given here is as there',
);

/** A kind file that stands for itself, version 1. */
export const kindShape = keyed(kindEntries, ['extends']);

const variantEntries = {
  ...v.partial(v.strictObject(kindEntries)).entries,
  version: kindEntries.version,
  id: kindEntries.id,
  sections: v.optional(
    said(
      v.array(
        keyed({
          ...v.partial(v.strictObject(sectionEntries)).entries,
          id: sectionEntries.id,
          after: v.optional(said(id, '放在哪一部分之后（只用于 extends）', 'the section it follows (with extends)')),
        }),
      ),
      '各部分，按先后；有 extends 时只写新的和有改动的',
      'its sections, in order; with extends only those that are new or changed',
    ),
  ),
  without: v.optional(
    said(v.array(id), '不要基础文种的哪些部分（只用于 extends）', 'sections of the base to leave out (with extends)'),
  ),
};

/** A kind file that extends another kind: what it does not give has no default, so that the base's stands. */
export const variantShape = keyed({ ...variantEntries, extends: base });

/** Either of them, for the JSON schema; what a file without a base must have is said by the generator. */
export const kindFileShape = keyed({ ...variantEntries, extends: v.optional(base) });
