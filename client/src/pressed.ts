/**
 * Keys that were pressed and are not carried out yet. Typing goes on meanwhile, and what a key does still belongs where
 * it was pressed: before what was typed after it, and behind what keys before it have done.
 */
import type { TextDocument, TextDocumentChangeEvent, TextDocumentContentChangeEvent, TextEditor } from 'vscode';

export interface Pressed<Key> {
  readonly key: Key;
  readonly editor: TextEditor;
  /** UTF-16 units into the text as it is now. */
  offset: number;
}

export class PressedKeys<Key> {
  readonly #waiting = new Set<Pressed<Key>>();
  #ours: { readonly document: TextDocument; readonly texts: ReadonlySet<string> } | undefined;
  #queue: Promise<void> = Promise.resolve();

  /** Carries keys out one after the other, so that a second one finds what the first has done. */
  add(key: Key, editor: TextEditor, carryOut: (pressed: Pressed<Key>) => Promise<void>): Promise<void> {
    const pressed = { key, editor, offset: editor.document.offsetAt(editor.selection.active) };
    this.#waiting.add(pressed);
    // One that fails, as in an editor that was closed, holds up no other.
    this.#queue = this.#queue
      .then(() => carryOut(pressed))
      .catch(() => undefined)
      .finally(() => this.#waiting.delete(pressed));
    return this.#queue;
  }

  /** Runs an edit of ours, so that it is told from what the writer does at the same time. */
  async during<R>(document: TextDocument, texts: readonly string[], edit: () => Thenable<R>): Promise<R> {
    this.#ours = { document, texts: new Set(texts) };
    try {
      return await edit();
    } finally {
      this.#ours = undefined;
    }
  }

  changed({ document, contentChanges }: TextDocumentChangeEvent): void {
    for (const pressed of this.#waiting) {
      if (pressed.editor.document !== document) continue;
      for (const change of contentChanges)
        pressed.offset = moved(pressed.offset, change, this.#isOurs(document, change));
    }
  }

  #isOurs(document: TextDocument, { text }: TextDocumentContentChangeEvent): boolean {
    return this.#ours?.document === document && this.#ours.texts.has(text);
  }
}

/** What keys before have written at the place is in front of it, what the writer types there later is behind it. */
function moved(offset: number, change: TextDocumentContentChangeEvent, ours: boolean): number {
  const { rangeOffset: start, rangeLength: length, text } = change;
  const end = start + length;
  if (start > offset || (start === offset && length === 0 && !ours)) return offset;
  return end <= offset ? offset + text.length - length : start;
}
