/** The page about `reports.yaml` shows a file that is in order, and its schema says the same as what reads it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseConfig, unknownKinds } from '../../server/src/config/parse-config.ts';
import { allKinds, allRules } from '../support/analysis.ts';

const page = readFileSync('docs/reports-yaml.md', 'utf8');

test('the example has no mistake', () => {
  const [, yaml = ''] = /```yaml\n([\s\S]*?)```/u.exec(page) ?? [];
  assert.deepEqual(parseConfig(yaml, allRules()).problems, []);
  const ids = allKinds().map(({ id }) => id);
  assert.deepEqual(unknownKinds(yaml, ids), []);
});

test('the schema has every rule, and the keys that are read', () => {
  const schema = JSON.parse(readFileSync('server/schemas/reports.schema.json', 'utf8'));
  assert.deepEqual(
    Object.keys(schema.properties.rules.properties),
    allRules()
      .map(({ id }) => id)
      .toSorted(),
  );
  for (const key of Object.keys(schema.properties)) {
    const { problems } = parseConfig(`version: 1\n${key === 'version' ? '' : `${key}:\n`}`, allRules());
    assert.deepEqual(problems, [], key);
  }
});
