/** YAML text → kind. What could be read is used, what could not is said, with its place; nothing is thrown. */
import * as v from 'valibot';
import { kindFaults } from './check-kind.ts';
import { type Issue, isMissing, issueProblem, isUnknownKey, pathOf } from './issue-words.ts';
import type { Kind, KindProblem } from './kind.ts';
import { kindShape, variantShape } from './shape.ts';
import { type Path, type PlaceOf, readYaml } from './yaml-file.ts';

export interface ParsedKind {
  /** Undefined where the text is not enough for a kind, and for a variant until `resolveKinds` has found its base. */
  readonly kind: Kind | undefined;
  /** Of a file that extends another kind. */
  readonly variant?: KindVariant | undefined;
  readonly problems: readonly KindProblem[];
  /** The place of a key or value of the file. */
  readonly place: PlaceOf;
}

/** A file that extends a kind, still without what its base gives. */
export interface KindVariant {
  readonly id: string;
  /** Id of the kind it extends. */
  readonly base: string;
  /** As it stands in the file. */
  readonly data: unknown;
}

export function parseKind(yamlText: string): ParsedKind {
  const { data, problems: broken, place } = readYaml(yamlText);
  if (broken.length > 0) return { kind: undefined, problems: broken, place };
  const extending = isGroup(data) && 'extends' in data;
  const issues = issuesOf(extending ? variantShape : kindShape, data);
  const faults = kindFaults(data);
  const problems = [
    ...issues.map((issue) => issueProblem(issue, place)),
    ...faults.map(({ message, path }) => ({ message, ...place(path, 'value') })),
  ].sort((a, b) => a.start - b.start);
  const wrong = faults.map(({ path }) => path);
  if (extending) return { kind: undefined, variant: variantOf(data, wrong), problems, place };
  return { kind: kindOf(data, wrong, []), problems, place };
}

/** All that is wrong at once: of the unknown keys of an object one is named each time, so it is looked at without them. */
function issuesOf(shape: v.GenericSchema, data: unknown): readonly Issue[] {
  const { issues = [] } = v.safeParse(shape, data);
  const found: Issue[] = [...issues];
  let unknown = issues.filter(isUnknownKey);
  for (let rest = data; unknown.length > 0; found.push(...unknown)) {
    rest = pruned(rest, unknown.map(pathOf));
    unknown = (v.safeParse(shape, rest).issues ?? []).filter(isUnknownKey);
  }
  return found;
}

/** Undefined where it is not known which kind it is or which one it extends. */
function variantOf(data: unknown, wrong: readonly Path[]): KindVariant | undefined {
  const found = readable(variantShape, data, wrong);
  return found && { id: found.id, base: found.extends, data };
}

/** A kind from plain data, without the places that are known to be wrong; undefined where too little is right. */
export function kindOf(data: unknown, wrong: readonly Path[], bases: readonly string[]): Kind | undefined {
  const found = readable(kindShape, data, wrong);
  if (!found) return undefined;
  const { version: _version, ...kind } = found;
  return { ...kind, bases };
}

/** Faults lie at most so deep, and each round leaves one level out. */
const rounds = 8;

/** What is left of the data without what is wrong in it: a key with its value, or an item of a list. */
export function readable<const S extends v.GenericSchema>(
  shape: S,
  data: unknown,
  wrong: readonly Path[],
): v.InferOutput<S> | undefined {
  let rest = pruned(data, wrong);
  for (let round = 0; round < rounds; round++) {
    const checked = v.safeParse(shape, rest);
    if (checked.success) return checked.output;
    const paths = checked.issues.map(faultyPath);
    if (paths.some((path) => path.length === 0)) return undefined;
    rest = pruned(rest, paths);
  }
  return undefined;
}

/** Of what is not there its owner is at fault. */
function faultyPath(issue: Issue): Path {
  return pathOf(issue).slice(0, isMissing(issue) ? -1 : undefined);
}

function pruned(data: unknown, paths: readonly Path[]): unknown {
  if (paths.length === 0) return data;
  const keys = new Set(paths.map((path) => path.join('\0')));
  const walk = (value: unknown, above: string): unknown => {
    const below = (key: string | number): string => (above === '' ? String(key) : `${above}\0${key}`);
    if (Array.isArray(value))
      return value.flatMap((item: unknown, index) => (keys.has(below(index)) ? [] : [walk(item, below(index))]));
    if (!isGroup(value)) return value;
    const kept = Object.entries(value).filter(([key]) => !keys.has(below(key)));
    return Object.fromEntries(kept.map(([key, one]) => [key, walk(one, below(key))]));
  };
  return walk(data, '');
}

export function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
