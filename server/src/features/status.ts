/** What the client shows of a document beside its text: kind, why, length, findings. */
import type { Detected } from '../core/kind/detect.ts';
import { allSections } from '../core/report/report.ts';
import { countCharacters } from '../core/text/count.ts';
import type { ReportStatus } from '../lsp/protocol.ts';
import type { ReportDocument, Workbench } from './feature.ts';
import { findingsOf } from './findings.ts';

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
    sections: recognized ? [...allSections(analysis.report)].length : 0,
    findings: recognized ? findingsOf(document, bench).length : 0,
  };
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
      return zh ? `标题为${words}。` : `It has the headings ${words}.`;
  }
}
