/** From the numbers of a mention to the place they name, step by step: 第五条 → 第二款 → 第（一）项. */
import type { NumberStyle } from '../parse/marker.ts';
import { firstIndex } from '../text/first-index.ts';
import type { Mention, Step, Unit } from './number-mentions.ts';
import type { Places } from './places.ts';
import type { Section } from './report.ts';
import type { ReferenceTarget } from './targets.ts';

export interface Found {
  readonly target: ReferenceTarget;
  /** Whether every step led on. */
  readonly whole: boolean;
}

/** The place, or the innermost one on the way to it; undefined where not even the first step leads anywhere. */
export function walk(mention: Mention, from: Section | undefined, places: Places): Found | undefined {
  const first = mention.here ? enclosing(mention.here, from, places) : firstOf(mention, from, places);
  if (!first) return undefined;
  let section = first;
  for (const step of mention.here ? mention.steps : mention.steps.slice(1)) {
    // A paragraph of an article has no heading and no number; the article is near enough.
    if (step.unit === 'paragraph') continue;
    const child = places.childOf(section, stylesOf[step.unit], step.value);
    if (child) {
      section = child;
      continue;
    }
    const member = memberOf(section, step, places);
    return member ?? { target: { type: 'section', section }, whole: false };
  }
  return { target: { type: 'section', section }, whole: true };
}

/** 本条, 本部分: the section around the words that is one. */
function enclosing(unit: Unit, from: Section | undefined, { parentOf }: Places): Section | undefined {
  for (let section = from; section; section = parentOf.get(section)) {
    const style = section.heading.number?.style;
    if (unit === 'part' ? style === 'part' || !parentOf.get(section) : style === unit) return section;
  }
  return undefined;
}

function firstOf(mention: Mention, from: Section | undefined, places: Places): Section | undefined {
  const [step] = mention.steps;
  if (!step) return undefined;
  switch (step.unit) {
    case 'part':
      return (
        nearest(places.byNumber.get(`part ${step.value}`), from, places) ??
        (impliesPart(mention) ? topAt(step.value, places) : undefined)
      );
    case 'chapter':
    case 'section':
      return (
        nearest(places.byNumber.get(`${step.unit} ${step.value}`), from, places) ?? chapterByHan(mention, step, places)
      );
    case 'article':
      return nearest(places.byNumber.get(`article ${step.value}`), from, places) ?? articleByHan(mention, step, places);
    case 'han':
      return nearest(places.byNumber.get(`han ${step.value}`), from, places);
    case 'numbered':
      return nearest(
        places.byNumber.get(`decimal ${step.value}`) ??
          places.byNumber.get(`arabic ${step.value}`) ??
          places.byNumber.get(`part ${step.value}`),
        from,
        places,
      );
    default:
      return beside(step, from, places);
  }
}

/** 第三部分 is 三、 where the words around speak of a place or go on inside of it. */
function impliesPart({ likely, steps }: Mention): boolean {
  return likely || steps.length > 1;
}

/** 如前所述第二条 in a text without articles means 二、. */
function articleByHan({ cue }: Mention, { value }: Step, places: Places): Section | undefined {
  return cue && !places.articles ? topAt(value, places) : undefined;
}

/** 详见第三节 is 三、 in a text without 章 and 节. */
function chapterByHan({ cue, ended }: Mention, { value }: Step, places: Places): Section | undefined {
  return cue && ended && !places.chapters ? topAt(value, places) : undefined;
}

/** The top section of that number, or without any numbers the one at that place. */
function topAt(value: string, { top, childOf }: Places): Section | undefined {
  const numbered = top.some(({ heading }) => heading.number);
  return numbered ? childOf(undefined, ['han', 'part', 'chapter', 'arabic'], value) : top[Number(value) - 1];
}

/** （二） among the sections around the words: their siblings first. */
function beside({ unit, value }: Step, from: Section | undefined, places: Places): Section | undefined {
  for (let section = from; section; section = places.parentOf.get(section)) {
    const child = places.childOf(section, stylesOf[unit], value);
    if (child) return child;
  }
  return places.childOf(undefined, stylesOf[unit], value);
}

/** Numbers begin again; the one that shares the most with the place of the words is meant. */
function nearest(
  sections: readonly Section[] | undefined,
  from: Section | undefined,
  { parentOf }: Places,
): Section | undefined {
  if (!sections || sections.length < 2) return sections?.[0];
  for (let section = from; section; section = parentOf.get(section)) {
    const inside = sections[firstFrom(sections, section.span.start)];
    if (inside && inside.span.end <= section.span.end) return inside;
  }
  return sections[0];
}

/** Index of the first section that begins at the offset or later. */
function firstFrom(sections: readonly Section[], offset: number): number {
  return firstIndex(sections.length, (index) => (sections[index]?.span.start ?? 0) < offset);
}

const stylesOf: Readonly<Record<Unit, readonly NumberStyle[]>> = {
  part: ['part'],
  chapter: ['chapter'],
  section: ['section'],
  article: ['article'],
  paragraph: [],
  item: ['han-paren', 'arabic-paren', 'arabic'],
  point: ['arabic', 'han-paren', 'han', 'arabic-paren'],
  han: ['han'],
  numbered: ['decimal', 'arabic'],
};

/** An item of a list in the section's own text. */
function memberOf(section: Section, { unit, value }: Step, { itemOf }: Places): Found | undefined {
  const member = unit === 'item' || unit === 'point' ? itemOf(section, value) : undefined;
  return member && { target: { type: 'item', section, member }, whole: true };
}
