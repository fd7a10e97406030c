import { defineRule } from '../rule.ts';

/** TODO, TBD, FIXME: a note to oneself. A plan that says openly what is not decided yet may keep it. */
export default defineRule({
  id: 'todo-left',
  title: { zh: '待办标记遗留', en: 'Note to oneself left' },
  level: 'info',
  authority: '实务',
  once: true,
  messages: {
    left: { zh: '“{text}”是写给自己的标记，还没有处理。', en: '“{text}” is a note to oneself that is still open.' },
  },
  cues: 'TFXW待t',
  *read({ plain, type, language }) {
    if (type === 'quote' || type === 'heading' || !/T[OB]|FIX|待办|XXX|WIP|tbd|todo/u.test(plain)) return;
    const found = note.exec(plain) ?? (language === 'zh' ? noteInChinese.exec(plain) : null);
    if (!found) return;
    const [text] = found;
    const start = found.index;
    yield { message: 'left', data: { text }, span: { start, end: start + text.length } };
  },
});

/** With a colon or a bracket, alone, or at the end of what it stands for: “Owner: TBD”. Not a word of the text. */
const note =
  /(?<=^|[\s（([:：|*])(?:(?:TODO|FIXME)(?=\s?[:：(（])|(?:TBD|TBA|TBC|TODO|FIXME|XXX|WIP|tbd|todo)(?=[\s*.。\])）|]{0,4}$|[)）\]】|]))/u;

/** Also behind a mark of the sentence before, and in brackets of any form. */
const noteInChinese =
  /[【[（]待办[：:】\]）]|(?<=[。；！？，、：【〔“])(?:TODO|FIXME|TBD|TBA)(?=\s?[：:，。；、】〕”]|\s{0,2}$|\s?(?:待|补|核|填|改))/u;
