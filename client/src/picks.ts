/** The lists a user chooses from: kinds, snippets found by Chinese words, pinyin or initials, and formats of a table. */
import { l10n, type QuickPick, type QuickPickItem, window } from 'vscode';
import type { KindItem, LedgerParams, ReportStatus, SnippetItem } from '../../server/src/lsp/protocol.ts';

/** A row of a list that is searched by more than it shows. */
interface Pick<T> extends QuickPickItem {
  readonly value: T;
  /** What its finder may begin to type; what begins so comes first. */
  readonly names: readonly string[];
  /** All that may be typed to find it, in lower case; the pinyin in it is of no use to be seen. */
  readonly haystack: string;
}

/** What is known of the document a kind is asked for. */
interface KnownKind {
  readonly id: string | undefined;
  readonly why: string;
  /** The kinds it may be. */
  readonly likely: readonly string[];
}

/** What the server has told of it. */
export function knownOf(status: ReportStatus | undefined): KnownKind | undefined {
  return status && { id: status.kind?.id, why: status.why, likely: status.candidates.map(({ id }) => id) };
}

const nothingKnown: KnownKind = { id: undefined, why: '', likely: [] };

/** Asks for a kind; nothing where the list is left. */
export async function pickKind(
  kinds: readonly KindItem[],
  title: string,
  { id: current, why, likely }: KnownKind = nothingKnown,
): Promise<string | undefined> {
  const first = kinds.filter(({ id }) => likely.includes(id));
  const rows = [...first, ...kinds.filter((kind) => !first.includes(kind))].map((kind) => kindPickOf(kind, current));
  const known = kinds.find(({ id }) => id === current);
  const placeholder = known ? `${known.title}: ${why}` : l10n.t('What kind of report is this?');
  return (await pickFrom(rows, title, placeholder))?.id;
}

function kindPickOf(kind: KindItem, current: string | undefined): Pick<KindItem> {
  const { id, title, description, search } = kind;
  return {
    label: title,
    description: id === current ? l10n.t('{0} (current)', id) : id,
    detail: description,
    alwaysShow: true,
    value: kind,
    names: namesOf(title, id, search),
    haystack: `${title} ${id} ${search} ${description}`.toLowerCase(),
  };
}

/** Asks for the title of a new report; nothing where the question is left. */
export async function askTitle(value: string): Promise<string | undefined> {
  const title = l10n.t('New Report');
  return window.showInputBox({ title, prompt: l10n.t('Title of the report'), value });
}

/** Asks for the id of a new kind; nothing where the question is left. */
export async function askKindId(value: string): Promise<string | undefined> {
  const wrong = l10n.t('Small letters, digits and hyphens only, as in weekly-report.');
  return window.showInputBox({
    title: l10n.t('Make a Kind from This Report'),
    prompt: l10n.t('Id of the new kind: the name of its file'),
    value,
    validateInput: (typed) => (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(typed) ? undefined : wrong),
  });
}

/** Asks for the format of the ledger; nothing where the list is left. */
export async function pickLedgerFormat(): Promise<LedgerParams['format'] | undefined> {
  const items = [
    { label: l10n.t('Markdown Table'), format: 'markdown' },
    { label: 'CSV', detail: l10n.t('For Excel or WPS'), format: 'csv' },
  ] as const;
  const options = { title: l10n.t('Make a Rectification Ledger'), placeHolder: l10n.t('Format of the table') };
  return (await window.showQuickPick(items, options))?.format;
}

/** Asks how headings shall be marked; nothing where the list is left. */
export async function pickNotation(): Promise<'plain' | 'bold' | 'markdown' | undefined> {
  const items = [
    { label: l10n.t('Numbers alone'), description: '一、…', notation: 'plain' },
    { label: l10n.t('Bold Markdown'), description: '**一、…**', notation: 'bold' },
    { label: l10n.t('Markdown with #'), description: '## 一、…', notation: 'markdown' },
  ] as const;
  const options = { title: l10n.t('Convert Headings'), placeHolder: l10n.t('How all headings shall be marked') };
  return (await window.showQuickPick(items, options))?.notation;
}

/** Asks for a snippet; nothing where the list is left. */
export function pickSnippet(snippets: readonly SnippetItem[]): Promise<SnippetItem | undefined> {
  const placeholder = l10n.t('Search by Chinese words, pinyin or initials');
  return pickFrom(snippets.map(snippetPickOf), l10n.t('Insert Snippet'), placeholder);
}

/** Filters by itself: the list of VS Code would search only what it shows, and in its own order. */
function pickFrom<T>(all: readonly Pick<T>[], title: string, placeholder: string): Promise<T | undefined> {
  const list = window.createQuickPick<Pick<T>>();
  list.title = title;
  list.placeholder = placeholder;
  list.items = all;
  list.onDidChangeValue((typed) => {
    list.items = matching(all, typed);
  });
  return answerOf(list);
}

function answerOf<T>(list: QuickPick<Pick<T>>): Promise<T | undefined> {
  return new Promise((resolve) => {
    list.onDidAccept(() => {
      resolve(list.selectedItems[0]?.value);
      list.hide();
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    list.show();
  });
}

function snippetPickOf(snippet: SnippetItem): Pick<SnippetItem> {
  const { label, description, preview, search } = snippet;
  return {
    label,
    description,
    detail: preview.trim().replace(/\s*\n\s*/g, ' ⏎ '),
    alwaysShow: true,
    value: snippet,
    names: namesOf(label, search),
    haystack: `${label} ${search} ${description} ${preview}`.toLowerCase(),
  };
}

function namesOf(...names: readonly string[]): readonly string[] {
  return names.flatMap((name) => [name, ...name.split(/\s+/)]).map((name) => name.toLowerCase());
}

/** All words typed must occur; those so called come first, then those whose name begins so, else the given order stays. */
function matching<T>(all: readonly Pick<T>[], typed: string): readonly Pick<T>[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const [first] = words;
  if (first === undefined) return all;
  const found = all.filter(({ haystack }) => words.every((word) => haystack.includes(word)));
  const rankOf = ({ names }: Pick<T>): number =>
    Math.min(...names.map((name) => (name === first ? 0 : name.startsWith(first) ? 1 : 2)));
  const ranked = found.map((pick) => ({ pick, rank: rankOf(pick) }));
  return ranked.sort((a, b) => a.rank - b.rank).map(({ pick }) => pick);
}
