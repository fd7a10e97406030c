import type { Analysis } from '../../core/analyze.ts';
import { matchedSections } from '../../core/kind/matched-passages.ts';
import { type Field, fieldsOf } from '../../core/text/fields.ts';
import { defineRule } from '../rule.ts';

/** “Status: ok”: each format has a short list of states that its tools and readers go by. */
export default defineRule({
  id: 'unknown-status',
  title: { zh: '状态不在取值范围内', en: 'Unknown status' },
  level: 'info',
  authority: '英文模板',
  clause: 'MADR and Nygard (ADR), PEP 1, EIP-1: Status',
  scope: { language: 'en', kinds: ['adr', 'adr-nygard', 'madr', 'pep', 'eip'] },
  messages: {
    unknown: { zh: '状态“{status}”不是通行的取值：{known}。', en: 'The status “{status}” is none of {known}.' },
  },
  *check(analysis) {
    const known = states[analysis.detected?.kind.id ?? ''] ?? decisions;
    for (const { value, span } of statusesOf(analysis)) {
      const words = value
        .toLowerCase()
        .replace(/[*_`[\]~]/gu, '')
        .trim();
      // Not filled in, a whole sentence, or a list of choices of the template: another matter.
      if (words === '' || words.length > 40 || /[|{}<>?]/u.test(words)) continue;
      if (known.some((state) => words.includes(state))) continue;
      yield { message: 'unknown', data: { status: value, known: known.slice(0, 8).join(', ') }, span };
    }
  },
});

/** In the head, or the first line of a section of that name. */
function statusesOf(analysis: Analysis): readonly Pick<Field, 'value' | 'span'>[] {
  const first = analysis.report.sections[0]?.heading.span.start ?? analysis.text.length;
  const fields = fieldsOf(analysis.text.slice(0, Math.min(first, 4000)));
  const [field] = fields.filter(({ name }) => name.toLowerCase() === 'status');
  if (field) return [field];
  return matchedSections(analysis, 'status').flatMap(({ passages: [passage] }) =>
    passage && !/[:.] /u.test(passage.text) ? [{ value: passage.text, span: passage.span }] : [],
  );
}

const decisions = [
  'proposed',
  'accepted',
  'rejected',
  'deprecated',
  'superseded',
  'draft',
  'approved',
  'implemented',
  'supersede',
  'replaced',
  'amended',
  'withdrawn',
  'pending',
  'review',
  'discussion',
  'decided',
  'adopted',
  'declined',
  'obsolete',
  'open',
  'final',
  'active',
  'agreed',
  'retired',
  'proposal',
  'in progress',
];

const states: Readonly<Record<string, readonly string[]>> = {
  pep: [
    'draft',
    'active',
    'accepted',
    'final',
    'rejected',
    'withdrawn',
    'deferred',
    'superseded',
    'provisional',
    'april fool',
  ],
  eip: ['draft', 'review', 'last call', 'final', 'stagnant', 'withdrawn', 'living', 'moved'],
};
