/** Every refactoring there is, with what a person reads: the one list that the editor's offers are made from. */
import type { Bilingual } from '../../kind/kind.ts';
import { attachmentsByMention, attachmentsSorted } from './attachments.ts';
import { joined, split } from './enumeration.ts';
import { demoted, promoted } from './level.ts';
import { unmasked } from './masks.ts';
import { moved } from './move.ts';
import { convertedTo } from './notation.ts';
import type { Refactoring } from './plan.ts';
import { quotesNormalized } from './quotes.ts';
import { renumbered } from './renumber-document.ts';
import { madeRunIn, madeStandalone } from './run-in.ts';
import { contentsWritten } from './toc.ts';

export interface Listed {
  readonly id: string;
  /** A kind of code action, as the protocol has them. */
  readonly kind: `refactor.${'move' | 'rewrite' | 'inline' | 'extract'}.${string}` | `source.${string}`;
  readonly title: Bilingual;
  /** What is said to somebody who has asked for it where it does not apply. */
  readonly reason: Bilingual;
  /** Whether it asks where the cursor is; those that do not are also commands of the palette. */
  readonly needsPlace: boolean;
  /** Whether it is about the paragraph at the cursor, and not about the section around it. */
  readonly inParagraph?: true;
  /** Whether its writer should look at each of the edits: they may be wrong. */
  readonly doubtful?: true;
  readonly refactoring: Refactoring;
}

export const refactorings: readonly Listed[] = [
  {
    id: 'move-section-up',
    kind: 'refactor.move.up',
    title: { zh: '上移本节', en: 'Move section up' },
    reason: {
      zh: '这一节前面没有可以与它对调的同级章节。',
      en: 'There is no section above that this one could change places with.',
    },
    needsPlace: true,
    refactoring: moved('up'),
  },
  {
    id: 'move-section-down',
    kind: 'refactor.move.down',
    title: { zh: '下移本节', en: 'Move section down' },
    reason: {
      zh: '这一节后面没有可以与它对调的同级章节。',
      en: 'There is no section below that this one could change places with.',
    },
    needsPlace: true,
    refactoring: moved('down'),
  },
  {
    id: 'promote-section',
    kind: 'refactor.rewrite.promote',
    title: { zh: '本节升一级', en: 'Promote section' },
    reason: {
      zh: '这一节不能再升一级。',
      en: 'This section cannot go one level out.',
    },
    needsPlace: true,
    refactoring: promoted,
  },
  {
    id: 'demote-section',
    kind: 'refactor.rewrite.demote',
    title: { zh: '本节降一级', en: 'Demote section' },
    reason: {
      zh: '这一节不能降一级：前面没有可以容纳它的同级章节，或者降级后会读成别的结构。',
      en: 'This section cannot go one level in: none above could take it, or it would read as another structure.',
    },
    needsPlace: true,
    refactoring: demoted,
  },
  {
    id: 'split-enumeration',
    kind: 'refactor.extract.sections',
    title: { zh: '把“一是……二是……”拆成分条', en: 'Split the enumeration into numbered paragraphs' },
    reason: {
      zh: '光标处没有可以拆开的“一是……二是……”。',
      en: 'There is no enumeration here that could be split.',
    },
    needsPlace: true,
    inParagraph: true,
    refactoring: split,
  },
  {
    id: 'join-enumeration',
    kind: 'refactor.inline.sections',
    title: { zh: '把分条合成一段“一是……二是……”', en: 'Join the numbered paragraphs into an enumeration' },
    reason: {
      zh: '光标处没有从 1 数起、各成一段的分条。',
      en: 'There are no paragraphs here that count from one on.',
    },
    needsPlace: true,
    inParagraph: true,
    refactoring: joined('own'),
  },
  {
    id: 'join-enumeration-above',
    kind: 'refactor.inline.sectionsAbove',
    title: { zh: '把分条并入上一段“一是……二是……”', en: 'Join the numbered paragraphs to the paragraph above' },
    reason: {
      zh: '光标处没有可以并入上一段的分条。',
      en: 'There are no counted paragraphs here below one that could take them.',
    },
    needsPlace: true,
    inParagraph: true,
    refactoring: joined('above'),
  },
  {
    id: 'make-heading-standalone',
    kind: 'refactor.extract.heading',
    title: { zh: '段首标题单独成行', en: 'Put the run-in heading on a line of its own' },
    reason: {
      zh: '光标不在段首标题所在的段落。',
      en: 'The cursor is not in a paragraph with a run-in heading.',
    },
    needsPlace: true,
    refactoring: madeStandalone,
  },
  {
    id: 'make-heading-run-in',
    kind: 'refactor.inline.heading',
    title: { zh: '标题并入段首', en: 'Run the heading into its paragraph' },
    reason: {
      zh: '光标处没有可以并入段首的标题：须有序号、不带 #，下面紧接一段正文。',
      en: 'There is no heading here to run in: it needs a number, no #, and a paragraph right below.',
    },
    needsPlace: true,
    refactoring: madeRunIn,
  },
  {
    id: 'renumber-document',
    kind: 'refactor.rewrite.renumber',
    title: { zh: '全文重新编号', en: 'Renumber document' },
    reason: {
      zh: '标题序号没有跳号和重号。',
      en: 'No heading is numbered wrongly.',
    },
    needsPlace: false,
    refactoring: renumbered,
  },
  {
    id: 'insert-contents',
    kind: 'refactor.rewrite.contents',
    title: { zh: '插入或更新目录', en: 'Insert or update table of contents' },
    reason: {
      zh: '没有可列入目录的标题，或者目录已是最新。',
      en: 'There are no headings to list, or the table is up to date.',
    },
    needsPlace: false,
    refactoring: contentsWritten,
  },
  {
    id: 'convert-to-plain',
    kind: 'refactor.rewrite.plain',
    title: { zh: '全文标题改为纯文本序号', en: 'Convert headings to plain numbering' },
    reason: {
      zh: '标题已经只用序号，或者不能都这样改。',
      en: 'The headings are so already, or not all can be.',
    },
    needsPlace: false,
    refactoring: convertedTo('plain'),
  },
  {
    id: 'convert-to-bold',
    kind: 'refactor.rewrite.bold',
    title: { zh: '全文标题改为加粗（**）', en: 'Convert headings to bold (**)' },
    reason: {
      zh: '标题已经加粗，或者不能都这样改。',
      en: 'The headings are so already, or not all can be.',
    },
    needsPlace: false,
    refactoring: convertedTo('bold'),
  },
  {
    id: 'convert-to-markdown',
    kind: 'refactor.rewrite.markdown',
    title: { zh: '全文标题改为 # 标记', en: 'Convert headings to # marks' },
    reason: {
      zh: '标题已经用 #，或者不能都这样改。',
      en: 'The headings are so already, or not all can be.',
    },
    needsPlace: false,
    refactoring: convertedTo('markdown'),
  },
  {
    id: 'sort-attachments',
    kind: 'refactor.rewrite.attachments',
    title: { zh: '附件按序号排列', en: 'Sort attachments by number' },
    reason: {
      zh: '没有需要排列的附件说明：没有几个附件，或已按序号排列，或不是每一项都有自己的序号。',
      en: 'There are no attachments to sort: there are not several, they are in order, or not each has a number of its own.',
    },
    needsPlace: false,
    refactoring: attachmentsSorted,
  },
  {
    id: 'number-attachments-by-mention',
    kind: 'refactor.rewrite.attachmentsByMention',
    title: { zh: '附件按正文提及的先后编号', en: 'Number attachments in the order they are mentioned' },
    reason: {
      zh: '附件已按提及的先后编号，或者附件正文就在本文件中，须一并移动。',
      en: 'The attachments are in that order, or their pages are in this document and would have to move.',
    },
    needsPlace: false,
    refactoring: attachmentsByMention,
  },
  {
    id: 'expand-masks',
    kind: 'refactor.rewrite.masks',
    title: { zh: '还原用字母代替的词（先预览）', en: 'Expand masked words (with a preview)' },
    reason: {
      zh: '没有用字母代替的词。',
      en: 'No word is masked.',
    },
    needsPlace: false,
    doubtful: true,
    refactoring: unmasked,
  },
  {
    id: 'normalize-quotes',
    kind: 'refactor.rewrite.quotes',
    title: { zh: '统一引号', en: 'Normalize quotation marks' },
    reason: {
      zh: '引号写法已经一致。',
      en: 'The quotation marks are all of one form.',
    },
    needsPlace: false,
    refactoring: quotesNormalized,
  },
];
