/** Settings and kinds of the folders at the connection: read again when they change, and what is wrong in them is said there. */
import { type Connection, DiagnosticSeverity } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileProblems, Setups } from '../config/setups.ts';
import { Lines } from '../core/text/lines.ts';
import type { ReportDocument, Workbench } from '../features/feature.ts';
import { childUri } from '../uris.ts';
import { sent } from './connection.ts';
import type { Documents } from './documents.ts';

export interface SetupKeeperOptions {
  readonly setups: Setups;
  readonly documents: Documents;
  readonly state: { bench: Workbench };
  /** What holds for documents is other than it was. */
  readonly changed: () => void;
}

export interface SetupKeeper {
  /** The folder that documents without a place belong to is another one. */
  readonly moved: (first: string | undefined) => void;
  /** Reads everything again that open documents need. */
  readonly reload: (open: readonly TextDocument[]) => void;
  /** Says what is wrong in the files that were read so far. */
  readonly publish: () => void;
}

/** Publishes the problems of files as diagnostics of these files, open or not. */
export function setupKeeper(
  connection: Connection,
  { setups, documents, state, changed }: SetupKeeperOptions,
): SetupKeeper {
  let home: string | undefined;
  let told: ReadonlySet<string> = new Set();
  const publish = (): void => {
    const all = setups.problems();
    const bad = all.filter(({ problems }) => problems.length > 0);
    const uris = new Set(bad.map(({ uri }) => uri));
    for (const one of bad) sendProblems(connection, one, state.bench.display);
    for (const uri of told) if (!uris.has(uri)) sent(connection.sendDiagnostics({ uri, diagnostics: [] }));
    told = uris;
  };
  const atHome = async (): Promise<void> => {
    const setup = home === undefined ? setups.plain : await setups.find(childUri(home, 'untitled'));
    state.bench = { ...state.bench, kinds: setup.kinds };
  };
  return {
    publish,
    moved: (first) => {
      home = first;
      documents.setHome(first);
      void atHome();
    },
    reload: (open) => {
      setups.changed();
      const waits = open.map((document) => documents.waiting(document));
      void Promise.all([atHome(), ...waits]).then(changed);
    },
  };
}

function sendProblems(connection: Connection, { uri, text, problems }: FileProblems, display: 'zh' | 'en'): void {
  const lines = new Lines(text);
  const diagnostics = problems.map(({ message, start, end }) => ({
    range: lines.rangeOf({ start, end: Math.max(end, start) }),
    severity: DiagnosticSeverity.Error,
    source: 'report-docs',
    message: message[display],
  }));
  sent(connection.sendDiagnostics({ uri, diagnostics }));
}

/** The workbench with what holds in the folder of the document. */
export function benchOf({ setup }: ReportDocument, bench: Workbench): Workbench {
  return bench.kinds === setup.kinds ? bench : { ...bench, kinds: setup.kinds };
}

/** Runs at once where nothing has to be waited for. */
export function whenKnown<R>(waiting: Promise<unknown> | undefined, run: () => R): R | Promise<R> {
  return waiting ? waiting.then(run) : run();
}
