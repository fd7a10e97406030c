import { defineRule } from '../rule.ts';

/** “Human error” ends the search for a cause where it should begin. */
export default defineRule({
  id: 'blame-language',
  title: { zh: '归咎于人的说法', en: 'Words of blame' },
  level: 'hint',
  authority: '英文模板',
  clause: 'Google SRE book, chapter 15: blameless postmortems',
  scope: { language: 'en', kinds: ['postmortem'] },
  messages: {
    blame: {
      zh: '“{text}”归咎于人；写出是什么让这个失误得以发生。',
      en: '“{text}” blames people; say what let the slip happen.',
    },
  },
  *read({ plain, type }) {
    if (type === 'quote' || type === 'heading' || !cue.test(plain) || discussed.test(plain)) return;
    for (const { 0: text, index } of plain.matchAll(blame)) {
      // Spoken of, or said not to be so.
      if (/(?:["“‘']|\b(?:no|not|not an?|without|than|neither|never|nor))\s?$/iu.test(plain.slice(0, index))) continue;
      yield { message: 'blame', data: { text }, span: { start: index, end: index + text.length } };
    }
  },
});

const cue = /error|mistake|careless|negligen|forgot|fault|incompet|stupid|sloppy|should have known|blame/iu;

/** A text that speaks of blame itself. */
const discussed =
  /blameless|no blame|not to blame|root cause is never|rather than|instead of|there is no (?:such thing|human)/iu;

const blame =
  /\b(?:human|operator|user|engineer|developer) errors?\b(?! rate| message| page| log| code)|\b(?:someone|somebody|an? (?:engineer|operator|developer)|the (?:engineer|operator|developer|on-call(?: engineer)?)) (?:forgot|failed to|neglected to|carelessly|should have known)\b|\b(?:careless|negligent|incompetent|sloppy|stupid)(?:ly|ness)?\b|\bnegligence\b|\b(?:his|her) (?:mistake|fault)\b/giu;
