/** What is wrong with broken YAML and what to do about it, in both languages, by the code of the library. */
import type { ErrorCode } from 'yaml';
import type { Bilingual } from './kind.ts';

/** `message` is the library's own; it tells apart what one code is used for. */
export function yamlWords(code: ErrorCode, message: string): Bilingual {
  const special = variants.find(([part]) => message.includes(part));
  const { zh, en } = special?.[1] ?? words[code];
  return { zh: `YAML 有误：${zh}`, en: `Broken YAML: ${en}` };
}

/** How the library's messages of these two begin or go on. */
export const unclosedQuote = 'Missing closing';
export const unclosedBracket = 'and end with a';

const variants: readonly (readonly [part: string, words: Bilingual])[] = [
  [
    unclosedQuote,
    { zh: '这里开始的引号没有收尾，请补上。', en: 'the quotation that begins here has no end, close it.' },
  ],
  [
    unclosedBracket,
    {
      zh: '这里开始的括号没有收尾，请补上 ] 或 }。',
      en: 'the bracket that opens here is not closed, add the ] or }.',
    },
  ],
  [
    'need to be followed by map values',
    {
      zh: '这一行没有冒号：键和值之间要写半角冒号和一个空格，如 title: 名称。',
      en: 'no colon in this line: key and value are parted by a colon and a blank, as in title: name.',
    },
  ],
  ['Missing space after :', { zh: '冒号后面要空一格。', en: 'a blank is missing behind the colon.' }],
  [
    'Sequence item without -',
    {
      zh: '列表的每一项都以“- ”开头；同一项的各行要左对齐。',
      en: 'each item of a list begins with “- ”, and the lines of one item begin at the same column.',
    },
  ],
  [
    'Comments must be separated',
    { zh: '# 前面要空一格；# 是文字时要加引号。', en: 'a blank is missing before #; put a text with # into quotes.' },
  ],
];

/** The codes that a writer meets have a remedy. */
const words = {
  ALIAS_PROPS: { zh: '别名（*）不能带标记。', en: 'an alias (*) cannot have a tag or an anchor.' },
  BAD_ALIAS: {
    zh: '以 * 或 & 开头的文字要加引号。',
    en: 'a text that begins with * or & needs quotation marks.',
  },
  BAD_COLLECTION_TYPE: { zh: '标记（!）与内容不符。', en: 'the tag (!) does not fit what follows.' },
  BAD_DIRECTIVE: { zh: '% 开头的指令无法识别。', en: 'unknown directive (%).' },
  BAD_DQ_ESCAPE: {
    zh: '双引号里的反斜杠要写成 \\\\，或改用单引号。',
    en: 'write a backslash in double quotes as \\\\, or use single quotes.',
  },
  BAD_INDENT: {
    zh: '缩进不齐：同一层的各行要左对齐。',
    en: 'uneven indentation: lines of one level begin at the same column.',
  },
  BAD_PROP_ORDER: { zh: '标记的位置不对。', en: 'a tag or an anchor is in the wrong place.' },
  BAD_SCALAR_START: {
    zh: '以这个符号开头的文字要加引号。',
    en: 'a text that begins with this character needs quotation marks.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    zh: '这里不能再写“键: 值”：请另起一行并缩进；文字里有冒号时加引号。',
    en: 'no second “key: value” can stand here: begin a line and indent it, or put a text with a colon into quotes.',
  },
  BLOCK_IN_FLOW: { zh: '括号里不能用多行的写法。', en: 'nothing in block style can stand within brackets.' },
  DUPLICATE_KEY: {
    zh: '这个键已经写过，请删去一个或合并。',
    en: 'this key is there already: remove one of them or join the two.',
  },
  IMPOSSIBLE: { zh: '内容无法读取。', en: 'this cannot be read.' },
  KEY_OVER_1024_CHARS: { zh: '键太长。', en: 'the key is too long.' },
  MISSING_CHAR: {
    zh: '缺少符号：请检查逗号、冒号、空格和括号，标点用半角。',
    en: 'something is missing: look at commas, colons, blanks and brackets.',
  },
  MULTILINE_IMPLICIT_KEY: {
    zh: '这一行没有键：键和值之间要写半角冒号和一个空格，如 title: 名称；接续上一行的文字要缩进。',
    en: 'no key in this line: write a colon and a blank behind the key, as in title: name; indent what goes on.',
  },
  MULTIPLE_ANCHORS: { zh: '只能有一个锚点（&）。', en: 'there can be one anchor (&) only.' },
  MULTIPLE_DOCS: {
    zh: '一个文件只能有一份内容：请删去 --- 和后面的内容，或另存一个文件。',
    en: 'a file holds one document: remove the --- and what follows, or make another file of it.',
  },
  MULTIPLE_TAGS: { zh: '只能有一个标记（!）。', en: 'there can be one tag (!) only.' },
  NON_STRING_KEY: { zh: '键应是文字。', en: 'a key is a text.' },
  RESOURCE_EXHAUSTION: { zh: '括号或缩进的层次太多。', en: 'too many levels of brackets or indentation.' },
  TAB_AS_INDENT: { zh: '缩进要用空格，不能用制表符（Tab）。', en: 'indent with blanks, not with tabs.' },
  TAG_RESOLVE_FAILED: {
    zh: '以 ! 开头的文字要加引号。',
    en: 'a text that begins with ! needs quotation marks.',
  },
  UNEXPECTED_TOKEN: {
    zh: '这里多出了内容：请检查引号、括号和缩进；含有引号、冒号、# 的文字要加引号。',
    en: 'unexpected here: look at quotes, brackets and indentation; a text with quotes, colons or # needs quotation marks.',
  },
} as const satisfies Record<ErrorCode, Bilingual>;
