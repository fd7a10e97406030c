/** Where the time of a check goes: the steps of it, and the rules one by one; told on standard error. */

import type { Say } from './language.ts';
import { columnsOf } from './output.ts';

/** What takes time beside the rules. */
export type Step = keyof typeof steps;

export interface Timing {
  /** Of a rule, by its id. */
  readonly rule: (id: string, milliseconds: number) => void;
  /** Does it and takes its time. */
  readonly step: <T>(step: Step, work: () => T) => T;
  /** The ten dearest, one a line. */
  readonly table: (say: Say) => string;
}

export function newTiming(): Timing {
  const spent = new Map<string, number>();
  const parts = new Map<Step, number>();
  return {
    rule: (id, milliseconds) => spent.set(id, (spent.get(id) ?? 0) + milliseconds),
    step: (step, work) => {
      const begun = performance.now();
      try {
        return work();
      } finally {
        parts.set(step, (parts.get(step) ?? 0) + performance.now() - begun);
      }
    },
    table: (say) => tableOf(spent, parts, say),
  };
}

const shown = 10;

function tableOf(rules: ReadonlyMap<string, number>, parts: ReadonlyMap<Step, number>, say: Say): string {
  const ruled = [...rules.values()].reduce((sum, one) => sum + one, 0);
  const whole = [...parts.values()].reduce((sum, one) => sum + one, 0);
  // What is left of the rules' step is choosing them and putting what they found into words.
  const shared: Readonly<Record<Step, number>> = { parse: 0, survey: 0, rules: ruled };
  const named = [...parts].map(([step, spent]) => [say(steps[step]), Math.max(0, spent - shared[step])] as const);
  const lines = [...named, ...rules].sort((a, b) => b[1] - a[1]).slice(0, shown);
  const width = Math.max(...lines.map(([name]) => columnsOf(name)), 0);
  const rows = lines.map(([name, spent]) => {
    const share = whole === 0 ? 0 : Math.round((100 * spent) / whole);
    return `  ${name}${' '.repeat(width - columnsOf(name))} ${spent.toFixed(1).padStart(9)} ms ${String(share).padStart(3)}%\n`;
  });
  return `${say(head, { whole: whole.toFixed(0) })}\n${rows.join('')}`;
}

const steps = {
  parse: { zh: '（解析、识别文种）', en: '(parsing, telling the kind)' },
  survey: { zh: '（段落、列举、引用等）', en: '(passages, enumerations, references)' },
  rules: { zh: '（各规则共用）', en: '(shared by the rules)' },
} as const;

const head = {
  zh: '用时 {whole} 毫秒，其中最多的：',
  en: '{whole} ms, most of them in:',
};
