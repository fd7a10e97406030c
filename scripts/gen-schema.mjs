// JSON schemas for the YAML files a team writes, from the shapes that check them: completion, hover and faults in an editor.
import { toJsonSchema } from '@valibot/to-json-schema';

/** [path, text] of a schema; `more` is what the shape cannot say. */
export function schemaFile(name, title, shape, more = {}) {
  const { $schema, ...schema } = toJsonSchema(shape, { typeMode: 'input', target: 'draft-07' });
  const whole = { $schema, title, ...schema, ...more };
  return [`server/schemas/${name}.schema.json`, `${JSON.stringify(whole, null, 2)}\n`];
}

/** A kind that extends no other must have a title and sections, and each section a title. */
export function kindSchema(shape) {
  const section = { required: ['id', 'title'], properties: { after: false } };
  return schemaFile('kind', 'Report Docs：文种 · kind of report', shape, {
    if: { not: { required: ['extends'] } },
    // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema, and no promise.
    then: {
      required: ['title', 'sections'],
      properties: { sections: { minItems: 1, items: section }, without: false },
    },
  });
}
