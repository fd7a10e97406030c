/** Members of enumerations that have a line of their own: 一是…, 首先，…, First, …. */
import type { Analysis } from '../analyze.ts';
import type { Heading } from '../parse/blocks.ts';
import type { EnumerationMember } from '../report/enumerations.ts';
import { parseNumeral } from '../text/numerals.ts';
import type { NumberedLine } from './numbered-line.ts';

/** Families that count with words; what counts with numbers is a numbered line already. */
const words: ReadonlySet<string> = new Set(['shi', 'yao', 'fangmian', 'shouxian', 'di', 'qi', 'ordinal']);

/** The rank of members: inside of every number. */
export const innermost = 99;

/** Each line that begins with a member and holds no second one. */
export function memberLines(analysis: Analysis, headings: ReadonlyMap<number, Heading>): readonly NumberedLine[] {
  const { lines, survey } = analysis;
  const perLine = new Map<number, number>();
  const counted = survey.enumerations.filter(({ family }) => words.has(family));
  for (const { members } of counted) {
    for (const { marker } of members) {
      const line = lines.lineAt(marker.start);
      perLine.set(line, (perLine.get(line) ?? 0) + 1);
    }
  }
  const own = counted.flatMap(({ family, members }) =>
    members.flatMap((member): NumberedLine[] => {
      const line = lines.lineAt(member.marker.start);
      const alone = perLine.get(line) === 1 && !headings.has(line);
      return alone ? lineOf(analysis, family, member) : [];
    }),
  );
  return [...own, ...bareMembers(analysis, headings)];
}

/** A word in bold without its text (`**二是**`) is taken for a heading while one writes. */
function bareMembers(analysis: Analysis, headings: ReadonlyMap<number, Heading>): readonly NumberedLine[] {
  return [...headings.values()].flatMap(({ number, title, titleSpan, marks, level }): NumberedLine[] => {
    const found = /^([其第]?)([一二三四五六七八九十]{1,3})([是要]?)$/u.exec(title);
    const value = parseNumeral(found?.[2] ?? '');
    const family = bareFamilies.get(`${found?.[1]}${found?.[3]}`);
    if (number || level === 0 || marks.hashes > 0 || value === undefined || family === undefined) return [];
    const marker = { start: titleSpan.start, end: titleSpan.start + title.length };
    return lineOf(analysis, family, { marker, value, text: title });
  });
}

const bareFamilies: ReadonlyMap<string, string> = new Map([
  ['是', 'shi'],
  ['要', 'yao'],
  ['其', 'qi'],
  ['第', 'di'],
]);

function lineOf(
  { lines, parsed }: Analysis,
  family: string,
  { marker, value, text }: Pick<EnumerationMember, 'marker' | 'value' | 'text'>,
): NumberedLine[] {
  const line = lines.lineAt(marker.start);
  const start = lines.startOf(line);
  const whole = lines.textOf(line);
  const open = whole.slice(0, marker.start - start).replace('\uFEFF', '');
  if (parsed.scanned[line]?.role !== 'text' || !/^[\s\u3000]*(?:\*\*|__)?$/u.test(open)) return [];
  const behind = whole.slice(marker.end - start);
  const gap = /^[，,：:、]?[ \u3000]*/u.exec(behind)?.[0] ?? '';
  const title = behind.slice(gap.length).replace(/[*_\s\u3000]+$/u, '');
  return [
    {
      line,
      style: `member-${family}`,
      value,
      path: [value],
      heading: undefined,
      rank: innermost,
      hashes: 0,
      span: marker,
      titleStart: marker.end + gap.length,
      filled: title.replace(/[*_]/gu, '') !== '',
      last: title.slice(-1),
      open,
      written: text,
      gap,
      close: /\*\*|__/u.exec(open)?.[0] ?? '',
    },
  ];
}
