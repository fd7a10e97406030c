/** The shape of a kind's YAML file: one declaration for types, checks and the JSON schema. */
import * as v from 'valibot';

const words = v.optional(v.array(v.string()), []);
const bilingual = v.strictObject({ zh: v.string(), en: v.string() });
const authority = v.strictObject({ zh: v.string(), en: v.string(), url: v.optional(v.string(), '') });
const presence = v.optional(v.picklist(['required', 'expected', 'optional']), 'optional');
const number = v.pipe(v.number(), v.integer(), v.minValue(0));
const fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u));
const severity = v.picklist(['off', 'hint', 'info', 'warning', 'error']);

const part = v.strictObject({
  presence,
  hints: words,
  not: words,
  snippet: v.optional(v.string(), ''),
  authority: v.optional(authority),
});

const children = v.strictObject({
  min: v.optional(number, 0),
  max: v.optional(number, 99),
  declared: v.optional(v.boolean(), false),
  parallel: v.optional(v.boolean(), false),
});

const section = v.strictObject({
  id,
  title: v.string(),
  aliases: words,
  keywords: words,
  notKeywords: words,
  presence,
  carrier: v.optional(v.picklist(['heading', 'either', 'paragraph']), 'heading'),
  hints: words,
  guidance: v.optional(v.string(), ''),
  snippet: v.optional(v.string(), ''),
  role: v.optional(v.string(), ''),
  repeat: v.optional(v.strictObject({ min: v.optional(number, 0), max: v.optional(number, 99) }), { min: 0, max: 1 }),
  children: v.optional(children),
  group: v.optional(v.string(), ''),
  oneOf: v.optional(v.string(), ''),
  requires: words,
  conflicts: words,
  share: v.optional(v.tuple([fraction, fraction])),
  authority: v.optional(authority),
});

const themePack = v.strictObject({
  id,
  label: v.string(),
  year: number,
  topic: v.optional(v.string(), ''),
  aspects: v.array(v.strictObject({ text: v.string(), match: words })),
  source: v.optional(v.string(), ''),
});

const detect = v.strictObject({
  title: words,
  titleAll: v.optional(v.array(v.array(v.string())), []),
  titleNot: words,
  body: words,
  files: words,
  headings: words,
  fields: words,
});

/** A kind file, version 1. */
export const kindShape = v.strictObject({
  version: v.literal(1),
  id,
  title: bilingual,
  description: v.optional(bilingual, { zh: '', en: '' }),
  family: v.optional(v.string(), ''),
  language: v.optional(v.picklist(['zh', 'en']), 'zh'),
  authority: v.optional(authority, { zh: '实务', en: 'common practice', url: '' }),
  detect: v.optional(detect, {}),
  numbering: v.optional(v.picklist(['zh-official', 'decimal', 'none']), 'zh-official'),
  order: v.optional(v.picklist(['strict', 'free']), 'strict'),
  closed: v.optional(v.boolean(), false),
  addressee: v.optional(part),
  preamble: v.optional(part),
  sections: v.pipe(v.array(section), v.minLength(1)),
  closing: v.optional(part),
  signature: v.optional(part),
  date: v.optional(part),
  attachments: v.optional(part),
  length: v.optional(v.tuple([number, number])),
  rules: v.optional(v.record(v.string(), severity), {}),
  themePacks: v.optional(v.array(themePack), []),
  source: v.optional(v.string(), ''),
});
