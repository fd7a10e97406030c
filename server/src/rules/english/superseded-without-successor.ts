import { matchedSections } from '../../core/kind/matched-passages.ts';
import { defineRule } from '../rule.ts';

/** A decision that was superseded and does not say by which one: the reader is left with the old one. */
export default defineRule({
  id: 'superseded-without-successor',
  title: { zh: '已被取代却没有指明取代者', en: 'Superseded, but not by what' },
  level: 'info',
  authority: '英文模板',
  clause: 'Nygard, Documenting Architecture Decisions: Status',
  scope: { language: 'en', kinds: ['adr', 'adr-nygard', 'madr', 'pep', 'eip'] },
  messages: {
    unsaid: {
      zh: '状态为“{status}”，但没有写明被哪一份取代。',
      en: 'The status is “{status}”, but nothing says by which record.',
    },
  },
  *check(analysis) {
    const { text, report } = analysis;
    const first = report.sections[0]?.heading.span.start ?? text.length;
    const head = { start: 0, end: Math.min(first, 4000) };
    const spans = [head, ...matchedSections(analysis, 'status').map(({ section }) => section.span)];
    const words = spans.map(({ start, end }) => text.slice(start, end)).join('\n');
    if (/supersed(?:ed|es)[^\n]{0,10}(?:by|:)|superseded-by|replaced-by/iu.test(words)) return;
    for (const { start, end } of spans) {
      const found =
        /^[ \t]*(?:[-*+>|] ?)?(?:[*_]{0,2}Status[*_]{0,2}\s{0,2}[:|]\s{0,4})?[*_]{0,2}(Superseded)[*_.]{0,3}\s{0,4}\|?\s*$/imu.exec(
          text.slice(start, end),
        );
      const status = found?.[1];
      if (!found || status === undefined) continue;
      const place = start + found.index + found[0].lastIndexOf(status);
      yield { message: 'unsaid', data: { status }, span: { start: place, end: place + status.length } };
      return;
    }
  },
});
