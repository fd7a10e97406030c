/** Open documents → analyses: one a version, made when first asked for, by whichever feature asks. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Setup } from '../config/setup.ts';
import type { Setups } from '../config/setups.ts';
import { type Analysis, analyze } from '../core/analyze.ts';
import { declarationLines } from '../core/kind/declared.ts';
import { maybeReport } from '../core/kind/sniff.ts';
import type { ReportDocument } from '../features/feature.ts';
import { childUri, pathOf } from '../uris.ts';

export class Documents {
  readonly #setups: Setups;
  readonly #seen = new Map<string, ReportDocument>();
  #home: string | undefined;

  constructor(setups: Setups) {
    this.#setups = setups;
  }

  /** The folder that a document without a place belongs to; undefined for none. */
  setHome(folder: string | undefined): void {
    this.#home = folder;
  }

  /** Undefined once the setup of the document's folder is known; else a promise that it will be. */
  waiting({ uri }: { readonly uri: string }): Promise<unknown> | undefined {
    const place = this.#placeOf(uri);
    return this.#setups.known(place) ? undefined : this.#setups.find(place);
  }

  /** The document as it is now; looked at once for each version, with the setup that is known by now. */
  look(document: TextDocument): ReportDocument {
    const { uri, version, languageId } = document;
    const setup = this.#setups.known(this.#placeOf(uri)) ?? this.#setups.plain;
    const seen = this.#seen.get(uri);
    if (seen?.version === version && seen.languageId === languageId && seen.setup === setup) return seen;
    const path = pathOf(uri);
    const own = languageId === 'report';
    const text = document.getText();
    const { kind: folder, ignored } = setup.of(pathOf(this.#placeOf(uri)));
    // What was a report a key ago is looked at again at once; the look at its head only ever saves work.
    const known = own || folder !== undefined || (seen?.recognized === true && seen.setup === setup);
    const wanted = !this.#setups.isOurs(uri) && (known || mayBe(document, path, setup));
    const previous = seen?.setup === setup ? seen.analysis : undefined;
    const analysis: Analysis = analyze(wanted ? text : '', { kinds: setup.kinds, path, folder }, previous);
    const recognized = own || (wanted && analysis.detected !== undefined);
    const looked: ReportDocument = { uri, version, languageId, text, analysis, recognized, setup, ignored };
    this.#seen.set(uri, looked);
    return looked;
  }

  forget(uri: string): void {
    this.#seen.delete(uri);
  }

  /** What was never written to a disk lies, for us, in the first folder of the workspace. */
  #placeOf(uri: string): string {
    return this.#home !== undefined && uri.startsWith('untitled:') ? childUri(this.#home, 'untitled') : uri;
  }
}

/** Most Markdown of the world is no report: a look at its head is enough to leave it alone. */
function mayBe(document: TextDocument, path: string, { words }: Setup): boolean {
  const head = document.getText({ start: { line: 0, character: 0 }, end: { line: declarationLines, character: 0 } });
  return maybeReport(path, head.split(/\r\n|\r|\n/u), words);
}
