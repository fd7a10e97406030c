/** Behind each heading that is seen, where the writer wants it: how long its section is. */
import { type InlayHint, type InlayHintParams, InlayHintRequest } from 'vscode-languageserver';
import { allSections } from '../core/report/report.ts';
import { defineFeature } from './feature.ts';
import { lengthsOf, shortLength } from './lengths.ts';

export const inlayHints = defineFeature({
  request: InlayHintRequest.type,
  capabilities: { inlayHintProvider: true },
  rank: 'view',
  handle: ({ analysis }, { settings, display }, { range }: InlayHintParams): InlayHint[] => {
    if (settings.inlayHints?.enable !== true) return [];
    const { report, lines, language } = analysis;
    const seen = lines.spanOf(range);
    const lengths = lengthsOf(analysis);
    return [...allSections(report)].flatMap((section): InlayHint[] => {
      const { titleSpan, number } = section.heading;
      const end = Math.max(titleSpan.end, number?.span.end ?? 0);
      if (end < seen.start || end > seen.end) return [];
      const label = shortLength(lengths.get(section) ?? 0, language, display);
      return [{ position: lines.positionAt(end), label, paddingLeft: true }];
    });
  },
});
