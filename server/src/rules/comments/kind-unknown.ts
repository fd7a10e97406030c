import { defineRule } from '../rule.ts';

/** A report that declares a kind there is none of is not checked at all, and its writer would not notice. */
export default defineRule({
  id: 'kind-unknown',
  title: { zh: '注明的文种有误', en: 'Declared kind unknown' },
  level: 'warning',
  authority: '实务',
  fix: 'asked',
  messages: {
    unknown: {
      zh: '没有文种“{found}”，这份材料因此不检查；是否指“{kind}”？',
      en: 'There is no kind “{found}”, so this report is not checked. Did you mean “{kind}”?',
    },
    rename: { zh: '改为“{kind}”', en: 'Change to “{kind}”' },
  },
  sees: [],
  *check({ declared }) {
    // Any other word, such as `none`, is how a writer says that a text is no report.
    if (declared?.meant === undefined) return;
    const { id: found, meant: kind, span } = declared;
    const fixes = [
      { message: 'rename', data: { kind }, edits: [{ span, text: kind }], safe: false, preferred: true } as const,
    ];
    yield { message: 'unknown', data: { found, kind }, span, fixes };
  },
});
