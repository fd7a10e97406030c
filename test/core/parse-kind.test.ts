/** What is said of a kind file that is not right: the exact place, what is expected in words, what was meant. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { problemsOf, readKind } from '../support/kinds.ts';

const file = `version: 1
id: weekly
title: { zh: 周报, en: Weekly }
detect:
  title: [ 周报 ]
  files: [ "*周报*" ]
length: [ 300, 2000 ]
sections:
  - id: done
    title: 本周工作
    presence: required
    repeat: { min: 1, max: 2 }
  - id: next
    title: 下周计划
    requires: [ done ]
`;

interface Case {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly said: readonly string[];
}

const cases: readonly Case[] = [
  {
    name: 'an unknown key',
    from: 'presence: required',
    to: 'presense: required',
    said: ['11 [presense] There is no key “presense”. Did you mean “presence”?'],
  },
  {
    name: 'an unknown key that is near none',
    from: '{ zh: 周报, en: Weekly }',
    to: '{ zh: 周报, en: Weekly, japanese: 週報 }',
    said: ['3 [japanese] There is no key “japanese”. The keys are zh, en.'],
  },
  {
    name: 'every unknown key of an object, not the first alone',
    from: '{ zh: 周报, en: Weekly }',
    to: '{ zh: 周报, en: Weekly, japanese: 週報, french: hebdo, eng: Weekly }',
    said: [
      '3 [japanese] There is no key “japanese”. The keys are zh, en.',
      '3 [french] There is no key “french”. The keys are zh, en.',
      '3 [eng] There is no key “eng”. Did you mean “en”?',
    ],
  },
  {
    name: 'a choice that is none',
    from: 'presence: required',
    to: 'presence: requierd',
    said: [
      '11 [requierd] “presence” should be one of required, expected, optional, but is “requierd”. Did you mean “required”?',
    ],
  },
  {
    name: 'a text instead of a list',
    from: '[ 周报 ]',
    to: '周报',
    said: ['5 [周报] “title” should be a list, as in [ a, b ], but is “周报”.'],
  },
  {
    name: 'a number instead of a text',
    from: 'title: 本周工作',
    to: 'title: 2024',
    said: ['10 [2024] “title” should be a text (a number or true as a text needs quotation marks), but is 2024.'],
  },
  {
    name: 'a list instead of a text',
    from: 'title: 本周工作',
    to: 'title:\n      - 本周\n      - 工作',
    said: ['10 [title] “title” should be a text (a number or true as a text needs quotation marks), but is a list.'],
  },
  {
    name: 'an item that is empty',
    from: '[ 周报 ]',
    to: '[ 周报, "" ]',
    said: ['5 [""] Item 2 of “title” should be a text that is not blank, but is “”.'],
  },
  {
    name: 'a value that is missing',
    from: 'title: 下周计划',
    to: 'title:',
    said: ['14 [title] “title” should be a text (a number or true as a text needs quotation marks), but is empty.'],
  },
  {
    name: 'a key that is missing',
    from: 'en: Weekly ',
    to: '',
    said: ['3 [{ zh: 周报, }] “title” lacks “en”.'],
  },
  {
    name: 'a section without a title',
    from: '    title: 本周工作\n',
    to: '',
    said: ['9 [id] Item 1 of “sections” lacks “title”.'],
  },
  {
    name: 'a later version',
    from: 'version: 1',
    to: 'version: 2',
    said: ['1 [2] “version” should be 1 (later ones need a newer Report Docs), but is 2.'],
  },
  { name: 'no version', from: 'version: 1\n', to: '', said: ['1 [id] The file lacks “version”: write version: 1.'] },
  {
    name: 'an id in capitals',
    from: 'id: weekly',
    to: 'id: Weekly Report',
    said: [
      '2 [Weekly Report] “id” should be lower-case letters, digits and hyphens, as in work-summary, but is “Weekly Report”.',
    ],
  },
  {
    name: 'an id that is there twice',
    from: 'id: next',
    to: 'id: done',
    said: ['13 [done] The id “done” is used already: give another one, or join the two.'],
  },
  {
    name: 'an id of no section',
    from: 'requires: [ done ]',
    to: 'requires: [ doen ]',
    said: ['15 [doen] There is no section with the id “doen”. Did you mean “done”?'],
  },
  {
    name: 'a range that ends before it begins',
    from: '{ min: 1, max: 2 }',
    to: '{ min: 3, max: 2 }',
    said: ['12 [{ min: 3, max: 2 }] The least, 3, is more than the most, 2: exchange or change them.'],
  },
  {
    name: 'lengths the wrong way round',
    from: '[ 300, 2000 ]',
    to: '[ 2000, 300 ]',
    said: ['7 [[ 2000, 300 ]] The least, 2000, is more than the most, 300: exchange or change them.'],
  },
  {
    name: 'one length',
    from: '[ 300, 2000 ]',
    to: '[ 300 ]',
    said: ['7 [[ 300 ]] “length” lacks an item.'],
  },
  {
    name: 'half a section',
    from: 'max: 2',
    to: 'max: 1.5',
    said: ['12 [1.5] “max” should be a whole number, but is 1.5.'],
  },
  {
    name: 'a pattern that fits all',
    from: '"*周报*"',
    to: '"*"',
    said: ['6 ["*"] “*” fits every file: add a word of the file name, as in "*weekly*".'],
  },
  { name: 'an anchor without an end', from: '"*周报*"', to: '*周报*', said: ['6 [*周报*] YAML aliases'] },
  {
    name: 'a quotation without an end',
    from: '"*周报*"',
    to: '"*周报*',
    said: ['6 ["*周报* ]] Broken YAML: the quotation that begins here has no end, close it.'],
  },
  {
    name: 'a bracket without an end',
    from: '[ 300, 2000 ]',
    to: '[ 300, 2000',
    said: ['7 [[ 300, 2000] Broken YAML: the bracket that opens here is not closed, add the ] or }.'],
  },
  {
    name: 'a key that is there twice',
    from: 'id: next',
    to: 'id: next\n    id: then',
    said: ['14 [i] Broken YAML: this key is there already: remove one of them or join the two.'],
  },
  {
    name: 'a tab',
    from: '    presence',
    to: '\tpresence',
    said: ['11 [\t] Broken YAML: indent with blanks, not with tabs.'],
  },
  {
    name: 'a full-width colon',
    from: 'id: weekly',
    to: 'id：weekly',
    said: ['2 [id：weekly]'],
  },
];

suite('what is said, and where', () => {
  test('nothing of a file that is right', () => assert.deepEqual(problemsOf(file, readKind(file)), []));

  for (const { name, from, to, said } of cases) {
    test(name, () => {
      assert.ok(file.includes(from), from);
      const text = file.replace(from, to);
      const parsed = readKind(text);
      // The first lines are compared as far as they are given: what follows from a fault is not the point.
      const found = problemsOf(text, parsed).slice(0, said.length);
      assert.deepEqual(
        found.map((line, index) => (line.startsWith(said[index] ?? '') ? said[index] : line)),
        said,
      );
      for (const chinese of problemsOf(text, parsed, 'zh')) assert.match(chinese, /\p{Script=Han}.*[。？]$/u);
    });
  }

  test('colons of full width throughout', () => {
    const text = 'id：weekly\ntitle：周报\n';
    assert.deepEqual(problemsOf(text, readKind(text)), [
      '1 [id：weekly] The file should be a group of keys, as version: …, but is “id：weekly title：周报”. Write a half-width colon with a blank behind it.',
    ]);
  });

  test('an empty file', () => assert.equal(problemsOf('', readKind('')).length, 1));
});

suite('what could be read is used', () => {
  const idsOf = (from: string, to: string): readonly string[] | undefined =>
    readKind(file.replace(from, to)).kind?.sections.map(({ id }) => id);

  test('an unknown key is left out', () => assert.deepEqual(idsOf('presence: ', 'presense: '), ['done', 'next']));
  test('a wrong value has its default', () => assert.deepEqual(idsOf('[ 300, 2000 ]', 'long'), ['done', 'next']));
  test('a section without a title is left out', () => assert.deepEqual(idsOf('    title: 本周工作\n', ''), ['next']));
  test('the second of two with one id is left out', () => assert.deepEqual(idsOf('id: next', 'id: done'), ['done']));
  test('without an id there is no kind', () => assert.equal(idsOf('id: weekly', 'id: 周报'), undefined));
  test('of another version there is no kind', () => assert.equal(idsOf('version: 1', 'version: 2'), undefined));
});

suite('no text throws', () => {
  const odd = [
    '[',
    '{',
    '"',
    "'",
    '*',
    '&a ',
    '!!set ',
    '- ',
    ': ',
    '\t',
    '\n',
    '? ',
    '|',
    '<<: ',
    '__proto__: ',
    '1',
    '~',
    '#',
  ];

  test('a real file with characters taken out and put in', () => {
    const text = readFileSync('server/kinds/org-life-speech.yaml', 'utf8');
    let seed = 20240305;
    const random = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return Math.floor((seed / 2147483648) * below);
    };
    for (let round = 0; round < 300; round++) {
      let damaged = text;
      for (let times = 0; times <= random(4); times++) {
        const at = random(damaged.length);
        damaged = damaged.slice(0, at) + (odd[random(odd.length * 2)] ?? '') + damaged.slice(at + random(4));
      }
      checkPlaces(damaged);
    }
  });

  for (const text of [
    '[',
    '['.repeat(20_000),
    '{a: '.repeat(5000),
    '- '.repeat(5000),
    'a: &a [*a]',
    '\0',
    '---\n---\n',
    '%YAML 9\n---\n',
  ])
    test(JSON.stringify(text.slice(0, 20)), () => checkPlaces(text));
});

/** Each problem lies within the text, and says something in both languages. */
function checkPlaces(text: string): void {
  const { kind, problems } = readKind(text);
  assert.ok(kind ?? problems.length > 0);
  for (const { message, start, end } of problems) {
    assert.ok(0 <= start && start <= end && end <= text.length, `${start} ${end}`);
    assert.ok(message.zh !== '' && message.en !== '');
  }
}
