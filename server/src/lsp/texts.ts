/** The texts that are open in the editor, as its messages make and change them. */
import {
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type Position,
  type Range,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Connection } from './connection.ts';

/** What is to be done when an editor opens, changes and closes a text. */
export interface TextEvents {
  readonly opened: (text: TextDocument) => void;
  readonly changed: (uri: string) => void;
  readonly closed: (uri: string) => void;
}

/** Letters typed one after the other that are not in the text yet. */
interface Typed {
  readonly start: Position;
  readonly text: string;
  readonly version: number;
}

interface Open {
  readonly document: TextDocument;
  typed: Typed | undefined;
}

/**
 * A text is put together anew for each change, which takes its time in a long one. So what is typed on and on is kept
 * until somebody wants to see the text.
 */
export class Texts {
  readonly #open = new Map<string, Open>();

  get(uri: string): TextDocument | undefined {
    const open = this.#open.get(uri);
    return open && upToDate(open);
  }

  all(): readonly TextDocument[] {
    return Array.from(this.#open.values(), upToDate);
  }

  /** Listens to the messages; what comes about a text that is not open is left alone. */
  follow(connection: Connection, { opened, changed, closed }: TextEvents): void {
    connection.onNotification(DidOpenTextDocumentNotification.type, ({ textDocument }) => {
      const { uri, languageId, version, text } = textDocument;
      const document = TextDocument.create(uri, languageId, version, text);
      this.#open.set(uri, { document, typed: undefined });
      opened(document);
    });
    connection.onNotification(DidChangeTextDocumentNotification.type, ({ textDocument, contentChanges }) => {
      const open = this.#open.get(textDocument.uri);
      if (!open || contentChanges.length === 0) return;
      change(open, contentChanges, textDocument.version);
      changed(textDocument.uri);
    });
    connection.onNotification(DidCloseTextDocumentNotification.type, ({ textDocument: { uri } }) => {
      if (this.#open.delete(uri)) closed(uri);
    });
  }
}

function upToDate(open: Open): TextDocument {
  const { document, typed } = open;
  if (!typed) return document;
  open.typed = undefined;
  const { start, text, version } = typed;
  return TextDocument.update(document, [{ range: { start, end: start }, text }], version);
}

function change(open: Open, changes: TextDocumentContentChangeEvent[], version: number): void {
  const [first, ...others] = changes;
  const { typed } = open;
  const now = first && others.length === 0 ? insertedBy(first, version) : undefined;
  if (now && typed && goesOn(typed, now)) {
    open.typed = { start: typed.start, text: typed.text + now.text, version };
    return;
  }
  const document = upToDate(open);
  if (now) open.typed = now;
  else TextDocument.update(document, changes, version);
}

/** What a change types within a line; undefined where it does anything else, or is none the protocol knows. */
function insertedBy(change: TextDocumentContentChangeEvent, version: number): Typed | undefined {
  if (!('range' in change) || typeof change.text !== 'string' || /[\r\n]/u.test(change.text)) return undefined;
  const { start, end }: Partial<Range> = change.range ?? {};
  if (!start || !end || start.line !== end.line || start.character !== end.character) return undefined;
  return start.line >= 0 && start.character >= 0 ? { start, text: change.text, version } : undefined;
}

/** Whether it stands right behind what was typed before. */
function goesOn({ start, text }: Typed, now: Typed): boolean {
  return now.start.line === start.line && now.start.character === start.character + text.length;
}
