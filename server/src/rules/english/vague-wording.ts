import { defineRule } from '../rule.ts';

/** “Various issues were encountered”: who, what, how many? A draft has such words; a report had better not. */
export default defineRule({
  id: 'vague-wording',
  title: { zh: '含糊的说法', en: 'Vague wording' },
  level: 'hint',
  profile: 'strict',
  authority: '实务',
  scope: { language: 'en', known: true },
  messages: {
    vague: { zh: '“{text}”没有说出是谁、是什么、有多少。', en: '“{text}” does not say who, what or how many.' },
  },
  *read({ plain, type }) {
    if (type === 'quote' || type === 'table' || type === 'heading') return;
    for (const { 0: text, index } of plain.matchAll(vague)) {
      yield { message: 'vague', data: { text }, span: { start: index, end: index + text.length } };
    }
  },
});

const vague =
  /\b(?:mistakes were made|(?:some|various|several|certain|a number of) (?:issues|problems|things|stuff|difficulties)(?: (?:were|have been) (?:encountered|found|seen|observed))?|as soon as possible|in a timely manner|in due course|some time (?:later|ago)|a lot of (?:users|customers|requests|time|work)|many (?:users|customers|people)|significantly (?:faster|slower|better|worse|improved|reduced)|and so on|and so forth|etc\. etc)\b/giu;
