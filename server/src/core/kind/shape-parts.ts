/** Building stones for the shapes of our YAML files: what an editor shows of a key, and what a fault of it is told by. */
import * as v from 'valibot';

/** An object with these keys and no others. A fault of it carries their names, so that a misspelled key can be told the right one. */
export function keyed<const T extends v.ObjectEntries>(entries: T, more: readonly string[] = []) {
  return v.strictObject(entries, [...Object.keys(entries), ...more].join(' '));
}

/** With the text that completion and hover of a YAML editor show, in both languages. */
export function said<const S extends v.GenericSchema>(schema: S, zh: string, en: string) {
  return v.pipe(schema, v.description(`${zh} · ${en}`));
}

/** Faults of these two say what was expected by a name of ours; all others by what valibot calls them. */
export const ownFaults = { id: 'id', word: 'word' } as const;

/** Lower-case words with hyphens. */
export const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, ownFaults.id));

/** A text that is not blank: a blank one would be found everywhere. */
export const word = v.pipe(v.string(), v.regex(/\S/, ownFaults.word));

/** A list of words, empty where it is not given. */
export const words = v.array(word);

/** A whole number from 0 on. */
export const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
