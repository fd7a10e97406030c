/** The shape of a kind's YAML file: one declaration for types, checks and the JSON schema. */
import * as v from 'valibot';

const words = v.optional(v.array(v.string()), []);
const bilingual = v.strictObject({ zh: v.string(), en: v.string() });
const presence = v.optional(v.picklist(['required', 'expected', 'optional']), 'optional');
const part = v.strictObject({ presence, hints: words, snippet: v.optional(v.string(), '') });
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u));

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
});

const detect = v.strictObject({
  title: words,
  titleAll: v.optional(v.array(v.array(v.string())), []),
  titleNot: words,
  body: words,
  files: words,
  headings: words,
});

/** A kind file, version 1. */
export const kindShape = v.strictObject({
  version: v.literal(1),
  id,
  title: bilingual,
  description: v.optional(bilingual, { zh: '', en: '' }),
  language: v.optional(v.picklist(['zh', 'en']), 'zh'),
  authority: v.optional(bilingual, { zh: '实务', en: 'Common practice' }),
  detect: v.optional(detect, {}),
  numbering: v.optional(v.picklist(['zh-official', 'decimal', 'none']), 'zh-official'),
  preamble: v.optional(part),
  sections: v.pipe(v.array(section), v.minLength(1)),
  closing: v.optional(part),
});
