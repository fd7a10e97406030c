import { defineRule } from '../rule.ts';

/** 以下是为您撰写的…: the assistant that wrote the draft speaks to the one who asked for it. */
export default defineRule({
  id: 'ai-assistant-leftover',
  title: { zh: '写作工具的话未删除', en: 'Words of a writing assistant left' },
  level: 'warning',
  authority: '实务',
  messages: {
    left: {
      zh: '“{text}”是写作工具对使用者说的话，不属于正文。',
      en: '“{text}” is what a writing assistant says to its user, no part of the text.',
    },
  },
  cues: '您你智AaCcHhklOSs',
  *read({ plain, type }) {
    if (type === 'quote' || type === 'table' || !cue.test(plain)) return;
    for (const pattern of plain.length < 400 ? [beginning, speech] : [speech]) {
      const found = pattern.exec(plain);
      if (!found) continue;
      const [text] = found;
      yield { message: 'left', data: { text }, span: { start: found.index, end: found.index + text.length } };
      return;
    }
  },
});

const cue =
  /[您你]|人工智能|AI|assistant|language model|Here|here (?:is|are)|[Hh]ope th|know if you|cut-?off|[Ss]ure|[Cc]ertainly|Of course|Absolutely/u;

/** How an answer begins. */
const beginning = new RegExp(
  [
    '^(?:好的|当然可以|当然|没问题)[，,！!。].{0,24}(?:为[您你]|给[您你]|根据[您你]|撰写|范文)',
    '^(?:以下|下面)是?(?:我)?(?:为|给|帮)[您你].{0,30}',
    '^(?:根据|按照)[您你]的(?:要求|需求|描述|提示|指示|指令).{0,30}',
    "^(?:Sure|Certainly|Of course|Absolutely)[,!.]\\s{0,2}(?:here(?:'s|’s| is| are)|I can|I['’]d be happy|let me)\\b.{0,40}",
    "^Here(?:'s|’s| is) (?:a|an|the|your) (?:draft|revised|polished|rewritten|improved|updated|concise|possible)\\b.{0,60}[:：]$",
  ].join('|'),
  'u',
);

/** What one says of itself, or how an answer ends. A text may speak of assistants, but not in the first person. */
const speech = new RegExp(
  [
    '(?<!「|“|《)作为一[个名款]?(?:人工智能|AI|大?语言模型|智能助手)(?:助手|模型|语言模型|写作助手)?，我',
    '作为(?:人工智能|AI)(?:助手|语言模型|模型)，我',
    '希望(?:这|以上|上述)(?:篇|份|些)?.{0,16}(?:对[您你]有所?帮助|能帮到[您你]|符合[您你]的(?:要求|需求))',
    '(?:如果|如|若)[您你](?:还)?(?:有|需要).{0,24}(?:请?随时|可以随时)(?:告诉|联系|向)我',
    '[Aa]s an? (?:AI|artificial intelligence)(?: language)?(?: model| assistant), I\\b',
    'I hope (?:this|that) (?:helps|draft helps|meets your)\\b',
    "(?:Please )?[Ll]et me know if you(?:[’']d like| would like| want| need) (?:me to|any (?:changes|adjustments|revisions|modifications)|further (?:changes|help))\\b",
    'my (?:knowledge|training)(?: data)? (?:cutoff|cut-off)\\b',
  ].join('|'),
  'u',
);
