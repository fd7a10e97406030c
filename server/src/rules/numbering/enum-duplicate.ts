import { enumerationFaults, renumberedMembers } from '../../core/report/enumeration-faults.ts';
import { ownEnumerations } from '../../core/report/own-enumerations.ts';
import { enumerations } from '../../core/report/sights.ts';
import { defineRule } from '../rule.ts';

/** 二是…；二是…: one number for two members. */
export default defineRule({
  id: 'enum-duplicate',
  title: { zh: '列举序号重复', en: 'Enumeration uses a number twice' },
  level: 'warning',
  authority: '实务',
  fix: 'asked',
  messages: {
    duplicate: { zh: '列举序号重复：“{found}”前面已经用过。', en: 'Enumeration uses “{found}” twice.' },
    before: { zh: '前一项在这里', en: 'The member before' },
    renumber: { zh: '从这里起依次改正（改为“{expected}”）', en: 'Count on from here (“{expected}”)' },
  },
  sees: [enumerations],
  *check(analysis) {
    const { text } = analysis;
    for (const { type, enumeration, index, earlier, later } of enumerationFaults(ownEnumerations(analysis))) {
      if (type !== 'duplicate') continue;
      const edits = renumberedMembers(enumeration, index, text);
      const expected = edits[0]?.text ?? '';
      yield {
        message: 'duplicate',
        data: { found: later.text },
        span: later.marker,
        related: [{ message: 'before', data: {}, span: earlier.marker }],
        fixes: [{ message: 'renumber', data: { expected }, edits, safe: false, preferred: true }],
      };
    }
  },
});
