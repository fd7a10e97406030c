import { top } from '../../core/report/sights.ts';
import { type Field, fieldsOf } from '../../core/text/fields.ts';
import { defineRule } from '../rule.ts';

/** A head that has some of its fields lacks others. Where there is no head at all, the report does without. */
export default defineRule({
  id: 'metadata-missing',
  title: { zh: '文首信息不全', en: 'Field of the head missing' },
  level: 'info',
  authority: '英文模板',
  clause: 'PEP 1, EIP-1, Rust RFC template, Google SRE book (appendix D)',
  scope: { language: 'en', known: true },
  messages: {
    empty: { zh: '文首的“{field}”没有内容。', en: '“{field}” in the head is empty.' },
    missing: { zh: '文首缺少：{fields}。', en: 'The head lacks: {fields}.' },
  },
  sees: [top],
  *check(analysis) {
    const first = analysis.report.sections[0]?.heading.span.start ?? analysis.text.length;
    const from = analysis.report.title?.span.end ?? 0;
    const head = analysis.text.slice(0, Math.min(first, 4000));
    const present = fieldsOf(head);
    for (const { name, span } of present.filter((one) => isEmpty(one, head))) {
      const start = head.lastIndexOf(name, span.start);
      yield { message: 'empty', data: { field: name }, span: { start, end: start + name.length } };
    }
    const wanted = fields[analysis.detected?.kind.id ?? ''];
    if (!wanted) return;
    const names = present.map(({ name }) => name.toLowerCase());
    const has = (choice: readonly string[]): boolean =>
      choice.some((word) => names.some((name) => name.startsWith(word) || ends(name, word)));
    const lacking = wanted.filter((choice) => !has(choice));
    if (lacking.length === 0 || lacking.length > wanted.length / 2) return;
    const last = present.findLast(({ span }) => span.start >= from) ?? present.at(-1);
    if (!last) return;
    yield {
      message: 'missing',
      data: { fields: lacking.map(([name = '']) => name[0]?.toUpperCase() + name.slice(1)).join(', ') },
      span: last.span.end > last.span.start ? last.span : { start: last.span.start - 1, end: last.span.start },
    };
  },
});

/** One of those that every head has something to say of, with nothing behind it and no list below it. */
function isEmpty({ name, value, span }: Field, head: string): boolean {
  if (value !== '' || !/^(?:status|date|authors?|title|created|deciders?|decision-makers)$/iu.test(name)) return false;
  const [, below = ''] = head.slice(span.end).split(/\r?\n/u);
  return !/^(?:[ \t]+\S|-\s+[^:]*$)/u.test(below);
}

/** `last updated`, `creation-date`: the word closes the name as one of its own. */
function ends(name: string, word: string): boolean {
  return [' ', '-', '_'].some((join) => name.endsWith(join + word));
}

/** By kind: each field with the other names it goes by. */
const fields: Readonly<Record<string, readonly (readonly string[])[]>> = {
  postmortem: [
    ['date', 'start', 'when', 'incident date', 'time'],
    ['authors', 'author', 'owner', 'written by', 'lead', 'commander'],
    // One that says when the incident ended tells its state.
    ['status', 'state', 'duration', 'end', 'resolved'],
  ],
  pep: [['title'], ['author'], ['status'], ['type'], ['created']],
  eip: [['title'], ['author'], ['status'], ['type'], ['created']],
  'rust-rfc': [['feature name'], ['start date'], ['rfc pr'], ['rust issue', 'tracking issue']],
  rfc: [
    ['authors', 'author', 'owner', 'champion'],
    ['status', 'state', 'stage'],
    ['date', 'start date', 'created', 'updated', 'last updated'],
  ],
};
