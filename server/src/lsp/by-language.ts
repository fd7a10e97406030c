/**
 * Some promises are for reports alone. A formatter counts for every document it is promised for, so with one for YAML
 * our own files there would have two, and the editor would ask which one is meant.
 */
import {
  type Connection,
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  type InitializeParams,
  type ServerCapabilities,
} from 'vscode-languageserver';

const documentSelector = ['report', 'markdown', 'plaintext'].map((language) => ({ language }));

/** Whether the client lets such promises be made one by one. */
export function choosesLanguages({ capabilities: { textDocument } }: InitializeParams): boolean {
  return (
    textDocument?.formatting?.dynamicRegistration === true && textDocument.rangeFormatting?.dynamicRegistration === true
  );
}

/** What is promised at once; a client that cannot take promises one by one gets all. */
export function promisedAtOnce(capabilities: ServerCapabilities, params: InitializeParams): ServerCapabilities {
  if (!choosesLanguages(params)) return capabilities;
  const { documentFormattingProvider: _later, documentRangeFormattingProvider: _too, ...others } = capabilities;
  return others;
}

/** Makes the promises that wait for the client to be ready. */
export async function promiseByLanguage(connection: Connection): Promise<void> {
  await connection.client.register(DocumentFormattingRequest.type, { documentSelector });
  await connection.client.register(DocumentRangeFormattingRequest.type, { documentSelector });
}
