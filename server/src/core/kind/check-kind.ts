/**
 * What no shape can say of a kind's file: ids that are there twice or name nothing, ranges that end before they begin,
 * patterns that fit everything. Looks at the data as it stands in the file, so that the paths are those of the file.
 */
import { meantIn, shown } from './issue-words.ts';
import type { Bilingual } from './kind.ts';
import type { Path } from './yaml-file.ts';

export interface Fault {
  readonly message: Bilingual;
  readonly path: Path;
}

export function kindFaults(data: unknown): readonly Fault[] {
  const sections = itemsOf(data, 'sections');
  const ids = sections.map((section) => textOf(section, 'id'));
  // The other ids of a variant are its base's, which is not known yet.
  const names = has(data, 'extends') ? [] : sections.flatMap((_, index) => missingIds(data, index, ids));
  return [
    ...twice(ids, 'sections'),
    ...twice(
      itemsOf(data, 'themePacks').map((pack) => textOf(pack, 'id')),
      'themePacks',
    ),
    ...names,
    ...sections.flatMap((section, index) => sectionRanges(section, ['sections', index])),
    ...tupleRange(valueAt(data, 'length'), ['length']),
    ...patterns(data),
  ];
}

/** Ids that the section at `index` speaks of and no section has. */
export function missingIds(data: unknown, index: number, ids: readonly string[]): readonly Fault[] {
  const section = itemsOf(data, 'sections')[index];
  return ['requires', 'conflicts'].flatMap((key) =>
    itemsOf(section, key).flatMap((id, at) => unknownId(id, ids, ['sections', index, key, at])),
  );
}

/** Nothing where the id is one of a section, or is no text, which the shape says. */
export function unknownId(id: unknown, ids: readonly string[], path: Path): readonly Fault[] {
  if (typeof id !== 'string' || ids.includes(id)) return [];
  const meant = meantIn(id, ids);
  const message = {
    zh: `没有 id 为“${shown(id)}”的部分。${meant.zh}`,
    en: `There is no section with the id “${shown(id)}”.${meant.en}`,
  };
  return [{ message, path }];
}

function twice(ids: readonly string[], list: string): readonly Fault[] {
  return ids.flatMap((id, index) => {
    if (id === '' || ids.indexOf(id) === index) return [];
    const message = {
      zh: `id“${shown(id)}”已经用过：请改用别的 id，或合并这两项。`,
      en: `The id “${shown(id)}” is used already: give another one, or join the two.`,
    };
    return [{ message, path: [list, index, 'id'] }];
  });
}

function sectionRanges(section: unknown, path: Path): readonly Fault[] {
  const counts = ['repeat', 'children'].flatMap((key) => {
    const range = valueAt(section, key);
    const [min, max] = [valueAt(range, 'min'), valueAt(range, 'max')];
    return typeof min === 'number' && typeof max === 'number' && min > max
      ? [wrongRange(min, max, [...path, key])]
      : [];
  });
  return [...counts, ...tupleRange(valueAt(section, 'share'), [...path, 'share'])];
}

function tupleRange(range: unknown, path: Path): readonly Fault[] {
  if (!Array.isArray(range) || range.length !== 2) return [];
  const [min, max]: readonly unknown[] = range;
  return typeof min === 'number' && typeof max === 'number' && min > max ? [wrongRange(min, max, path)] : [];
}

function wrongRange(min: number, max: number, path: Path): Fault {
  const message = {
    zh: `最小值 ${min} 大于最大值 ${max}：请对调或修改。`,
    en: `The least, ${min}, is more than the most, ${max}: exchange or change them.`,
  };
  return { message, path };
}

function patterns(data: unknown): readonly Fault[] {
  return itemsOf(valueAt(data, 'detect'), 'files').flatMap((pattern, index) => {
    if (typeof pattern !== 'string' || !/^[*\s.]+$/u.test(pattern) || !pattern.includes('*')) return [];
    const message = {
      zh: `“${shown(pattern)}”符合所有文件：请写上文件名中的词，如 "*周报*"。`,
      en: `“${shown(pattern)}” fits every file: add a word of the file name, as in "*weekly*".`,
    };
    return [{ message, path: ['detect', 'files', index] }];
  });
}

function has(value: unknown, key: string): boolean {
  return valueAt(value, key) !== undefined;
}

function valueAt(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? new Map<string, unknown>(Object.entries(value)).get(key)
    : undefined;
}

function itemsOf(value: unknown, key: string): readonly unknown[] {
  const items = valueAt(value, key);
  return Array.isArray(items) ? items : [];
}

function textOf(value: unknown, key: string): string {
  const text = valueAt(value, key);
  return typeof text === 'string' ? text : '';
}
