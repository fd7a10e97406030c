import { nearest } from '../../core/text/nearest.ts';
import { defineRule } from '../rule.ts';

/** A comment that names a rule there is none of silences nothing, and nobody would notice. */
export default defineRule({
  id: 'disable-unknown-rule',
  title: { zh: '忽略注释中的规则名有误', en: 'Comment names an unknown rule' },
  level: 'warning',
  authority: '实务',
  fix: 'asked',
  messages: {
    unknown: {
      zh: '没有名为“{found}”的规则，这条注释不起作用。',
      en: 'There is no rule “{found}”: the comment does nothing.',
    },
    meant: {
      zh: '没有名为“{found}”的规则，这条注释不起作用；是否指“{rule}”？',
      en: 'There is no rule “{found}”: the comment does nothing. Did you mean “{rule}”?',
    },
    rename: { zh: '改为“{rule}”', en: 'Change to “{rule}”' },
  },
  *review(_analysis, { suppressions, known }) {
    const ids = [...known];
    for (const { suppression } of suppressions) {
      for (const { id: found, span } of suppression.rules) {
        if (known.has(found)) continue;
        const rule = nearest(found, ids);
        if (rule === undefined) {
          yield { message: 'unknown', data: { found }, span };
          continue;
        }
        const fixes = [{ message: 'rename', data: { rule }, edits: [{ span, text: rule }], safe: false } as const];
        yield { message: 'meant', data: { found, rule }, span, fixes };
      }
    }
  },
});
