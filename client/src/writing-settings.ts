/**
 * The settings that make writing a report in Markdown pleasant, and how they are taken back.
 * They stand in the `[markdown]` part of the user settings and concern all Markdown, so only a command sets them.
 */
import { ConfigurationTarget, l10n, type Memento, type WorkspaceConfiguration, workspace } from 'vscode';

/** One setting: what the user has now (nothing, mostly) and what it is to be. */
export interface Change {
  readonly key: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** What was changed, kept over sessions; a missing `before` says that the key was not set. */
interface Memory {
  /** Whether the settings had a `[markdown]` part before. */
  readonly hadSection: boolean;
  readonly entries: readonly { readonly key: string; readonly before?: unknown; readonly set: unknown }[];
}

const memoryKey = 'reportDocs.writingSettings';
const section = '[markdown]';
const recommended: readonly (readonly [key: string, value: unknown])[] = [
  // Markdown has suggestions while typing switched off; without them pinyin finds nothing.
  ['editor.quickSuggestions', { other: 'on', comments: 'off', strings: 'off' }],
  // While placeholders are filled in, Tab leads to the next one and takes no suggestion nobody asked for; `/` still asks.
  ['editor.suggest.snippetsPreventQuickSuggestions', true],
  // Words of the document are runs of whole Chinese clauses; they would bury the rest of the list.
  ['editor.wordBasedSuggestions', 'off'],
  ['editor.wordWrap', 'on'],
];

/** What a setting does, for who does not know it by its name. */
export function meaningOf(key: string): string {
  switch (key) {
    case 'editor.quickSuggestions':
      return l10n.t('Suggestions while typing');
    case 'editor.suggest.snippetsPreventQuickSuggestions':
      return l10n.t('No suggestions while placeholders are filled in');
    case 'editor.wordBasedSuggestions':
      return l10n.t('Words of the document as suggestions');
    case 'editor.wordWrap':
      return l10n.t('Line wrap');
    default:
      return '';
  }
}

/** The settings that are not yet as recommended. */
export function plannedChanges(): readonly Change[] {
  const settings = markdownSettings();
  return recommended
    .map(([key, to]) => ({ key, from: userValueOf(settings, key), to }))
    .filter(({ from, to }) => !sameValue(from, to));
}

/** The settings that would return, without those the user has changed since. */
export function plannedReturn(store: Memento): readonly Change[] {
  const settings = markdownSettings();
  return memoryOf(store)
    .entries.map(({ key, before, set }) => ({ key, from: userValueOf(settings, key), to: before, set }))
    .filter(({ from, set }) => sameValue(from, set))
    .map(({ key, from, to }) => ({ key, from, to }));
}

/** Changes the settings and remembers what they were. */
export async function enableWritingSettings(store: Memento, changes: readonly Change[]): Promise<void> {
  const earlier = memoryOf(store);
  const changed = new Set(changes.map(({ key }) => key));
  const entries = [
    ...earlier.entries.filter(({ key }) => !changed.has(key)),
    ...changes.map(({ key, from, to }) => ({ key, set: to, ...(from === undefined ? {} : { before: from }) })),
  ];
  const hadSection = earlier.entries.length > 0 ? earlier.hadSection : userSection() !== undefined;
  // First the memory: a half-made change can be taken back, a forgotten one cannot.
  await store.update(memoryKey, { hadSection, entries } satisfies Memory);
  await write(changes);
}

/** Takes the changes back and forgets them. */
export async function disableWritingSettings(store: Memento, changes: readonly Change[]): Promise<void> {
  const { hadSection } = memoryOf(store);
  await write(changes);
  // VS Code leaves an empty part behind where the last of its keys is removed.
  if (!hadSection && sameValue(userSection(), {})) {
    await workspace.getConfiguration().update(section, undefined, ConfigurationTarget.Global);
  }
  await store.update(memoryKey, undefined);
}

async function write(changes: readonly Change[]): Promise<void> {
  for (const { key, to } of changes) await markdownSettings().update(key, to, ConfigurationTarget.Global, true);
}

function markdownSettings(): WorkspaceConfiguration {
  return workspace.getConfiguration(undefined, { languageId: 'markdown' });
}

function userValueOf(settings: WorkspaceConfiguration, key: string): unknown {
  return settings.inspect(key)?.globalLanguageValue;
}

function userSection(): unknown {
  return workspace.getConfiguration().inspect(section)?.globalValue;
}

function memoryOf(store: Memento): Memory {
  return store.get<Memory>(memoryKey, { hadSection: true, entries: [] });
}

/** Settings are JSON; the order of their keys does not count. */
function sameValue(one: unknown, other: unknown): boolean {
  if (!isRecord(one) || !isRecord(other)) return one === other;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => sameValue(one[key], other[key]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
