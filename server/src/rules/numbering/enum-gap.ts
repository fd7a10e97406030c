import { enumerationFaults, renumberedMembers } from '../../core/report/enumeration-faults.ts';
import { ownEnumerations } from '../../core/report/own-enumerations.ts';
import { enumerations } from '../../core/report/sights.ts';
import { defineRule } from '../rule.ts';

/** 一是…；三是…: a member was lost, or the rest was not counted anew. */
export default defineRule({
  id: 'enum-gap',
  title: { zh: '列举序号跳号', en: 'Enumeration skips a number' },
  level: 'warning',
  authority: '实务',
  fix: 'asked',
  messages: {
    gap: { zh: '列举跳号：“{before}”之后是“{found}”。', en: 'Enumeration skips: “{before}”, then “{found}”.' },
    before: { zh: '前一项在这里', en: 'The member before' },
    renumber: { zh: '从这里起依次改正（改为“{expected}”）', en: 'Count on from here (“{expected}”)' },
  },
  sees: [enumerations],
  *check(analysis) {
    const { text } = analysis;
    for (const { type, enumeration, index, earlier, later } of enumerationFaults(ownEnumerations(analysis))) {
      if (type !== 'gap') continue;
      const edits = renumberedMembers(enumeration, index, text);
      const expected = edits[0]?.text ?? '';
      yield {
        message: 'gap',
        data: { before: earlier.text, found: later.text },
        span: later.marker,
        related: [{ message: 'before', data: {}, span: earlier.marker }],
        fixes: [{ message: 'renumber', data: { expected }, edits, safe: false, preferred: true }],
      };
    }
  },
});
