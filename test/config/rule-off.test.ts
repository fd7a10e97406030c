/** Switching a rule off in a `reports.yaml`: the smallest change, and what stood there still stands. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseConfig } from '../../server/src/config/parse-config.ts';
import { fileWithRuleOff, ruleOff } from '../../server/src/config/rule-off.ts';
import { rules } from '../../server/src/generated/rules.ts';

function check(text: string, expected: string): void {
  const change = ruleOff(text, 'number-gap');
  assert.ok(change, text);
  const after = text.slice(0, change.start) + change.text + text.slice(change.end);
  assert.equal(after, expected);
  const { config, problems } = parseConfig(after, rules);
  assert.deepEqual(problems, []);
  assert.equal(config?.settings.rules['number-gap']?.severity, 'off');
}

test('a file without rules gets them at its end', () => {
  check('version: 1\n', 'version: 1\nrules:\n  number-gap: off\n');
  check('version: 1', 'version: 1\nrules:\n  number-gap: off\n');
  check('version: 1\r\n', 'version: 1\r\nrules:\r\n  number-gap: off\r\n');
  check('version: 1\nrules:\nunit: 甲\n', 'version: 1\nrules:\n  number-gap: off\nunit: 甲\n');
  check('version: 1\nrules: {}\n', 'version: 1\nrules:\n  number-gap: off\n');
});

test('a list of rules gets one more, with comments and columns as they are', () => {
  check(
    'version: 1\nrules: # 组里定的\n    # 先松一点\n    heading-empty: hint\nunit: 甲\n',
    'version: 1\nrules: # 组里定的\n    # 先松一点\n    number-gap: off\n    heading-empty: hint\nunit: 甲\n',
  );
  check(
    'version: 1\nrules: { heading-empty: hint }\n',
    'version: 1\nrules: { number-gap: off, heading-empty: hint }\n',
  );
});

test('a rule that is there is changed', () => {
  check('version: 1\nrules:\n  number-gap: warning # 重要\n', 'version: 1\nrules:\n  number-gap: off # 重要\n');
});

test('nothing is offered where nobody knows what it would do', () => {
  for (const text of ['rules: [', 'rules: 3\n', '- a\n', 'version: 1\nrules:\n  number-gap: { severity: hint }\n'])
    assert.equal(ruleOff(text, 'number-gap'), undefined, text);
});

test('a new file', () => assert.equal(parseConfig(fileWithRuleOff('number-gap'), rules).problems.length, 0));
