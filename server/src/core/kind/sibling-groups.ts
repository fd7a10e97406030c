/** Sections that stand side by side in one document: an annex or another document behind a signature begins a new group. */

import type { Analysis } from '../analyze.ts';
import { allSections, type Section } from '../report/report.ts';
import { beside } from '../text/beside.ts';
import { breaksOf } from './number-runs.ts';

export interface SiblingGroup {
  /** Undefined for the outermost sections. */
  readonly parent: Section | undefined;
  /** At least one. */
  readonly sections: readonly Section[];
}

/** Several rules ask for one analysis. */
const remembered = beside<Analysis, readonly SiblingGroup[]>();

/** All groups, each before those inside it. */
export function siblingGroups(analysis: Analysis): readonly SiblingGroup[] {
  const groups = remembered.get(analysis) ?? groupsOf(analysis);
  remembered.set(analysis, groups);
  return groups;
}

function groupsOf(analysis: Analysis): readonly SiblingGroup[] {
  const { report } = analysis;
  const breaks = breaksOf(analysis);
  const parents = [undefined, ...allSections(report)];
  return parents.flatMap((parent) => {
    const family = parent ? parent.children : report.sections;
    const [first, end] = [family[0]?.heading.span.start ?? 0, family.at(-1)?.heading.span.start ?? 0];
    if (!breaks.some((place) => place > first && place <= end)) {
      return family.length > 0 ? [{ parent, sections: family }] : [];
    }
    const groups: Section[][] = [];
    let last = 0;
    for (const section of family) {
      const { start } = section.heading.span;
      if (groups.length === 0 || breaks.some((place) => place > last && place <= start)) groups.push([]);
      groups.at(-1)?.push(section);
      last = start;
    }
    return groups.map((sections) => ({ parent, sections }));
  });
}
