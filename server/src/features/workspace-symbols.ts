/** Titles and sections of all reports of the workspace, by Chinese words, pinyin and initials. */
import {
  SymbolKind,
  type WorkspaceSymbol,
  type WorkspaceSymbolParams,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver';
import { findPinyin, type Pinyin, pinyinLetters } from '../core/text/pinyin.ts';
import { unmask } from '../core/text/unmask.ts';
import { defineLibraryFeature, type ReportLibrary } from './feature.ts';
import { shortened } from './names.ts';
import { type IndexedReport, rangeOf, titleStart } from './report-index.ts';

/** More are of no help to anybody; a client asks again with every letter. */
const most = 500;

/** Reports looked through at a time, before other requests have their turn. */
const slice = 200;

export const workspaceSymbols = defineLibraryFeature({
  request: WorkspaceSymbolRequest.type,
  capabilities: {
    workspaceSymbolProvider: true,
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  },
  handle: async (library, bench, { query }: WorkspaceSymbolParams, cancelled): Promise<WorkspaceSymbol[] | null> => {
    const reports = await library.reports(cancelled);
    const words = wordsOf(query);
    const pinyin = words.some(({ letters }) => letters !== undefined) ? await bench.pinyin() : undefined;
    const hits = reports && (await search(reports, { words, pinyin, library, cancelled }));
    if (!hits) return null;
    const there = await library.existing(new Set(hits.map(({ report }) => report)));
    return hits.filter(({ report }) => there.has(report)).map((hit) => symbolOf(hit, typedFirst(query)));
  },
});

interface Word {
  readonly text: string;
  /** To be looked for as pinyin. */
  readonly letters: string | undefined;
}

interface Hit {
  readonly report: IndexedReport;
  /** Its number among the names of the report. */
  readonly index: number;
  readonly name: string;
  /** 0 best. */
  readonly rank: number;
}

interface Search {
  readonly words: readonly Word[];
  readonly pinyin: Pinyin | undefined;
  readonly library: ReportLibrary;
  readonly cancelled: () => boolean;
}

function wordsOf(query: string): readonly Word[] {
  const words = query.normalize('NFKC').toLowerCase().split(/\s+/u);
  return words.filter((word) => word !== '').map((text) => ({ text, letters: pinyinLetters(text) }));
}

/** The best hits, best first; undefined where nobody waits for them any more. */
async function search(reports: readonly IndexedReport[], how: Search): Promise<readonly Hit[] | undefined> {
  // A rank that is full takes no more: what comes later is no better.
  const ranks: Hit[][] = Array.from({ length: worst + 1 }, () => []);
  for (const [index, report] of reports.entries()) {
    if (index % slice === slice - 1) await how.library.pause();
    if (how.cancelled()) return undefined;
    for (const hit of hitsIn(report, how)) {
      const equal = ranks[hit.rank];
      if (equal && equal.length < most) equal.push(hit);
    }
  }
  const order = (a: Hit, b: Hit): number => a.name.length - b.name.length || compare(a, b);
  return ranks.flatMap((equal) => equal.sort(order)).slice(0, most);
}

function compare(a: Hit, b: Hit): number {
  if (a.report.uri !== b.report.uri) return a.report.uri < b.report.uri ? -1 : 1;
  return a.index - b.index;
}

function* hitsIn(report: IndexedReport, { words, pinyin }: Search): Generator<Hit> {
  const names = report.names.split('\n');
  const [first, ...others] = words;
  if (!first) {
    // Asked for everything, the reports themselves are what helps.
    if (report.titled) yield { report, index: 0, name: names[0] ?? '', rank: 0 };
    return;
  }
  const keys = unmask(report.names).toLowerCase().split('\n');
  for (const [index, name] of names.entries()) {
    if (index === 0 && !report.titled) continue;
    const key = keys[index] ?? '';
    const rank = rankOf(key, first, pinyin, titleStart(report, index));
    if (rank === undefined) continue;
    const also = others.every((word) => [key, keys[0] ?? ''].some((one) => rankOf(one, word, pinyin) !== undefined));
    if (also) yield { report, index, name, rank };
  }
}

/** Begins with the word, holds it; the same for pinyin, then for initials. */
const worst = 5;

function rankOf(key: string, { text, letters }: Word, pinyin: Pinyin | undefined, title = 0): number | undefined {
  const at = key.indexOf(text);
  if (at !== -1) return at === 0 || at === title || key.startsWith(text, title) ? 0 : 1;
  const hit = letters !== undefined && pinyin ? findPinyin(key, letters, pinyin) : undefined;
  if (!hit) return undefined;
  return (hit.fit === 'full' ? 2 : 4) + (hit.start === 0 || hit.start === title ? 0 : 1);
}

/** What VS Code sends of a query, and compares names with. */
function typedFirst(query: string): string {
  return query.trim().split(/\s+/u)[0] ?? '';
}

/** UTF-16 units of a name that VS Code compares, with room for what was typed. */
const compared = 100;

/**
 * VS Code drops a symbol whose name does not hold the typed letters, and asks nobody how it was found. So a name that
 * was found in another way (pinyin, a masked word) has them behind it.
 */
function shownName(name: string, typed: string): string {
  const shown = name.length > compared ? shortened(name) : name;
  return shown.toLowerCase().includes(typed.toLowerCase()) ? shown : `${shown} ${typed}`;
}

function symbolOf({ report, index, name }: Hit, typed: string): WorkspaceSymbol {
  const end = report.names.indexOf('\n');
  const container = end === -1 ? report.names : report.names.slice(0, end);
  return {
    name: shownName(name, typed),
    kind: index === 0 ? SymbolKind.File : SymbolKind.String,
    ...(index === 0 ? {} : { containerName: container }),
    location: { uri: report.uri, range: rangeOf(report, index) },
  };
}
