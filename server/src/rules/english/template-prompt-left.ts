import { templatePrompts } from '../../core/lexicon/template-prompts.ts';
import { defineRule } from '../rule.ts';

/** The question that a public template puts under a heading, still there instead of the answer. */
export default defineRule({
  id: 'template-prompt-left',
  title: { zh: '模板提示语未替换', en: 'Prompt of a template left' },
  level: 'warning',
  authority: '英文模板',
  clause: 'Nygard ADR, MADR, Rust RFC, React RFC, KEP, PEP 12, Google SRE',
  scope: { language: 'en' },
  messages: {
    left: {
      zh: '“{text}”是模板（{template}）的提示语，没有换成内容。',
      en: '“{text}” is the prompt of a template ({template}), not its answer.',
    },
  },
  *read({ text, plain, type }, { writing }) {
    if (type === 'quote' || type === 'heading' || type === 'table') return;
    const from = /^[[({*_<"“\s]{0,6}/u.exec(text)?.[0].length ?? 0;
    const template = prompts.get(keyOf(text.slice(from)));
    if (template === undefined || plain.charAt(from) === '\uFFFC') return;
    const shown = text.length > 60 ? `${text.slice(0, 58).trimEnd()}…` : text;
    const found = { message: 'left' as const, data: { text: shown, template }, span: { start: 0, end: text.length } };
    yield writing ? { ...found, level: 'info' } : found;
  },
});

/** So many words at the beginning tell a prompt from a sentence that somebody wrote. */
const telling = 5;

const prompts = new Map(templatePrompts.map(([template, words]) => [keyOf(words), template]));

/** The first words in small letters without marks. */
function keyOf(text: string): string {
  const words =
    text
      .slice(0, 160)
      .toLowerCase()
      .match(/[a-z0-9'’]+/gu) ?? [];
  return words.slice(0, telling).join(' ').replace(/’/gu, "'");
}
