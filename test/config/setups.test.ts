/** Which settings and kinds hold for a file, by what lies in its folder and above. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Setups } from '../../server/src/config/setups.ts';
import { analyze } from '../../server/src/core/analyze.ts';
import { kinds } from '../../server/src/generated/kinds.ts';
import { rules } from '../../server/src/generated/rules.ts';
import { titleWords } from '../../server/src/generated/title-words.ts';
import { MemoryHost, uriOf } from '../lsp/memory-host.ts';

function setupsOn(host: MemoryHost): Setups {
  return new Setups({ host, kinds, words: titleWords, rules });
}

const weekly = `version: 1
id: weekly
title: { zh: 周报, en: Weekly report }
detect: { title: [工作周报] }
sections:
  - { id: done, title: 本周完成, presence: required }
`;

async function kindOf(setups: Setups, path: string, text: string): Promise<string | undefined> {
  const setup = await setups.find(uriOf(path));
  const folder = setup.of(`/w/${path}`).kind;
  return analyze(text, { kinds: setup.kinds, path, folder }).detected?.kind.id;
}

suite('settings', () => {
  test('the nearest file speaks alone', async () => {
    const setups = setupsOn(
      new MemoryHost({
        'reports.yaml': 'version: 1\nunit: 甲局\nprofile: strict\n',
        'a/reports.yaml': 'version: 1\nunit: 乙局\n',
      }),
    );
    assert.equal((await setups.find(uriOf('x.md'))).settings?.unit, '甲局');
    const inner = await setups.find(uriOf('a/b/c/x.md'));
    assert.deepEqual([inner.settings?.unit, inner.settings?.profile], ['乙局', 'recommended']);
  });

  test('a folder without one has none, and the setup is the same each time', async () => {
    const setups = setupsOn(new MemoryHost({}));
    const setup = await setups.find(uriOf('a/x.md'));
    assert.equal(setup.settings, undefined);
    assert.equal(await setups.find(uriOf('a/y.md')), setup);
    assert.equal(setups.known(uriOf('a/z.md')), setup);
  });

  test('a pattern gives the kind of a file that does not say it', async () => {
    const yaml = 'version: 1\nkinds:\n  周报/*.md: weekly-status\n';
    const setups = setupsOn(new MemoryHost({ 'reports.yaml': yaml }));
    assert.equal(await kindOf(setups, '周报/一.md', '本周\n'), 'weekly-status');
    assert.equal(await kindOf(setups, '周报/二.md', '<!-- report: work-summary -->\n'), 'work-summary');
    assert.equal(await kindOf(setups, '别处/一.md', '本周\n'), undefined);
  });

  test('a kind that there is nowhere is told of, one of the folder is known', async () => {
    const yaml = 'version: 1\nkinds:\n  周报/*.md: weekly\n  月报/*.md: monthli\n';
    const host = new MemoryHost({ 'reports.yaml': yaml, '.reports/kinds/weekly.yaml': weekly });
    const setups = setupsOn(host);
    await setups.find(uriOf('周报/一.md'));
    const problems = setups.problems().flatMap(({ problems: some, text }) => some.map((one) => [one, text] as const));
    assert.deepEqual(
      problems.map(([{ start, end }, text]) => text.slice(start, end)),
      ['monthli'],
    );
  });

  test('a pattern for a folder leaves out what lies beside its reports, unless it names it', async () => {
    const yaml = 'version: 1\nkinds:\n  adr/**: adr\n  keps/**/README.md: kep\n';
    const setups = setupsOn(new MemoryHost({ 'reports.yaml': yaml }));
    for (const name of ['0001-queues', '0002-email-template', '0003-search-index'])
      assert.equal(await kindOf(setups, `adr/${name}.md`, '# Queues\n'), 'adr', name);
    for (const name of ['README', 'README.zh-CN', 'index', 'adr-template', '0000-template'])
      assert.equal(await kindOf(setups, `adr/${name}.md`, '# Queues\n'), undefined, name);
    assert.equal(await kindOf(setups, 'keps/12-queues/README.md', '# Queues\n'), 'kep');
  });

  test('a broken file leaves what it last said, and says what is wrong', async () => {
    const host = new MemoryHost({ 'reports.yaml': 'version: 1\nunit: 甲局\n' });
    const setups = setupsOn(host);
    await setups.find(uriOf('x.md'));
    host.files.set('reports.yaml', 'version: 1\nunit: "甲局\n');
    setups.changed();
    assert.equal((await setups.find(uriOf('x.md'))).settings?.unit, '甲局');
    assert.deepEqual(
      setups.problems().map(({ problems }) => problems.length),
      [1],
    );
    host.files.set('reports.yaml', 'version: 1\nunit: 乙局\n');
    setups.changed();
    assert.equal((await setups.find(uriOf('x.md'))).settings?.unit, '乙局');
    assert.deepEqual(
      setups.problems().flatMap(({ problems }) => problems),
      [],
    );
  });
});

suite('kinds of a folder', () => {
  test('an own variant is not put aside for a shipped form of its base', async () => {
    const own = 'version: 1\nid: our-adr\nextends: adr\ntitle: { zh: 决策, en: Our ADR }\ndetect: { title: [ADR] }\n';
    const setups = setupsOn(new MemoryHost({ '.reports/kinds/our-adr.yaml': own }));
    const nygard = ['Status', 'Context', 'Decision', 'Consequences'].map((name) => `## ${name}\n\nText.\n`).join('\n');
    assert.equal(await kindOf(setups, 'x.md', `# ADR-7: Queues\n\n${nygard}`), 'our-adr');
  });

  test('are known in it and below, and nowhere else', async () => {
    const setups = setupsOn(new MemoryHost({ 'a/.reports/kinds/weekly.yaml': weekly }));
    assert.equal(await kindOf(setups, 'a/b/x.md', '# 教务处工作周报\n'), 'weekly');
    assert.notEqual(await kindOf(setups, 'x.md', '# 教务处工作周报\n'), 'weekly');
  });

  test('one that claims a title of a shipped kind has it alone', async () => {
    const own = weekly.replace('工作周报', '个人对照检查材料');
    const setups = setupsOn(new MemoryHost({ '.reports/kinds/weekly.yaml': own }));
    assert.equal(await kindOf(setups, 'x.md', '# 个人对照检查材料\n'), 'weekly');
  });

  test('nor does it matter how the title is capitalized', async () => {
    const own = weekly.replace('工作周报', 'Weekly report');
    const setups = setupsOn(new MemoryHost({ '.reports/kinds/weekly.yaml': own }));
    assert.equal(await kindOf(setups, 'x.md', '# Weekly Report 47\n'), 'weekly');
  });

  test('one with the id of a shipped kind stands in for it, one nearer for one further out', async () => {
    const variant = (id: string, title: string): string => `version: 1
id: work-summary
extends: work-summary
sections:
  - { id: ${id}, title: ${title}, presence: required }
`;
    const setups = setupsOn(
      new MemoryHost({
        '.reports/kinds/s.yaml': variant('one', '甲项'),
        'a/.reports/kinds/s.yaml': variant('two', '乙项'),
      }),
    );
    const titles = async (path: string): Promise<readonly string[]> => {
      const { kinds: all } = await setups.find(uriOf(path));
      return all
        .filter(({ id }) => id === 'work-summary')
        .flatMap(({ sections }) => sections.map(({ title }) => title));
    };
    assert.equal((await titles('x.md')).includes('甲项'), true);
    assert.equal((await titles('a/x.md')).includes('乙项'), true);
    assert.equal((await titles('a/x.md')).includes('甲项'), true, 'the inner one extends the outer one');
    const { kinds: all } = await setups.find(uriOf('a/x.md'));
    assert.equal(all.filter(({ id }) => id === 'work-summary').length, 1);
    assert.equal(all.length, kinds.length, 'the others stay');
  });

  test('a broken one keeps its last good form', async () => {
    const host = new MemoryHost({ '.reports/kinds/weekly.yaml': weekly });
    const setups = setupsOn(host);
    assert.equal(await kindOf(setups, 'x.md', '# 教务处工作周报\n'), 'weekly');
    host.files.set('.reports/kinds/weekly.yaml', `${weekly}  - {`);
    setups.changed();
    assert.equal(await kindOf(setups, 'x.md', '# 教务处工作周报\n'), 'weekly');
    assert.equal(setups.problems()[0]?.problems.length, 1);
  });
});

suite('phrases of a folder', () => {
  const phrase = (prefix: string): string => `"${prefix}": { "prefix": "${prefix}", "body": "${prefix}。" }`;
  const file = '.reports/snippets/own.code-snippets';
  const prefixes = async (setups: Setups): Promise<readonly string[]> =>
    (await setups.find(uriOf('x.md'))).snippets.flatMap(({ prefix }) => prefix).toSorted();

  test('a broken file leaves what it last said beside what can be read of it', async () => {
    const host = new MemoryHost({ [file]: `{ ${phrase('jia')}, ${phrase('yi')} }` });
    const setups = setupsOn(host);
    assert.deepEqual(await prefixes(setups), ['jia', 'yi']);
    host.files.set(file, `{ ${phrase('bing')}, ${phrase('yi').slice(0, -14)}`);
    setups.changed();
    assert.deepEqual(await prefixes(setups), ['bing', 'jia', 'yi']);
    host.files.set(file, `{ ${phrase('bing')} }`);
    setups.changed();
    assert.deepEqual(await prefixes(setups), ['bing']);
  });
});
