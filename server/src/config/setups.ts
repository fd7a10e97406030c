/**
 * Which setup holds for a file: that of the nearest `reports.yaml` in its folder or above, with the kinds of every
 * `.reports/kinds` on the way up. Files are read when first needed and once; a broken one leaves what it last said.
 */
import type { Kind, KindProblem } from '../core/kind/kind.ts';
import type { TitleWords } from '../core/kind/sniff.ts';
import type { Snippet } from '../core/writing/snippets.ts';
import type { Host } from '../host.ts';
import type { Rule } from '../rules/rule.ts';
import { childUri, keyOf, parentUri, pathOf } from '../uris.ts';
import { kindsWith, type PlacedConfig, type Setup, setupOf } from './setup.ts';

export interface SetupsOptions {
  readonly host: Host;
  readonly kinds: readonly Kind[];
  /** What the cheap look must know of these kinds. */
  readonly words: TitleWords;
  readonly rules: readonly Rule[];
  /** The text of a file that somebody is editing; undefined for that on the disk. */
  readonly open?: (uri: string) => string | undefined;
  /** The files of a folder have been read. */
  readonly loaded?: () => void;
}

/** A file of ours with what is wrong in it; places are UTF-16 offsets into the text. */
export interface FileProblems {
  readonly uri: string;
  readonly text: string;
  readonly problems: readonly KindProblem[];
}

/** Folders above a file that are looked into. */
const highest = 40;

/** What lies in one folder. */
interface Folder {
  readonly config: string | undefined;
  readonly kinds: readonly string[];
  readonly snippets: readonly string[];
}

export class Setups {
  readonly plain: Setup;
  readonly #options: SetupsOptions;
  readonly #folders = new Map<string, Promise<Folder>>();
  readonly #setups = new Map<string, Setup>();
  readonly #loading = new Map<string, Promise<Setup>>();
  readonly #texts = new Map<string, string | undefined>();
  readonly #goodConfigs = new Map<string, PlacedConfig>();
  readonly #goodKinds = new Map<string, Kind>();
  readonly #goodSnippets = new Map<string, readonly Snippet[]>();
  readonly #problems = new Map<string, FileProblems>();
  #age = 0;

  constructor(options: SetupsOptions) {
    this.#options = options;
    this.plain = setupOf(options, undefined);
  }

  /** The setup for a file where it is known by now. */
  known(uri: string): Setup | undefined {
    return this.#setups.get(folderKey(uri));
  }

  /** The setup for a file, looked for where it is not known. Never rejects. */
  async find(uri: string): Promise<Setup> {
    const key = folderKey(uri);
    const known = this.#setups.get(key);
    if (known) return known;
    const loading = this.#loading.get(key) ?? this.#load(uri, key);
    this.#loading.set(key, loading);
    return loading;
  }

  /** Whether the file is one of ours: settings, a kind or phrases. */
  isOurs(uri: string): boolean {
    return ours.test(pathOf(uri));
  }

  /** Whether such files lie in it. */
  isFolderOfOurs(uri: string): boolean {
    return /\/\.reports(?:\/(?:kinds|snippets))?\/?$/u.test(pathOf(uri));
  }

  /** One of our files was written, made or deleted: everything is looked for again when it is next asked for. */
  changed(): void {
    this.#age++;
    this.#folders.clear();
    this.#setups.clear();
    this.#loading.clear();
    this.#texts.clear();
    this.#problems.clear();
  }

  /** Of all files that were read; also of those that are in order, without problems. */
  problems(): readonly FileProblems[] {
    return [...this.#problems.values()];
  }

  async #load(uri: string, key: string): Promise<Setup> {
    const age = this.#age;
    const folders = await this.#chain(uri);
    const configUri = folders.find(({ config }) => config !== undefined)?.config;
    const kinds = await this.#kinds(folders.map((folder) => folder.kinds).reverse());
    const placed = configUri === undefined ? undefined : await this.#config(configUri, kinds);
    const words = kinds === this.#options.kinds ? this.#options.words : (await kindReader()).titleWordsOf(kinds);
    const snippets = await this.#snippets(folders.flatMap((folder) => folder.snippets));
    const setup = setupOf({ kinds, words, snippets }, placed);
    // What was read before a change may be old.
    if (age !== this.#age) return this.find(uri);
    this.#setups.set(key, setup);
    this.#loading.delete(key);
    this.#options.loaded?.();
    return setup;
  }

  /** The folders from that of the file upwards. */
  async #chain(uri: string): Promise<readonly Folder[]> {
    const found: Promise<Folder>[] = [];
    let folder = parentUri(uri);
    for (let level = 0; level < highest; level++) {
      const known = this.#folders.get(folder) ?? this.#look(folder);
      this.#folders.set(folder, known);
      found.push(known);
      const above = parentUri(folder);
      if (above === folder) break;
      folder = above;
    }
    return Promise.all(found);
  }

  async #look(folder: string): Promise<Folder> {
    const { host } = this.#options;
    const own = childUri(folder, '.reports');
    const names = ['reports.yaml', 'reports.yml'].map((name) => childUri(folder, name));
    const [kinds, snippets, ...there] = await Promise.all([
      filesIn(host, childUri(own, 'kinds'), /\.ya?ml$/u),
      filesIn(host, childUri(own, 'snippets'), /\.code-snippets$/u),
      ...names.map((name) => (this.#options.open?.(name) === undefined ? host.exists(name) : true)),
    ]);
    return { config: names.find((_, index) => there[index]), kinds, snippets };
  }

  /** As the file says, or said when it was last in order. */
  async #config(uri: string, kinds: readonly Kind[]): Promise<PlacedConfig | undefined> {
    const text = await this.#text(uri);
    if (text === undefined) return this.#goodConfigs.get(uri);
    const { ruleOff } = await import('./rule-off.ts');
    const file = { uri, text, off: (rule: string) => ruleOff(text, rule) };
    const folder = pathOf(parentUri(uri));
    const { parseConfig, unknownKinds } = await import('./parse-config.ts');
    const { config, problems } = parseConfig(text, this.#options.rules);
    const ids = kinds.map(({ id }) => id);
    this.#problems.set(uri, { uri, text, problems: [...problems, ...unknownKinds(text, ids)] });
    const good = config && { config, folder, file };
    if (good) this.#goodConfigs.set(uri, good);
    const last = good ?? this.#goodConfigs.get(uri);
    return last && { ...last, file };
  }

  /** All kinds, those of outer folders first; a folder's own kind stands in for one of the same id from further out. */
  async #kinds(levels: readonly (readonly string[])[]): Promise<readonly Kind[]> {
    let kinds = this.#options.kinds;
    for (const uris of levels) {
      if (uris.length > 0) kinds = kindsWith(await this.#ownKinds(uris, kinds), kinds);
    }
    return kinds;
  }

  async #ownKinds(uris: readonly string[], others: readonly Kind[]): Promise<readonly Kind[]> {
    const { parseKind, resolveKinds } = await kindReader();
    const texts = await Promise.all(uris.map(async (uri) => ({ uri, text: await this.#text(uri) })));
    const files = texts.flatMap(({ uri, text }) =>
      text === undefined ? [] : [{ uri, text, parsed: parseKind(text) }],
    );
    const resolved = resolveKinds(
      files.map(({ parsed }) => parsed),
      others,
    );
    return files.flatMap(({ uri, text }, index) => {
      const { kind, problems = [] } = resolved[index] ?? {};
      this.#problems.set(uri, { uri, text, problems });
      if (kind) this.#goodKinds.set(uri, kind);
      const good = kind ?? this.#goodKinds.get(uri);
      return good ? [good] : [];
    });
  }

  /** Those of inner folders first; one of the same name from further out is not wanted. A broken file leaves what it last said. */
  async #snippets(uris: readonly string[]): Promise<readonly Snippet[]> {
    if (uris.length === 0) return [];
    const { parseSnippets } = await import('./parse-snippets.ts');
    const found = new Map<string, Snippet>();
    for (const uri of uris) {
      const text = await this.#text(uri);
      if (text === undefined) continue;
      const { snippets, problems } = parseSnippets(text);
      this.#problems.set(uri, { uri, text, problems });
      if (problems.length === 0) this.#goodSnippets.set(uri, snippets);
      const last = problems.length === 0 ? [] : (this.#goodSnippets.get(uri) ?? []);
      for (const snippet of [...snippets, ...last]) if (!found.has(snippet.id)) found.set(snippet.id, snippet);
    }
    return [...found.values()];
  }

  /** Undefined where it cannot be read. */
  async #text(uri: string): Promise<string | undefined> {
    const open = this.#options.open?.(uri);
    if (open !== undefined) return open;
    if (this.#texts.has(uri)) return this.#texts.get(uri);
    const look = await this.#options.host.look(uri, undefined, () => true);
    const text = look.type === 'text' ? look.text.replace(/^\uFEFF/u, '') : undefined;
    this.#texts.set(uri, text);
    return text;
  }
}

const ours = /\/reports\.ya?ml$|\/\.reports\/(?:kinds\/[^/]+\.ya?ml|snippets\/[^/]+\.code-snippets)$/u;

async function filesIn(host: Host, folder: string, names: RegExp): Promise<readonly string[]> {
  const files = (await host.list(folder)).filter((entry) => !entry.folder && names.test(entry.name));
  return files.map(({ name }) => childUri(folder, name)).sort();
}

/** Few folders have kinds of their own, so what reads them waits. */
function kindReader(): Promise<typeof import('../core/kind/build.ts')> {
  return import('../core/kind/build.ts');
}

function folderKey(uri: string): string {
  return keyOf(parentUri(uri));
}
