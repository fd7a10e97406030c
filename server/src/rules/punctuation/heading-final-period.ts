import type { Analysis } from '../../core/analyze.ts';
import { byFrame } from '../../core/parse/by-frame.ts';
import { allSections, type Section } from '../../core/report/report.ts';
import { blanks } from '../../core/report/sights.ts';
import { defineRule } from '../rule.ts';

/** A heading on a line of its own usually has no 。 at its end. Clauses, items without a text and run-in titles have one. */
export default defineRule({
  id: 'heading-final-period',
  title: { zh: '独立成行的标题末尾有句号', en: 'Full stop behind a heading' },
  level: 'info',
  authority: '实务',
  scope: { language: 'zh' },
  fix: 'asked',
  once: true,
  messages: {
    period: {
      zh: '独立成行的标题，末尾通常不用句号。',
      en: 'A heading on a line of its own usually has no full stop.',
    },
    drop: { zh: '删去标题末尾的句号', en: 'Delete the full stop behind headings' },
  },
  sees: [blanks],
  *check(analysis) {
    const { report, text, tail } = analysis;
    if (!hasPeriods(analysis)) return;
    const sections = allSections(report);
    for (const section of sections) {
      const at = periodOf(section, text);
      // What is not written yet may still run on behind it.
      if (at >= 0 && isBare(section, text, tail.start)) continue;
      if (at < 0 || isHouseStyle(section, sections, text)) continue;
      const span = { start: at, end: at + 1 };
      yield {
        message: 'period',
        data: {},
        span,
        fixes: [{ message: 'drop', data: {}, edits: [{ span, text: '' }], safe: false, preferred: true }],
      };
    }
  },
});

const hasPeriods = byFrame(({ report, text }: Analysis) =>
  allSections(report).some((section) => periodOf(section, text) >= 0),
);

/**
 * Beside run-in titles, which have a full stop, one alone keeps it, too; and where every title of the level has one,
 * somebody wants it so. An aspect under review (在…方面) is a heading whatever its siblings do.
 */
function isHouseStyle({ heading }: Section, sections: readonly Section[], text: string): boolean {
  const siblings = sections.filter((one) => one.heading.level === heading.level && one.heading !== heading);
  if (siblings.some((one) => one.heading.form === 'run-in')) return !isAspect(heading, text);
  return !isAspect(heading, text) && siblings.every((one) => periodOf(one, text) >= 0);
}

function isAspect({ titleSpan, span }: Section['heading'], text: string): boolean {
  return /方面。[\s*_#]*$/u.test(text.slice(titleSpan.start, span.end));
}

function isBare({ heading, body, children }: Section, text: string, tail: number): boolean {
  const end = heading.span.start < tail ? Math.min(body.end, tail) : body.end;
  return children.length === 0 && text.slice(body.start, end).trim() === '';
}

/** Where the full stop is; -1 where there is none, or where it may be right. */
function periodOf({ heading }: Section, text: string): number {
  if (heading.form !== 'alone' || heading.number?.style === 'article') return -1;
  const line = text.slice(heading.titleSpan.start, heading.span.end);
  const at = line.indexOf('。');
  if (at < 0 || !/^[\s*_#]*$/u.test(line.slice(at + 1))) return -1;
  // A long line is an item or a clause; only an aspect under review (在…方面) takes as many words.
  if (at > 45 && !line.slice(0, at).endsWith('方面')) return -1;
  return heading.titleSpan.start + at;
}
