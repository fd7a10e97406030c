import { familiesOf } from '../../core/report/extent.ts';
import type { Section } from '../../core/report/report.ts';
import { emptySpan, type Span } from '../../core/text/span.ts';
import { defineRule, type Edit } from '../rule.ts';

/** 在带头……方面 three times and 带头……方面 twice: the frame of sibling headings lacks a word here and there. */
export default defineRule({
  id: 'heading-parallel-prefix',
  title: { zh: '同级标题句式不一致', en: 'Sibling headings not parallel' },
  level: 'info',
  authority: '实务',
  scope: { language: 'zh' },
  fix: 'asked',
  once: true,
  messages: {
    lacks: {
      zh: '同级标题多数以“{frame}”开头，这里少了“{word}”。',
      en: 'Most sibling headings begin with “{frame}”; here “{word}” is missing.',
    },
    suffix: {
      zh: '同级标题多数写作“在……方面”，这里少了“方面”。',
      en: 'Most sibling headings are “在……方面”; here “方面” is missing.',
    },
    add: { zh: '补上“{word}”', en: 'Add “{word}”' },
  },
  sees: [],
  *check({ report }) {
    for (const family of familiesOf(report)) {
      const titled = family.filter(({ heading }) => heading.title.length >= 2);
      if (titled.length < 3) continue;
      for (const { section, word, frame, at } of lacking(titled)) {
        const edits: readonly Edit[] = [{ span: emptySpan(at), text: word }];
        const fixes = [{ message: 'add', data: { word }, edits, safe: false }] as const;
        if (frame === undefined) yield { message: 'suffix', data: {}, span: endOf(section), fixes };
        else
          yield { message: 'lacks', data: { frame, word }, span: startOf(section, frame.length - word.length), fixes };
      }
    }
  },
});

interface Lack {
  readonly section: Section;
  readonly word: string;
  /** What the others begin with; undefined for the end of the frame. */
  readonly frame: string | undefined;
  readonly at: number;
}

/** Prepositions a title is led by, and verbs that lead all the titles of a list. */
const led = /^(在|对|从|围绕|针对|关于)(?=\p{Script=Han})/u;

function lacking(family: readonly Section[]): readonly Lack[] {
  const framed = family.filter(({ heading }) => led.test(heading.title));
  const rest = family.filter((section) => !framed.includes(section));
  const few = (sections: readonly Section[]): boolean =>
    sections.length > 0 && sections.length * 10 <= family.length * 4;
  const word = led.exec(framed[0]?.heading.title ?? '')?.[0] ?? '';
  if (few(rest) && framed.every(({ heading }) => heading.title.startsWith(word))) {
    const next = framed.map(({ heading }) => heading.title.slice(word.length, word.length + 2));
    const same = next.every((begin) => begin === next[0]) ? (next[0] ?? '') : '';
    return rest.flatMap((section): Lack[] => {
      const { title, titleSpan } = section.heading;
      const field = word === '在' && !title.startsWith('其他') && [...framed, section].every(isField);
      const fits = same !== '' ? title.startsWith(same) : field;
      return fits ? [{ section, word, frame: word + same, at: titleSpan.start }] : [];
    });
  }
  const open = family.filter((section) => !isField(section));
  if (rest.length > 0 || word !== '在' || !few(open)) return [];
  return open.map((section): Lack => ({ section, word: '方面', frame: undefined, at: section.heading.titleSpan.end }));
}

function isField({ heading }: Section): boolean {
  return heading.title.endsWith('方面');
}

/** The words the title begins with where the frame has its first ones. */
function startOf({ heading }: Section, length: number): Span {
  const { start, end } = heading.titleSpan;
  return { start, end: Math.min(end, start + Math.max(2, length)) };
}

function endOf({ heading }: Section): Span {
  const { start, end } = heading.titleSpan;
  return { start: Math.max(start, end - 2), end };
}
