/** The sums over all files, counted while they pass by, and whether they make a run fail. */
import type { Severity } from '../rules/rule.ts';
import type { CheckedFile, Totals } from './checked.ts';

export interface Counter {
  readonly add: (file: CheckedFile) => void;
  readonly totals: (more: Pick<Totals, 'fixed' | 'baseline'>) => Totals;
}

export function counter(): Counter {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  let files = 0;
  let recognized = 0;
  let findings = 0;
  let mendable = 0;
  let unread = 0;
  return {
    add: (file) => {
      files++;
      if (file.kind !== null) recognized++;
      if (file.error) unread++;
      findings += file.findings.length;
      for (const { severity, safe } of file.findings) {
        counts[severity]++;
        if (safe) mendable++;
      }
    },
    totals: (more) => ({ files, recognized, findings, counts: { ...counts }, mendable, unread, ...more }),
  };
}

/** From which severity on findings make the run fail. */
export const failLevels = ['error', 'warning', 'info', 'hint', 'never'] as const;

export interface FailOptions {
  readonly failOn: (typeof failLevels)[number];
  /** So many warnings are let pass; with it more of them fail whatever `failOn` says of warnings. */
  readonly maxWarnings: number | undefined;
}

export function fails({ counts }: Totals, { failOn, maxWarnings }: FailOptions): boolean {
  if (maxWarnings !== undefined && counts.warning > maxWarnings) return true;
  const severities = ['error', 'warning', 'info', 'hint'] as const;
  const failing = failOn === 'never' ? [] : severities.slice(0, failLevels.indexOf(failOn) + 1);
  return failing.some((severity) => counts[severity] > 0 && !(severity === 'warning' && maxWarnings !== undefined));
}
