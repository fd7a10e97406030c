/** The view 报告结构: asks the server when it has spoken of the shown report, and follows the cursor. */
import { commands, Disposable, EventEmitter, type TextEditor, type TreeItem, type TreeView, window } from 'vscode';
import {
  type ReportStatus,
  type ReportStructure,
  requests,
  type StructureParams,
} from '../../server/src/lsp/protocol.ts';
import { findReportEditor } from './documents.ts';
import type { Session } from './session.ts';
import { findNode, itemOf, nodesOf, type StructureNode } from './structure-nodes.ts';

const id = 'reportDocs.structure';

/** Shows the report of the active editor from now on; asks for nothing while the view is out of sight. */
export function showStructure(session: Session): Disposable {
  const view = new StructureView(session);
  return Disposable.from(
    view,
    session.onDidChange(() => view.refresh()),
    window.onDidChangeActiveTextEditor(() => view.refresh()),
    window.onDidChangeTextEditorSelection(({ textEditor }) => view.follow(textEditor)),
  );
}

/** What is shown: the answer of the server, for one editor, as nodes. */
interface Shown {
  readonly structure: ReportStructure;
  readonly editor: TextEditor;
  readonly nodes: readonly StructureNode[];
}

class StructureView implements Disposable {
  readonly #session: Session;
  readonly #view: TreeView<StructureNode>;
  readonly #changed = new EventEmitter<undefined>();
  #shown: Shown | undefined;
  /** What the server last said of the report that is shown or asked for; an answer to anything older is dropped. */
  #told: ReportStatus | undefined;
  #editor: TextEditor | undefined;
  #current: string | undefined;
  #state = '';

  constructor(session: Session) {
    this.#session = session;
    const provider = {
      onDidChangeTreeData: this.#changed.event,
      getChildren: (node?: StructureNode) => [...(node?.children ?? this.#shown?.nodes ?? [])],
      getParent: (node: StructureNode) => node.parent,
      getTreeItem: (node: StructureNode) => this.#itemOf(node),
    };
    this.#view = window.createTreeView(id, { treeDataProvider: provider });
    this.#view.onDidChangeVisibility(() => this.refresh());
    this.refresh();
  }

  dispose(): void {
    this.#view.dispose();
    this.#changed.dispose();
  }

  /** Asks anew only where the server has said something new, or another report is looked at. */
  refresh(): void {
    // The Output view is a text editor too; to look there is not to leave the report.
    if (!this.#view.visible || window.activeTextEditor?.document.uri.scheme === 'output') return;
    const editor = findReportEditor();
    const told = editor && this.#session.statusOf(editor.document.uri);
    if (told === this.#told && editor === this.#editor && this.#state !== '') return;
    this.#told = told;
    this.#editor = editor;
    if (editor && told?.recognized) void this.#ask(editor, told);
    else this.#show(undefined);
  }

  /** Chooses the section of the cursor; the keyboard stays in the text. */
  follow(editor: TextEditor): void {
    if (!this.#view.visible || editor.document !== this.#shown?.editor.document) return;
    // Between a change and the answer to it the places are not those of the text.
    if (editor.document.version !== this.#shown.structure.version) return;
    const node = findNode(this.#shown.nodes, editor.selection.active);
    if (node?.id === this.#current) return;
    this.#current = node?.id;
    if (node) void this.#view.reveal(node, { select: true, focus: false }).then(undefined, this.#note);
  }

  async #ask(editor: TextEditor, told: ReportStatus): Promise<void> {
    const params: StructureParams = { textDocument: { uri: told.uri } };
    try {
      const client = await this.#session.ensure();
      const structure = await client.sendRequest<ReportStructure | null>(requests.structure, params);
      if (this.#told === told) this.#show(structure ? { structure, editor, nodes: nodesOf(structure) } : undefined);
    } catch (error) {
      this.#note(error);
    }
  }

  #show(shown: Shown | undefined): void {
    const known = shown?.structure.kind ? shown : undefined;
    if (known?.editor.document !== this.#shown?.editor.document) this.#current = undefined;
    this.#shown = known;
    this.#view.description = known?.structure.kind?.title ?? '';
    const state = known ? 'shown' : shown ? 'unknown' : 'none';
    if (state !== this.#state) void commands.executeCommand('setContext', id, state);
    this.#state = state;
    this.#changed.fire(undefined);
    if (known) this.follow(known.editor);
  }

  #itemOf(node: StructureNode): TreeItem {
    const column = this.#shown?.editor.viewColumn ?? -1;
    return itemOf(node, this.#shown?.structure.unit ?? 'characters', column);
  }

  readonly #note = (error: unknown): void => this.#session.log.debug('The structure view could not be filled.', error);
}
