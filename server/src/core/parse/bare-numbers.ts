/**
 * Bare numbers of sections, as word processors leave them: 1 概述 over 1.1 背景, 2 设计 over 2.1 架构. By itself such a line
 * may measure or date something; that decimals count on from it shows what it is.
 */

import { firstIndex } from '../text/first-index.ts';
import { bareShapeOf, type LineShape } from './shape.ts';

/** A line as the search sees it. */
export interface NumberLine {
  readonly line: number;
  readonly shape: LineShape;
}

/** Words that count or measure behind a number, 3 个月, 2 号楼; the same characters begin names, too: 1 人员, 2 条件. */
const measured =
  '(?:[年月日天周岁时分秒](?!\\p{Script=Han})|小时|分钟|季度|公里|千米|平方|立方|[亿元吨倍米辆座套]|万(?!一)|个(?![人体性别])|号|楼(?![宇盘])|人(?![员才事力民口工机际物])|名(?![称词单录])|次(?![要级数])|项(?!目)|条(?![件款例文目])|台(?![账风])|家(?![庭具乡长]))';

/** A number, a blank and a short name without a mark that a sentence has. */
const bareLine = new RegExp(
  `^[\\s\\u3000]*\\d{1,2}[ \\t\\u3000]+(?!${measured})[\\p{Script=Han}A-Za-z《“][^。；;，,！!？?：:|｜…]{0,30}$`,
  'u',
);

/** Whether a line may be one; nothing about such a line can be said without the others. */
export function mayBeBare(text: string): boolean {
  return text.length <= 60 && bareLine.test(text);
}

/** By line, the shapes of bare numbers that count 1, 2, 3 with decimals of theirs between them. */
export function bareNumbers(
  plain: readonly NumberLine[],
  numbered: readonly NumberLine[],
  textOf: (line: number) => string,
): ReadonlyMap<number, LineShape> {
  const lines = plain
    .filter(({ line }) => mayBeBare(textOf(line)))
    .map(({ line }) => ({ line, shape: bareShapeOf(textOf(line)) }));
  if (lines.length < 2) return new Map();
  const decimals = numbered.filter(({ shape }) => shape.marker?.style === 'decimal');
  const vouched = runsOf(lines).filter((run) => areVouched(run, decimals));
  return new Map(vouched.flat().map(({ line, shape }) => [line, shape]));
}

/** Lines that count on from 1, two at least; what does not go on is left out. */
function runsOf(lines: readonly NumberLine[]): readonly (readonly NumberLine[])[] {
  const runs: NumberLine[][] = [];
  for (const line of lines) {
    const value = line.shape.marker?.value;
    const run = runs.at(-1);
    if (value === 1) runs.push([line]);
    else if (run && value === run.length + 1) run.push(line);
  }
  return runs.filter((run) => run.length > 1);
}

/** Some section begins with its first decimal, and no decimal between two lines belongs to another. */
function areVouched(run: readonly NumberLine[], decimals: readonly NumberLine[]): boolean {
  let at = firstBehind(decimals, run[0]?.line ?? 0);
  let begun = false;
  for (const [index, { line }] of run.entries()) {
    while ((decimals[at]?.line ?? Number.POSITIVE_INFINITY) < line) {
      // What stands between two lines of the run is the former's.
      if (decimals[at]?.shape.marker?.path[0] !== index) return false;
      at++;
    }
    const path = decimals[at]?.shape.marker?.path;
    const next = run[index + 1]?.line ?? Number.POSITIVE_INFINITY;
    begun ||= path?.[0] === index + 1 && path[1] === 1 && (decimals[at]?.line ?? next) < next;
  }
  return begun;
}

/** The first of them behind a line. */
function firstBehind(decimals: readonly NumberLine[], line: number): number {
  return firstIndex(decimals.length, (index) => (decimals[index]?.line ?? 0) < line);
}
