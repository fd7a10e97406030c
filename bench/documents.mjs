// Reports of any length, put together of our own phrases: the sections of a kind, numbered on, no sentence twice.

export const languageOf = { md: 'markdown', txt: 'plaintext' };

/** 10k → 10000 */
export function bytesOf(size) {
  return Number.parseFloat(size) * { k: 1e3, m: 1e6 }[size.at(-1)];
}

/** A maker of texts from the kinds and phrases of our engine; the same arguments give the same text. */
export function reportMaker({ kinds, snippets, snippetText }) {
  const kind = kinds.find(({ id }) => id === 'self-check-personal');
  const titles = kind.sections.filter(({ presence }) => presence !== 'optional').map(({ title }) => title);
  const sentences = sentencesOf(
    snippets.filter(({ language }) => language === 'zh').map(({ body }) => snippetText(body)),
  );
  return ({ form = 'md', bytes = 10_000, salt = 0 }) =>
    report(
      { title: kind.title.zh, titles, sentences, marks: form === 'md' ? ['# ', '## ', '### '] : ['', '', ''] },
      { bytes, salt },
    );
}

function sentencesOf(texts) {
  const all = texts.flatMap((text) => text.split(/[。；\n]/u)).map((sentence) => sentence.trim());
  return [...new Set(all)].filter((sentence) => /^(?!.、)\p{Script=Han}[\p{Script=Han}，、]{14,70}$/u.test(sentence));
}

function report({ title, titles, sentences, marks }, { bytes, salt }) {
  const random = randomOf(salt + 1);
  let written = 0;
  const sentence = () => {
    written++;
    return `${sentences[Math.floor(random() * sentences.length)]}${written > sentences.length / 2 ? `（记录${written}）` : ''}`;
  };
  const paragraph = () => `${sentence()}，${sentence()}。${sentence()}。${sentence()}。`;
  const parts = [`${marks[0]}${title}${salt > 0 ? `（${salt}）` : ''}`, paragraph()];
  let size = 0;
  let section = 0;
  const add = (part) => {
    parts.push(part);
    size += Buffer.byteLength(part) + 2;
  };
  while (size < bytes) {
    const round = Math.floor(section / titles.length) + 1;
    add(
      `${marks[1]}${numeral(section + 1)}、${titles[section % titles.length]}${round > 1 ? `（第${numeral(round)}轮）` : ''}`,
    );
    for (let item = 1; item <= 3 && size < bytes; item++) {
      add(`${marks[2]}（${numeral(item)}）${sentence().split('，')[0]}`);
      add(paragraph());
      add(paragraph());
    }
    section++;
  }
  return `${parts.join('\n\n')}\n`;
}

/** 105 → 一百零五, up to 99,999. */
function numeral(number) {
  const digits = '零一二三四五六七八九';
  let rest = number;
  let text = '';
  let gap = false;
  for (const [value, unit] of [
    [1e4, '万'],
    [1e3, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ]) {
    const digit = Math.floor(rest / value);
    rest %= value;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    text += (gap ? '零' : '') + (digit === 1 && value === 10 && text === '' ? '' : digits[digit]) + unit;
    gap = false;
  }
  return text;
}

/** Mulberry32. */
function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
