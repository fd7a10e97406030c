/** What the server says of itself for an issue; nothing of any document. */
import { type DiagnosticInfo, requests } from '../lsp/protocol.ts';
import { defineWorkbenchFeature } from './feature.ts';

export const diagnosticInfo = defineWorkbenchFeature(requests.diagnosticInfo, (bench): DiagnosticInfo => {
  const { client, settings } = bench;
  return {
    text: [
      `Language server ${bench.version} · display ${bench.display}`,
      `Kinds ${bench.kinds.length} · rules ${bench.rules.length} · snippets ${bench.snippets().length}`,
      `Client: ${client.pulls ? 'pulls diagnostics' : 'is pushed diagnostics'} · snippets ${client.snippets} · snippet edits ${client.snippetEdits}`,
      `Settings: ${JSON.stringify(settings)}`,
    ].join('\n'),
  };
});
