/**
 * Kinds that extend others: a variant is its base with the keys that its file gives. Sections are merged by their id,
 * theme packs replaced by it; how the base is recognized is not inherited, for two kinds would answer to the same titles.
 */
import type * as v from 'valibot';
import { type Fault, missingIds, unknownId } from './check-kind.ts';
import { meantIn, shown } from './issue-words.ts';
import type { Bilingual, Kind, KindSection, ThemePack } from './kind.ts';
import { type KindVariant, kindOf, type ParsedKind, readable } from './parse-kind.ts';
import { variantShape } from './shape.ts';

type Given = v.InferOutput<typeof variantShape>;
type GivenSection = NonNullable<Given['sections']>[number];

/**
 * The same files in the same order, each variant with its kind where its base is found: another of the files, or one of
 * those that are shipped. A variant with the id of its base stands in for a shipped kind and is recognized as that one is.
 */
export function resolveKinds(files: readonly ParsedKind[], shipped: readonly Kind[]): readonly ParsedKind[] {
  const first = new Map<string, ParsedKind>();
  for (const file of files) {
    const id = idOf(file);
    if (id !== undefined && !first.has(id)) first.set(id, file);
  }
  const known: Known = { own: first, shipped: new Map(shipped.map((kind) => [kind.id, kind])) };
  return files.map((file) => {
    const id = idOf(file);
    if (id !== undefined && first.get(id) !== file) return failed(file, [{ message: usedWords(id), path: ['id'] }]);
    return resolved(file, known);
  });
}

interface Known {
  readonly own: ReadonlyMap<string, ParsedKind>;
  readonly shipped: ReadonlyMap<string, Kind>;
}

function idOf({ kind, variant }: ParsedKind): string | undefined {
  return kind?.id ?? variant?.id;
}

function resolved(file: ParsedKind, known: Known): ParsedKind {
  const { variant } = file;
  if (!variant) return file;
  const circle = circleFrom(variant, known.own);
  if (circle) return failed(file, [{ message: circleWords(circle), path: ['extends'] }]);
  const own = variant.base === variant.id ? undefined : known.own.get(variant.base);
  const base = own ? resolved(own, known).kind : known.shipped.get(variant.base);
  if (base) return extended(file, variant, base);
  const message = own ? brokenWords(variant.base) : unknownWords(variant, known);
  return failed(file, [{ message, path: ['extends'] }]);
}

function failed(file: ParsedKind, faults: readonly Fault[]): ParsedKind {
  return { ...file, kind: undefined, problems: [...file.problems, ...placed(file, faults)] };
}

function placed({ place }: ParsedKind, faults: readonly Fault[]): ParsedKind['problems'] {
  return faults.map(({ message, path }) => ({ message, ...place(path, 'value') }));
}

function brokenWords(base: string): Bilingual {
  return {
    zh: `文种“${shown(base)}”的文件有误，无法以它为基础：请先改正那个文件。`,
    en: `The file of the kind “${shown(base)}” cannot be read, so nothing can extend it: correct that file first.`,
  };
}

function unknownWords({ id, base }: KindVariant, { own, shipped }: Known): Bilingual {
  const ids = [...own.keys(), ...shipped.keys()].filter((one) => one !== id || shipped.has(one));
  const meant = meantIn(base, ids);
  return {
    zh: `没有文种“${shown(base)}”。${meant.zh || '可用的 id 见 report-docs kinds。'}`,
    en: `There is no kind “${shown(base)}”.${meant.en || ' “report-docs kinds” lists the ids.'}`,
  };
}

/** The ids from a variant over its bases back to itself; undefined where they do not lead back. */
function circleFrom(variant: KindVariant, own: ReadonlyMap<string, ParsedKind>): readonly string[] | undefined {
  const way = [variant.id];
  let { base } = variant;
  while (!way.includes(base)) {
    const next = own.get(base)?.variant;
    if (!next) return undefined;
    way.push(next.id);
    // A kind that extends the shipped one of its own name ends the way.
    base = next.base === next.id ? '' : next.base;
  }
  return base === variant.id && way.length > 1 ? [...way, base] : undefined;
}

function circleWords(ids: readonly string[]): Bilingual {
  const way = ids.map(shown).join(' → ');
  return {
    zh: `这些文种互为基础：${way}。请去掉其中一个 extends。`,
    en: `These kinds extend each other in a circle: ${way}. Remove one “extends”.`,
  };
}

function usedWords(id: string): Bilingual {
  return {
    zh: `另一个文件的文种 id 也是“${shown(id)}”：请改用别的 id。`,
    en: `Another file has the kind id “${shown(id)}”, too: give this one another.`,
  };
}

function extended(file: ParsedKind, variant: KindVariant, base: Kind): ParsedKind {
  const all = readable(variantShape, variant.data, []);
  if (!all) return file;
  const faults = faultsWith(variant.data, all, base);
  const given =
    readable(
      variantShape,
      variant.data,
      faults.map(({ path }) => path),
    ) ?? all;
  const { extends: _base, without = [], sections = [], themePacks = [], detect, ...keys } = given;
  const { bases, ...inherited } = base;
  const merged = {
    ...inherited,
    ...keys,
    detect: detect ?? (given.id === base.id ? base.detect : {}),
    sections: mergedSections(base.sections, sections, without),
    themePacks: mergedPacks(base.themePacks, themePacks),
  };
  const kind = kindOf(merged, [], [base.id, ...bases]);
  const more = kind ? faults : [...faults, { message: emptyWords, path: ['without'] }];
  return { ...file, kind, problems: [...file.problems, ...placed(file, more)] };
}

const emptyWords = {
  zh: '基础文种的部分都去掉了：至少要留一个。',
  en: 'All sections of the base are left out: keep at least one.',
};

/** What can be said of the ids of a variant only beside those of its base. */
function faultsWith(data: unknown, given: Given, base: Kind): readonly Fault[] {
  const inherited = base.sections.map(({ id }) => id);
  const { sections = [], without = [] } = given;
  const ids = [...inherited.filter((id) => !without.includes(id)), ...sections.map(({ id }) => id)];
  const untitled = sectionsIn(data).flatMap((section, index) => {
    const { id, after, title } = section;
    const fault = { message: titleWords(String(id)), path: ['sections', index, 'id'] };
    return [
      ...(title === undefined && typeof id === 'string' && !inherited.includes(id) ? [fault] : []),
      ...unknownId(after, ids, ['sections', index, 'after']),
      ...missingIds(data, index, ids),
    ];
  });
  return [...untitled, ...without.flatMap((id, index) => unknownId(id, inherited, ['without', index]))];
}

function titleWords(id: string): Bilingual {
  return {
    zh: `基础文种没有部分“${shown(id)}”：新的部分要写 title。`,
    en: `The base has no section “${shown(id)}”: a new one needs a title.`,
  };
}

interface RawSection {
  readonly id?: unknown;
  readonly after?: unknown;
  readonly title?: unknown;
}

/** As they stand in the file, faulty ones included, so that an index is that of the file. */
function sectionsIn(data: unknown): readonly RawSection[] {
  const list: unknown = typeof data === 'object' && data !== null && 'sections' in data ? data.sections : [];
  return Array.isArray(list) ? list.map((one: unknown) => (typeof one === 'object' && one !== null ? one : {})) : [];
}

/** Those of the base with what is given of them, new ones among them where the list of the variant has them. */
function mergedSections(
  base: readonly KindSection[],
  given: readonly GivenSection[],
  without: readonly string[],
): readonly unknown[] {
  const kept = base.filter(({ id }) => !without.includes(id) || given.some((one) => one.id === id));
  const ids = new Set([...kept, ...given].map(({ id }) => id));
  const gone = (id: string): boolean => ids.has(id) || !without.includes(id);
  // Who leaves a section out need not mend what the base says of it.
  let list: readonly { readonly id: string }[] = kept.map((section) => ({
    ...section,
    requires: section.requires.filter(gone),
    conflicts: section.conflicts.filter(gone),
  }));
  given.forEach(({ after, ...keys }, index) => {
    const at = list.findIndex(({ id }) => id === keys.id);
    const section = { ...list[at], ...keys };
    if (at >= 0 && after === undefined) {
      list = list.with(at, section);
      return;
    }
    const others = list.filter(({ id }) => id !== keys.id);
    list = others.toSpliced(placeAmong(others, given, index), 0, section);
  });
  return list;
}

/** Behind the one it names or that precedes it in the variant's list; else before the one that follows; else last. */
function placeAmong(list: readonly { readonly id: string }[], given: readonly GivenSection[], index: number): number {
  const indexOf = (wanted: string | undefined): number => list.findIndex(({ id }) => id === wanted);
  const before = indexOf(given[index]?.after ?? given[index - 1]?.id);
  if (before >= 0) return before + 1;
  const behind = given
    .slice(index + 1)
    .map(({ id }) => indexOf(id))
    .find((at) => at >= 0);
  return behind ?? list.length;
}

/** Of two with one id the variant's; new ones come first, as the newest year does. */
function mergedPacks(
  base: readonly ThemePack[],
  given: NonNullable<Given['themePacks']>,
): readonly (ThemePack | NonNullable<Given['themePacks']>[number])[] {
  const kept = base.map((pack) => given.find(({ id }) => id === pack.id) ?? pack);
  return [...given.filter(({ id }) => base.every((pack) => pack.id !== id)), ...kept];
}
