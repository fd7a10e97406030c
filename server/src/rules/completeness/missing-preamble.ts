import {
  hasSomeSections,
  isSketch,
  opensReport,
  partBefore,
  preambleOf,
  preamblePlace,
  titleSpanOf,
} from '../../core/kind/parts-text.ts';
import { defineRule } from '../rule.ts';

/** The first heading follows the title at once, where reports of the kind begin with a paragraph. */
export default defineRule({
  id: 'missing-preamble',
  title: { zh: '缺少导语', en: 'No preamble' },
  level: 'info',
  authority: '实务',
  scope: { language: 'zh', known: true },
  fix: 'asked',
  messages: {
    missing: {
      zh: '标题之后直接是“{first}”，{kind}通常先有一段导语。',
      en: '“{first}” follows the title at once; a {kind} usually begins with a paragraph.',
    },
    add: { zh: '补上导语', en: 'Add a preamble' },
  },
  finished: true,
  *check(analysis, { writing, language }) {
    const { detected, report } = analysis;
    const preamble = detected?.kind.preamble;
    const first = report.sections[0];
    if (writing || !detected || !preamble || preamble.presence === 'optional' || !first) return;
    if (!report.title || !hasSomeSections(analysis) || preambleOf(analysis).length > 0 || isSketch(analysis)) return;
    if (opensReport(first)) return;
    const edits = partBefore(analysis, detected.kind, preamble, preamblePlace(analysis) ?? first.span.start);
    yield {
      message: 'missing',
      data: { first: first.heading.title, kind: detected.kind.title[language] },
      span: titleSpanOf(analysis),
      related: [],
      fixes:
        edits.length > 0
          ? [{ message: 'add', data: {}, edits: edits.map((edit) => ({ ...edit, snippet: true })), safe: false }]
          : [],
    };
  },
});
