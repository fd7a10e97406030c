import type { Analysis } from '../../core/analyze.ts';
import { hasSomeSections, partBefore, preambleOf, titleSpanOf } from '../../core/kind/parts-text.ts';
import { defineRule } from '../rule.ts';

/** An official document that goes to an organ does not say to which. */
export default defineRule({
  id: 'missing-addressee',
  title: { zh: '缺少主送机关', en: 'No addressee' },
  level: 'info',
  authority: '条例',
  clause: '第九条（八）',
  scope: { language: 'zh', known: true },
  fix: 'asked',
  messages: {
    missing: { zh: '没有主送机关，{kind}应当写明发给谁。', en: 'No addressee: a {kind} says to whom it goes.' },
    add: { zh: '补上主送机关', en: 'Add the addressee' },
  },
  finished: true,
  *check(analysis, { writing, language }) {
    const { detected, report } = analysis;
    const addressee = detected?.kind.addressee;
    if (writing || !detected || !report.title || addressee?.presence !== 'required') return;
    const begin = beginOf(analysis);
    if (begin === undefined || isAddressed(analysis)) return;
    const edits = partBefore(analysis, detected.kind, addressee, begin);
    yield {
      message: 'missing',
      data: { kind: detected.kind.title[language] },
      span: titleSpanOf(analysis),
      fixes:
        edits.length > 0
          ? [{ message: 'add', data: {}, edits: edits.map((edit) => ({ ...edit, snippet: true })), safe: false }]
          : [],
    };
  },
});

/** Of a fragment nothing is asked: there must be a text below the title. */
function beginOf(analysis: Analysis): number | undefined {
  const { report, lines } = analysis;
  const first = preambleOf(analysis)[0];
  if (first) return first.text.length >= 15 ? lines.startOf(first.line) : undefined;
  return hasSomeSections(analysis) ? report.sections[0]?.span.start : undefined;
}

const addressed: ReadonlySet<string> = new Set(['recipient', 'salutation', 'title-note', 'author']);

/** A line above the text that ends with a colon is one, whatever it names; 主送： may stand at the end. */
function isAddressed(analysis: Analysis): boolean {
  const { survey, text } = analysis;
  // What is read out at a meeting, as the note to its title says, is addressed to those who sit there.
  if (survey.parts.some(({ type }) => addressed.has(type))) return true;
  if (/^\s*主\s?送/mu.test(text.slice(-400))) return true;
  return preambleOf(analysis)
    .slice(0, 4)
    .some((passage) => passage.text.length <= 160 && /[：:]$/u.test(passage.text) && !/如下[：:]$/u.test(passage.text));
}
