/**
 * Phrases are loaded when a suggestion first needs them, which takes longer than a writer should wait for one. So they
 * are loaded when the first report is written in, a piece at a time, when there is nothing else to do. Who only reads
 * never pays for them.
 */
import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Workbench } from '../features/feature.ts';
import type { Documents } from './documents.ts';
import { benchOf } from './setup-keeper.ts';
import type { Turns } from './turns.ts';

export interface ReadyOptions {
  readonly turns: Turns;
  readonly texts: TextDocuments<TextDocument>;
  readonly documents: Documents;
  readonly bench: () => Workbench;
}

/** To be called when a text has been changed. */
export function phrasesReady({ turns, texts, documents, bench }: ReadyOptions): (uri: string) => void {
  let ready = false;
  const suggest = async (uri: string): Promise<void> => {
    const { completionsAt } = await import('../features/completion.ts');
    const text = texts.get(uri);
    if (!text) return;
    const document = documents.look(text);
    const textDocument = { uri };
    completionsAt(document, benchOf(document, bench()), {
      textDocument,
      position: text.positionAt(document.text.length),
    });
  };
  const prepare = async (uri: string): Promise<void> => {
    await turns('spare');
    const text = texts.get(uri);
    if (!text || !documents.look(text).recognized || bench().settings.completion?.enable === false) return;
    ready = true;
    bench().snippets();
    await turns('spare');
    bench().spellings();
    await turns('spare');
    await suggest(uri);
  };
  let preparing = false;
  return (uri) => {
    if (ready || preparing) return;
    preparing = true;
    prepare(uri)
      // What fails here fails again where it is asked for, and is told of there.
      .catch(() => undefined)
      .finally(() => {
        preparing = false;
      });
  };
}
