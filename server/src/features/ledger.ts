/** The table of problems, causes and measures of a report, ready to be opened as a document of its own. */
import { ledgerOf, ledgerText } from '../core/writing/ledger.ts';
import { type LedgerParams, type ReportLedger, requests } from '../lsp/protocol.ts';
import { defineFeature } from './feature.ts';

export const ledger = defineFeature({
  request: { method: requests.ledger },
  handle: ({ analysis }, _bench, { format }: LedgerParams): ReportLedger | null => {
    const rows = ledgerOf(analysis);
    return rows.length === 0 ? null : { text: ledgerText(rows, format, analysis.language), rows: rows.length };
  },
});
