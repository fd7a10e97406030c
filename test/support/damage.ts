/** Texts as haste leaves them: a few seeded mistakes, the same ones for the same seed. */

type Random = () => number;
type Mistake = (text: string, random: Random) => string;

export function damaged(text: string, seed: number): string {
  const random = randomOf(seed);
  let result = text;
  const count = 1 + Math.floor(random() * 6);
  for (let mistake = 0; mistake < count; mistake++) result = pick(mistakes, random)?.(result, random) ?? result;
  return result;
}

const signs = /[，。；：、！？,.;:()（）“”《》]/gu;
const litter = ['  ', '　', '。', '...', '。。', '：', 'XX', '（）', 'TODO'];
const strays = [' ', '\n', '\u00a0', '\u200b', '１', '—', '-', '…', '2023年13月', '1.', '（一）', '一是'];
const marks = ['**', '`', '>', '《', '》', '“', '”', '"', "'"];

const mistakes: readonly Mistake[] = [
  (text, random) => withLines(text, (lines) => lines.splice(at(lines, random), 1)),
  (text, random) =>
    withLines(text, (lines) => {
      const line = at(lines, random);
      lines.splice(line, 0, lines[line] ?? '');
    }),
  (text, random) =>
    withLines(text, (lines) => {
      const [one, other] = [at(lines, random), at(lines, random)];
      [lines[one], lines[other]] = [lines[other] ?? '', lines[one] ?? ''];
    }),
  (text, random) => swapped(text, /[一二三四五六七八九十]|\d/gu, random),
  (text, random) => swapped(text, signs, random),
  (text, random) => put(text, pick([...text.matchAll(signs)], random)),
  (text) => text.replace(/[“”]/gu, '"'),
  (text) => text.replace(/[‘’]/gu, "'"),
  (text) => text.replace(/，/gu, ','),
  (text) => text.replace(/（/gu, '(').replace(/）/gu, ')'),
  (text) => text.replace(/\r?\n/gu, '\r\n'),
  (text, random) => {
    const place = Math.floor(random() * text.length);
    return text.slice(0, place) + text.slice(place + 1);
  },
  (text, random) =>
    withLines(text, (lines) => {
      const line = at(lines, random);
      lines[line] = `${lines[line] ?? ''}${pick(litter, random) ?? ''}`;
    }),
  (text, random) => {
    const place = Math.floor(random() * text.length);
    return text.slice(0, place) + (pick([...strays, ...marks], random) ?? '') + text.slice(place);
  },
];

function withLines(text: string, change: (lines: string[]) => void): string {
  const lines = text.split('\n');
  change(lines);
  return lines.join('\n');
}

/** One of the places found gets the words of another. */
function swapped(text: string, pattern: RegExp, random: Random): string {
  const found = [...text.matchAll(pattern)];
  const [one, other] = [pick(found, random), pick(found, random)];
  return one && other ? text.slice(0, one.index) + other[0] + text.slice(one.index + one[0].length) : text;
}

/** The same once more. */
function put(text: string, found: RegExpMatchArray | undefined): string {
  return found?.index === undefined ? text : text.slice(0, found.index) + found[0] + text.slice(found.index);
}

function at(lines: readonly string[], random: Random): number {
  return Math.floor(random() * lines.length);
}

function pick<T>(list: readonly T[], random: Random): T | undefined {
  return list[Math.floor(random() * list.length)];
}

/** A linear congruential generator; its first numbers, which are alike for seeds that are, are left out. */
function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  next();
  next();
  return next;
}
