/** The next member of an enumeration in running text: 一是…；二是…；‸ goes on with 三是. */
import type { Analysis } from '../analyze.ts';
import type { LineEdits } from './line-edits.ts';
import { numberWith } from './numbered-line.ts';

/** Behind the last member of the cursor's line, where the cursor stands behind a finished clause of it. */
export function nextInline({ survey, lines, text }: Analysis, offset: number): LineEdits | undefined {
  const line = lines.lineAt(offset);
  const start = lines.startOf(line);
  if (!/[。；;，,！？][ \u3000]*$/u.test(text.slice(start, offset))) return undefined;
  const last = survey.enumerations
    .filter(({ family }) => family !== 'list' && family !== 'dash')
    .flatMap(({ family, members }) => members.map((member) => ({ family, member })))
    .filter(({ member: { marker } }) => marker.start >= start && marker.end <= offset)
    .reduce<Found | undefined>((latest, one) => {
      return latest && latest.member.marker.start > one.member.marker.start ? latest : one;
    }, undefined);
  const style = last && (/^(?:circled|.*-paren)$/u.test(last.family) ? last.family : `member-${last.family}`);
  const word = last && style && numberWith(last.member.text, last.member.value + 1, style);
  if (!last || word === undefined) return undefined;
  const mark = /^[，,：:]/u.exec(text.slice(last.member.marker.end))?.[0] ?? '';
  const written = word + mark;
  const { character } = lines.positionAt(offset);
  return {
    edits: [{ span: { start: offset, end: offset }, text: written }],
    cursor: { line, character: character + written.length },
  };
}

type Found = {
  readonly family: string;
  readonly member: Analysis['survey']['enumerations'][number]['members'][number];
};
