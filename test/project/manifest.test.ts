/** The manifest says what the code does, in two languages, and stays within the figures we set ourselves. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import * as v from 'valibot';
import { clientCommands } from '../../server/src/lsp/protocol.ts';

const texts = v.record(v.string(), v.string());
const settingShape = v.looseObject({
  default: v.unknown(),
  scope: v.picklist(['application', 'machine', 'machine-overridable', 'window', 'resource', 'language-overridable']),
  order: v.number(),
  markdownDescription: v.string(),
  enum: v.optional(v.array(v.string())),
  enumDescriptions: v.optional(v.array(v.string())),
});
const patternShape = v.strictObject({
  regexp: v.string(),
  file: v.number(),
  line: v.number(),
  column: v.number(),
  severity: v.number(),
  code: v.number(),
  message: v.number(),
});
const stepShape = v.looseObject({
  id: v.string(),
  description: v.string(),
  media: v.strictObject({ svg: v.string(), altText: v.string() }),
  completionEvents: v.array(v.string()),
});
const manifestShape = v.looseObject({
  main: v.string(),
  browser: v.string(),
  icon: v.string(),
  l10n: v.string(),
  activationEvents: v.array(v.string()),
  contributes: v.looseObject({
    languages: v.array(v.looseObject({ id: v.string(), configuration: v.string() })),
    grammars: v.array(v.looseObject({ path: v.string() })),
    commands: v.array(v.looseObject({ command: v.string(), title: v.string(), category: v.string() })),
    menus: v.record(v.string(), v.array(v.looseObject({ command: v.string(), when: v.optional(v.string(), '') }))),
    keybindings: v.optional(v.array(v.unknown()), []),
    configuration: v.array(
      v.looseObject({ title: v.string(), order: v.number(), properties: v.record(v.string(), settingShape) }),
    ),
    configurationDefaults: v.record(v.string(), v.unknown()),
    problemMatchers: v.tuple([v.looseObject({ name: v.string(), pattern: patternShape })]),
    taskDefinitions: v.tuple([v.looseObject({ type: v.string() })]),
    walkthroughs: v.tuple([v.looseObject({ id: v.string(), steps: v.array(stepShape) })]),
  }),
});

const manifest = v.parse(manifestShape, jsonOf('package.json'));
const { contributes } = manifest;
const english = v.parse(texts, jsonOf('package.nls.json'));
const chinese = v.parse(texts, jsonOf('package.nls.zh-cn.json'));
const bundle = v.parse(texts, jsonOf(`${manifest.l10n}/bundle.l10n.zh-cn.json`));
const client = new Map(
  readdirSync('client/src')
    .sort()
    .map((name) => [name, readFileSync(join('client/src', name), 'utf8')]),
);
const clientCode = [...client.values()].join('\n');
const settings = contributes.configuration.flatMap(({ properties }) => Object.entries(properties));

suite('texts of the manifest', () => {
  test('both languages have the same keys, and the manifest uses each of them', () => {
    const used = matchesOf(readFileSync('package.json', 'utf8'), /"%([^%"]+)%"/g);
    assert.deepEqual(sorted(Object.keys(english)), sorted(used));
    assert.deepEqual(Object.keys(chinese), Object.keys(english));
  });

  test('no text is empty, and links lead to the same commands in both languages', () => {
    for (const [key, text] of Object.entries(english)) {
      const translated = chinese[key] ?? '';
      assert.ok(text.trim() && translated.trim(), key);
      assert.deepEqual(linksOf(translated), linksOf(text), key);
    }
  });

  test('the bundle has every text of the client, with the same places to fill in', () => {
    const holes = /(\{\d+\})/g;
    const said = matchesOf(clientCode, /l10n\.t\(\s*(?:'([^'\n]+)'|"([^"\n]+)")/g);
    assert.equal((clientCode.match(/l10n\.t\(/g) ?? []).length, countOf(clientCode, /l10n\.t\(\s*['"]/g));
    assert.deepEqual(sorted(Object.keys(bundle)), sorted(said));
    for (const [text, translated] of Object.entries(bundle)) {
      assert.deepEqual(sorted(matchesOf(translated, holes)), sorted(matchesOf(text, holes)), text);
    }
  });

  test('a command named in a text of the client has that title', () => {
    for (const title of matchesOf(Object.keys(bundle).join('\n'), /“([^”]+)”/g)) {
      const key = Object.keys(english).find((name) => name.startsWith('command.') && english[name] === title);
      assert.ok(key, title);
      const translated = Object.entries(bundle).find(([text]) => text.includes(`“${title}”`))?.[1] ?? '';
      assert.ok(translated.includes(`“${chinese[key]}”`), translated);
    }
  });
});

suite('commands', () => {
  const contributed = contributes.commands.map(({ command }) => command);

  test('those registered and those contributed are the same', () => {
    const tables = ['commands.ts', 'refactorings.ts'].map((name) => client.get(name) ?? '').join('\n');
    const literal = matchesOf(tables, /^\s+'(reportDocs\.\w+)':/gm);
    assert.deepEqual(sorted(contributed), sorted([...literal, ...Object.values(clientCommands)]));
  });

  test('they are at most 25, share one category and are named by their id', () => {
    assert.ok(contributed.length <= 25);
    for (const { command, title, category } of contributes.commands) {
      assert.equal(title, `%command.${command.replace('reportDocs.', '')}%`);
      assert.equal(category, '%category%');
    }
  });

  test('menus and texts name only commands that exist', () => {
    const inMenus = Object.values(contributes.menus).flatMap((items) => items.map(({ command }) => command));
    const linked = Object.values(english).flatMap((text) => linksOf(text));
    const named = [...inMenus, ...linked].filter((id) => id.startsWith('reportDocs.'));
    assert.deepEqual(
      named.filter((id) => !contributed.includes(id)),
      [],
    );
  });

  test('what the server or a line of a view calls is not in the palette', () => {
    const inline = contributes.menus['view/item/context']?.map(({ command }) => command) ?? [];
    const hidden = contributes.menus.commandPalette?.filter(({ when }) => when === 'false') ?? [];
    assert.deepEqual(
      sorted(hidden.map(({ command }) => command)),
      sorted([...Object.values(clientCommands), ...inline]),
    );
  });

  test('there are at most three keys', () => assert.ok(contributes.keybindings.length <= 3));
});

suite('settings', () => {
  test('they are at most 15, named reportDocs.*, each in its place in the list', () => {
    assert.ok(settings.length > 0 && settings.length <= 15);
    for (const [key] of settings) assert.match(key, /^reportDocs\.[a-z]+(\.[a-z]+)?$/i);
    const groups = contributes.configuration.map(({ order }) => order);
    assert.equal(new Set(groups).size, groups.length);
    for (const { properties, title } of contributes.configuration) {
      const orders = Object.values(properties).map(({ order }) => order);
      assert.equal(new Set(orders).size, orders.length, title);
    }
  });

  test('each one has a default and a text for each value', () => {
    for (const [key, setting] of settings) {
      assert.notEqual(setting.default, undefined, key);
      assert.equal(setting.enumDescriptions?.length, setting.enum?.length, key);
    }
  });

  test('each one is known to the client', () => {
    for (const [key] of settings) assert.ok(clientCode.includes(`'${key.replace('reportDocs.', '')}'`), key);
  });

  test('defaults are changed for our own language only', () =>
    assert.deepEqual(Object.keys(contributes.configurationDefaults), ['[report]']));
});

suite('manners', () => {
  test('only our three languages and our own files wake the extension', () =>
    assert.deepEqual(
      sorted(manifest.activationEvents),
      sorted([
        ...['onLanguage:report', 'onLanguage:markdown', 'onLanguage:plaintext'],
        ...['workspaceContains:**/reports.yaml', 'workspaceContains:**/.reports/kinds/*.yaml'],
      ]),
    ));

  test('messages are shown by commands alone, and there are at most five', () => {
    const calls = /\bshow(Information|Warning|Error)Message\b/g;
    const speaking = [...client].filter(([, code]) => countOf(code, calls) > 0).map(([name]) => name);
    assert.deepEqual(speaking, ['commands.ts']);
    assert.ok(countOf(clientCode, calls) <= 5);
  });

  test('the one walkthrough has five steps, and each ends by something done', () => {
    const [{ steps }] = contributes.walkthroughs;
    assert.equal(steps.length, 5);
    for (const { id, completionEvents } of steps) {
      assert.ok(completionEvents.length > 0, id);
      for (const event of completionEvents) assert.match(event, /^on(Command|View):[\w.]+$/, id);
    }
  });

  test('the client opens the walkthrough that there is', () => {
    const [{ id }] = contributes.walkthroughs;
    assert.ok(client.get('commands.ts')?.includes(`#${id}\``));
  });

  test('the English pictures are in English', () => {
    const [{ steps }] = contributes.walkthroughs;
    for (const { media } of steps)
      assert.doesNotMatch(readFileSync(english[media.svg.replaceAll('%', '')] ?? '', 'utf8'), /\p{Script=Han}/u);
  });

  test('the pictures take their colors from the theme', () => {
    const [{ steps }] = contributes.walkthroughs;
    for (const { media } of steps)
      for (const language of [english, chinese]) {
        const picture = language[media.svg.replaceAll('%', '')];
        assert.ok(picture, media.svg);
        assert.doesNotMatch(readFileSync(picture, 'utf8'), /#[0-9a-f]{3,8}\b|style=|<style/i);
      }
  });
});

suite('what the manifest points to', () => {
  test('the files of the source are there', () => {
    const configurations = contributes.languages.map(({ configuration }) => configuration);
    const grammars = contributes.grammars.map(({ path }) => path);
    for (const file of [manifest.icon, ...configurations, ...grammars]) assert.ok(existsSync(file), file);
  });

  test('the icon is a PNG of at least 128 pixels', () => {
    const picture = readFileSync(manifest.icon);
    assert.equal(picture.toString('latin1', 1, 4), 'PNG');
    assert.ok(picture.readUInt32BE(16) >= 128 && picture.readUInt32BE(20) >= 128);
  });

  test('the task has the type and the matcher that the client uses', () => {
    const [{ type }] = contributes.taskDefinitions;
    const [{ name }] = contributes.problemMatchers;
    const code = client.get('tasks.ts') ?? '';
    assert.ok(code.includes(`const type = '${type}'`) && code.includes(`'$${name}'`));
  });

  test('the matcher reads a line of the command line', () => {
    const [{ pattern }] = contributes.problemMatchers;
    const line = 'C:\\材料\\对照 检查.md:12:1: warning [missing-section] 缺少“二、原因剖析”：[必备]。';
    const found = new RegExp(pattern.regexp).exec(line);
    const { file, line: row, column, severity, code, message } = pattern;
    assert.deepEqual(
      [file, row, column, severity, code, message].map((group) => found?.[group]),
      ['C:\\材料\\对照 检查.md', '12', '1', 'warning', 'missing-section', '缺少“二、原因剖析”：[必备]。'],
    );
  });
});

function jsonOf(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** What the first group that took part holds, each once. */
function matchesOf(text: string, pattern: RegExp): readonly string[] {
  const found = [...text.matchAll(pattern)].map((match) => match.slice(1).find((group) => group !== undefined) ?? '');
  return [...new Set(found)];
}

function countOf(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}

function linksOf(text: string): readonly string[] {
  return matchesOf(text, /\]\(command:(?:toSide:)?([\w.]+)\)/g);
}

function sorted(values: readonly string[]): readonly string[] {
  return [...values].sort();
}
