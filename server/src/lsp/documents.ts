/** Open documents → analyses: one a version, made when first asked for, by whichever feature asks. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analysis, analyze } from '../core/analyze.ts';
import { declarationLines } from '../core/kind/declared.ts';
import type { Kind } from '../core/kind/kind.ts';
import { maybeReport, type TitleWords, titleWordsOf } from '../core/kind/sniff.ts';
import type { ReportDocument } from '../features/feature.ts';
import { pathOf } from './uris.ts';

export class Documents {
  readonly #kinds: readonly Kind[];
  readonly #words: TitleWords;
  readonly #seen = new Map<string, ReportDocument>();

  constructor(kinds: readonly Kind[]) {
    this.#kinds = kinds;
    this.#words = titleWordsOf(kinds);
  }

  /** The document as it is now; looked at once for each version. */
  look(document: TextDocument): ReportDocument {
    const { uri, version, languageId } = document;
    const seen = this.#seen.get(uri);
    if (seen?.version === version && seen.languageId === languageId) return seen;
    const path = pathOf(uri);
    const own = languageId === 'report';
    const text = document.getText();
    // What was a report a key ago is looked at again at once; the look at its head only ever saves work.
    const wanted = own || seen?.recognized === true || this.#mayBe(document, path);
    const analysis: Analysis = analyze(wanted ? text : '', { kinds: this.#kinds, path }, seen?.analysis);
    const recognized = own || analysis.detected !== undefined;
    const looked: ReportDocument = { uri, version, languageId, text, analysis, recognized };
    this.#seen.set(uri, looked);
    return looked;
  }

  forget(uri: string): void {
    this.#seen.delete(uri);
  }

  /** Most Markdown of the world is no report: a look at its head is enough to leave it alone. */
  #mayBe(document: TextDocument, path: string): boolean {
    const head = document.getText({ start: { line: 0, character: 0 }, end: { line: declarationLines, character: 0 } });
    return maybeReport(path, head.split(/\r\n|\r|\n/u), this.#words);
  }
}
