/** What `reports.yaml` can say, and what is said of one that is wrong: the words at the place, and everything else still holds. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseConfig, unknownKinds } from '../../server/src/config/parse-config.ts';
import { defineRule, type Rule } from '../../server/src/rules/rule.ts';
import { dedent } from '../support/dedent.ts';

const messages = { said: { zh: '有', en: 'has' } };
const about = { id: 'x', title: { zh: '甲', en: 'x' }, level: 'info', authority: '实务', messages } as const;
const text = { zh: '长度', en: 'length' };
const rules: readonly Rule[] = [
  defineRule({ ...about, id: 'number-gap' }),
  defineRule({
    ...about,
    id: 'heading-too-long',
    options: {
      max: { type: 'number', default: 45, min: 1, max: 200, text },
      loud: { type: 'flag', default: false, text },
      from: { type: 'choice', default: 'all', choices: ['all', 'first'], text },
      words: { type: 'words', default: [], text },
    },
  }),
];

/** `“words at the place” message` for each problem. */
function problemsOf(yaml: string, language: 'zh' | 'en' = 'en'): readonly string[] {
  const source = dedent(yaml);
  return parseConfig(source, rules).problems.map(
    ({ start, end, message }) => `“${source.slice(start, end)}” ${message[language]}`,
  );
}

suite('a file in order', () => {
  test('everything it can say', () => {
    const { config, problems } = parseConfig(
      dedent(`
        version: 1
        unit: 青禾县教育局
        words: [帐篷, 图象]
        profile: strict
        kinds:
          述职/**: personal-duty-report
          "*.周报.md": weekly-status
        rules:
          number-gap: off
          heading-too-long: { severity: hint, max: 60, loud: true, from: first, words: [甲] }
        format: { blankLines: one, indent: two, marker: full, spacing: space }
        ignore:
          - 归档/
      `),
      rules,
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(config?.settings, {
      profile: 'strict',
      unit: '青禾县教育局',
      words: ['帐篷', '图象'],
      rules: {
        'number-gap': { severity: 'off' },
        'heading-too-long': { severity: 'hint', options: { max: 60, loud: true, from: 'first', words: ['甲'] } },
      },
    });
    assert.deepEqual(config?.format, { blankLines: 'one', indent: 'two', marker: 'full', spacing: 'space' });
    const kindOf = (path: string) => config?.kinds.find(({ pattern }) => pattern.matches(path))?.kind;
    assert.equal(kindOf('述职/2024/张.md'), 'personal-duty-report');
    assert.equal(kindOf('别处/述职/张.md'), undefined);
    assert.equal(kindOf('组/第一期.周报.md'), 'weekly-status');
    assert.equal(
      config?.ignore.some(({ matches }) => matches('归档/旧/甲.md')),
      true,
    );
    assert.equal(
      config?.ignore.some(({ matches }) => matches('现行/甲.md')),
      false,
    );
  });

  test('an empty file asks for its version and changes nothing', () => {
    assert.deepEqual(problemsOf(''), ['“” version: 1 is missing; write it on top.']);
  });
});

suite('a file with mistakes', () => {
  test('what is not known, with the word that was meant', () => {
    assert.deepEqual(problemsOf('version: 1\nunits: 甲\n'), ['“units” Unknown key “units”; did you mean “unit”?']);
    assert.deepEqual(problemsOf('version: 1\npaths: {}\n'), [
      '“paths” Unknown key “paths”. Known: version, unit, words, profile, kinds, rules, format, ignore.',
    ]);
    assert.deepEqual(problemsOf('version: 1\nrules:\n  number-gaps: off\n'), [
      '“number-gaps” Unknown rule “number-gaps”; did you mean “number-gap”?',
    ]);
    assert.deepEqual(problemsOf('version: 1\nrules:\n  number-gap: wraning\n', 'zh'), [
      '“wraning” 应为 off、hint、info、warning、error 之一，是否指 warning？',
    ]);
    assert.deepEqual(problemsOf('version: 1\nrules:\n  heading-too-long: { maxi: 3 }\n'), [
      '“maxi” Unknown key “maxi”; did you mean “max”?',
    ]);
    assert.deepEqual(problemsOf('version: 2\n', 'zh'), [
      '“2” 这里只认识 version: 1；新版本的文件需要新版本的 Report Docs。',
    ]);
  });

  test('a style that there is not', () => {
    assert.deepEqual(problemsOf('version: 1\nformat: { indent: twoo, gaps: one }\n'), [
      '“gaps” Unknown key “gaps”. Known: blankLines, indent, marker, spacing.',
      '“twoo” One of keep, none, two is expected; did you mean two?',
    ]);
  });

  test('values that an option cannot have', () => {
    const said = problemsOf(
      'version: 1\nrules:\n  heading-too-long: { max: 900, loud: perhaps, from: last, words: 甲 }\n',
    );
    assert.deepEqual(said, [
      '“900” A number from 1 to 200 is expected.',
      '“perhaps” true or false is expected.',
      '“last” One of all, first is expected.',
      '“甲” A list of words is expected.',
    ]);
  });

  test('one mistake costs one value', () => {
    const { config } = parseConfig('version: 1\nunit: [甲]\nrules:\n  number-gap: hint\n  nothing: off\n', rules);
    assert.equal(config?.settings.unit, '');
    assert.deepEqual(config?.settings.rules, { 'number-gap': { severity: 'hint' } });
  });

  test('broken YAML is no configuration', () => {
    const { config, problems } = parseConfig('version: 1\nrules: {\n', rules);
    assert.equal(config, undefined);
    assert.equal(problems.length > 0, true);
  });

  test('kinds that do not exist', () => {
    const yaml = 'version: 1\nkinds:\n  a/*: work-sumary\n  b/*: work-summary\n';
    assert.deepEqual(
      unknownKinds(yaml, ['work-summary']).map(({ start, end, message }) => `${yaml.slice(start, end)}: ${message.zh}`),
      ['work-sumary: 没有这个文种：“work-sumary”，是否指“work-summary”？'],
    );
  });

  test('nothing throws, whatever the text', () => {
    for (const odd of [
      '[',
      '- 1',
      'null',
      '1',
      'version: 1\nkinds: 3',
      'rules: [a]',
      'ignore: {a: 1}',
      '\u0000',
      'a: *b',
    ])
      assert.doesNotThrow(() => parseConfig(odd, rules), odd);
  });
});
