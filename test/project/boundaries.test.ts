/** Who may import whom: the table of docs/architecture.md as code. A new arrow there is a new line here. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Import, importsOf, type Source, sourcesIn } from '../support/sources.ts';

interface Room {
  readonly name: string;
  /** Folders (with a `/` at their end) and files it consists of. */
  readonly paths: readonly string[];
  /** Folders, files and packages it may import; `type ` before one for types only. Its own files always. */
  readonly imports: readonly string[];
}

const core = ['server/src/core/'];

const rooms: readonly Room[] = [
  { name: 'core/text', paths: ['server/src/core/text/'], imports: [] },
  { name: 'core/parse', paths: ['server/src/core/parse/'], imports: ['server/src/core/text/'] },
  { name: 'core/lexicon', paths: ['server/src/core/lexicon/'], imports: ['server/src/core/text/'] },
  {
    name: 'core/report',
    paths: ['server/src/core/report/'],
    imports: ['server/src/core/lexicon/', 'server/src/core/parse/', 'server/src/core/text/'],
  },
  {
    name: 'core/kind',
    paths: ['server/src/core/kind/'],
    imports: [
      'server/src/core/report/',
      'server/src/core/parse/',
      'server/src/core/text/',
      'type server/src/core/analyze.ts',
      'yaml',
      'valibot',
    ],
  },
  {
    name: 'core/writing',
    paths: ['server/src/core/writing/'],
    imports: [
      'server/src/core/kind/',
      'server/src/core/lexicon/',
      'server/src/core/report/',
      'server/src/core/parse/',
      'server/src/core/text/',
      'type server/src/core/analyze.ts',
    ],
  },
  {
    name: 'core/analyze.ts',
    paths: ['server/src/core/analyze.ts'],
    imports: ['server/src/core/kind/', 'server/src/core/report/', 'server/src/core/parse/', 'server/src/core/text/'],
  },
  {
    name: 'a rule',
    paths: sourcesIn('server/src/rules')
      .map(({ path }) => path)
      .filter((path) => path.split('/').length > 4),
    imports: [
      ...core,
      'server/src/rules/rule.ts',
      'server/src/rules/listed-words.ts',
      'server/src/rules/partners.ts',
      'type server/src/rules/suppressions.ts',
    ],
  },
  {
    name: 'rules',
    paths: sourcesIn('server/src/rules')
      .map(({ path }) => path)
      .filter((path) => path.split('/').length === 4),
    imports: [...core, 'yaml', 'valibot'],
  },
  { name: 'host.ts', paths: ['server/src/host.ts'], imports: [] },
  { name: 'uris.ts', paths: ['server/src/uris.ts'], imports: [] },
  { name: 'node-host.ts', paths: ['server/src/node-host.ts'], imports: ['server/src/host.ts', 'node:'] },
  {
    name: 'config',
    paths: ['server/src/config/'],
    imports: [
      ...core,
      'server/src/rules/option.ts',
      'server/src/rules/rule.ts',
      'server/src/rules/settings.ts',
      'server/src/host.ts',
      'server/src/uris.ts',
      'jsonc-parser',
      'picomatch',
    ],
  },
  {
    name: 'features',
    paths: ['server/src/features/'],
    imports: [
      ...core,
      'server/src/config/',
      'server/src/rules/rule.ts',
      'server/src/rules/run.ts',
      'server/src/rules/mending.ts',
      'server/src/rules/silencing.ts',
      'server/src/uris.ts',
      'server/src/rules/settings.ts',
      'server/src/host.ts',
      'server/src/lsp/protocol.ts',
      'vscode-languageserver',
    ],
  },
  { name: 'lsp/protocol.ts', paths: ['server/src/lsp/protocol.ts'], imports: [] },
  {
    name: 'lsp',
    paths: ['server/src/lsp/'],
    imports: [
      ...core,
      'server/src/config/',
      'server/src/rules/',
      'server/src/features/',
      'server/src/host.ts',
      'server/src/node-host.ts',
      'server/src/uris.ts',
      'server/src/lsp/protocol.ts',
      'server/src/generated/',
      'vscode-languageserver',
      'vscode-languageserver/node',
      'vscode-languageserver/browser',
      'vscode-languageserver-textdocument',
      'node:',
    ],
  },
  {
    name: 'cli',
    paths: ['server/src/cli/'],
    imports: [
      ...core,
      'server/src/rules/',
      'server/src/config/',
      'server/src/export/',
      'server/src/host.ts',
      'server/src/node-host.ts',
      'server/src/uris.ts',
      'server/src/generated/',
      'commander',
      'diff',
      'iconv-lite',
      'ignore',
      'node:',
    ],
  },
  {
    name: 'client',
    paths: ['client/src/'],
    imports: [
      'vscode',
      'vscode-languageclient',
      'vscode-languageclient/node',
      'vscode-languageclient/browser',
      'server/src/lsp/protocol.ts',
      'server/src/core/kind/sniff.ts',
      'server/src/generated/title-words.ts',
    ],
  },
];

const sources = [...sourcesIn('server/src'), ...sourcesIn('client/src')];

suite('every import is one of the table', () => {
  for (const room of rooms) {
    test(room.name, () => {
      const files = sources.filter(({ path }) => roomOf(path) === room);
      const wrong = files.flatMap((file) =>
        importsOf(file)
          .filter((one) => !mayImport(room, file, one))
          .map(({ target, typeOnly }) => `${file.path} → ${target}${typeOnly ? ' (types)' : ''}`),
      );
      assert.deepEqual(wrong, []);
    });
  }

  test('every file has a room', () => {
    assert.deepEqual(
      sources.filter(({ path }) => !roomOf(path)).map(({ path }) => path),
      [],
    );
  });
});

test('no import goes in a circle', () => {
  const next = new Map(
    sources.map((file) => [
      file.path,
      importsOf(file).flatMap(({ own, typeOnly, target }) => (own && !typeOnly ? [target] : [])),
    ]),
  );
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    assert.ok(!trail.includes(path), [...trail, path].join(' → '));
    if (done.has(path)) return;
    for (const target of next.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of next.keys()) visit(path, []);
});

test('no file only re-exports a folder', () => {
  const doors = sources.filter(({ path }) => path.endsWith('/index.ts'));
  assert.deepEqual(
    doors.filter(({ text }) => /^export (?:\*|\{[^}]*\}) from/mu.test(text)).map(({ path }) => path),
    [],
  );
});

/** The first of the table that holds the file. */
function roomOf(path: string): Room | undefined {
  return rooms.find(({ paths }) => paths.some((one) => holds(one, path)));
}

function mayImport(room: Room, file: Source, { target, own, typeOnly }: Import): boolean {
  // A rule never imports a sibling, so a file of its own room is no exception there.
  if (own && room.name !== 'a rule' && roomOf(target) === room) return true;
  assert.ok(
    !own || sources.some(({ path }) => path === target) || target.includes('/generated/'),
    `${file.path}: no ${target}`,
  );
  return room.imports.some((one) => {
    const [, types, place = ''] = /^(type )?(.*)$/u.exec(one) ?? [];
    return (
      (types === undefined || typeOnly) &&
      (own ? holds(place, target) : place === target || (place === 'node:' && target.startsWith('node:')))
    );
  });
}

function holds(place: string, path: string): boolean {
  return place.endsWith('/') ? path.startsWith(place) : place === path;
}
