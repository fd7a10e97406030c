/** What the client shows of a document beside its text: kind, why, length, findings. */
import type { Analysis } from '../core/analyze.ts';
import { type Detected, tiedKinds } from '../core/kind/detect.ts';
import type { Kind } from '../core/kind/kind.ts';
import { allSections } from '../core/report/report.ts';
import { countCharacters, countWords } from '../core/text/count.ts';
import type { ReportStatus } from '../lsp/protocol.ts';
import { pathOf } from '../uris.ts';
import type { ReportDocument, Workbench } from './feature.ts';
import { findingsOf } from './findings.ts';
import { lackingTitles } from './lacking.ts';

export function statusOf(document: ReportDocument, bench: Workbench): ReportStatus {
  const { uri, version, recognized, analysis } = document;
  const kind = recognized ? analysis.detected : undefined;
  return {
    uri,
    version,
    recognized,
    kind: kind ? { id: kind.kind.id, title: kind.kind.title[bench.display] } : null,
    why: kind ? whyOf(kind, bench.display) : '',
    characters: recognized ? countCharacters(analysis.text) : 0,
    range: kind ? rangeOf(kind.kind, analysis) : null,
    sections: recognized ? [...allSections(analysis.report)].length : 0,
    missing: recognized ? lackingTitles(analysis).length : 0,
    candidates: candidatesOf(document).map(({ id, title }) => ({ id, title: title[bench.display] })),
    findings: recognized ? findingsOf(document, bench).length : 0,
  };
}

/** As the rule about the length of a document counts. */
function rangeOf({ length, language }: Kind, { text }: Analysis): ReportStatus['range'] {
  if (!length) return null;
  const [min, max] = length;
  const words = language === 'en';
  return {
    min,
    max: Number.isFinite(max) ? max : null,
    unit: words ? 'words' : 'characters',
    length: words ? countWords(text) : countCharacters(text),
  };
}

/** Asked only where nothing else says what it is. */
function candidatesOf({ uri, analysis, setup }: ReportDocument): readonly Kind[] {
  const { parsed, lines, text, detected, declared } = analysis;
  if (detected || declared || text === '') return [];
  return tiedKinds({ parsed, lines, path: pathOf(uri) }, setup.kinds);
}

function whyOf({ reason: { type, words } }: Detected, display: 'zh' | 'en'): string {
  const zh = display === 'zh';
  switch (type) {
    case 'declared':
      return zh ? '文中已注明文种。' : 'The document says so.';
    case 'chosen':
      return zh ? '由命令指定。' : 'Chosen by the command.';
    case 'folder':
      return zh ? `reports.yaml 指定 ${words} 为这一文种。` : `reports.yaml makes ${words} this kind.`;
    case 'title':
      return zh ? `标题中有“${words}”。` : `The title has “${words}”.`;
    case 'headings':
      return zh ? `标题为${words}。` : `It has the headings ${words.replaceAll('、', ', ')}.`;
  }
}
