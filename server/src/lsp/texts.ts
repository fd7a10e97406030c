/** The texts that are open in the editor, as its messages make and change them. */
import {
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Connection } from './connection.ts';

/** What is to be done when an editor opens, changes and closes a text. */
export interface TextEvents {
  readonly opened: (text: TextDocument) => void;
  readonly changed: (text: TextDocument) => void;
  readonly closed: (uri: string) => void;
}

export class Texts {
  readonly #open = new Map<string, TextDocument>();

  get(uri: string): TextDocument | undefined {
    return this.#open.get(uri);
  }

  all(): readonly TextDocument[] {
    return [...this.#open.values()];
  }

  /** Listens to the messages; what comes about a text that is not open is left alone. */
  follow(connection: Connection, { opened, changed, closed }: TextEvents): void {
    connection.onNotification(DidOpenTextDocumentNotification.type, ({ textDocument }) => {
      const { uri, languageId, version, text } = textDocument;
      const document = TextDocument.create(uri, languageId, version, text);
      this.#open.set(uri, document);
      opened(document);
    });
    connection.onNotification(DidChangeTextDocumentNotification.type, ({ textDocument, contentChanges }) => {
      const document = this.#open.get(textDocument.uri);
      if (document && contentChanges.length > 0)
        changed(TextDocument.update(document, contentChanges, textDocument.version));
    });
    connection.onNotification(DidCloseTextDocumentNotification.type, ({ textDocument: { uri } }) => {
      if (this.#open.delete(uri)) closed(uri);
    });
  }
}
