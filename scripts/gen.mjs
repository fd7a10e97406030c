// Writes server/src/generated/ (not in git): kinds, snippets with pinyin, the list of rules. And what is in git: the
// generated parts of docs/ and the schemas for YAML editors.
// Usage: node scripts/gen.mjs [--check]; build, test and start call generate() themselves.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { globSync } from './files.mjs';
import { rulePages } from './gen-docs.mjs';
import { kindPages } from './gen-kind-docs.mjs';
import { pinyinTable, spellings } from './gen-pinyin.mjs';
import { kindSchema, reportsSchema } from './gen-schema.mjs';
import { kindHeadsFile, titleWordsFile } from './word-files.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = 'server/src/generated';

/** A file for each kind: what the server loads only when a report is of that kind. */
const kindBodies = `${folder}/kind-bodies`;

/** Rules that the server loads only for a report they may be on for, by what they have in common. */
const ruleFolder = `${folder}/rules`;

/** What must be known of every rule to tell whether it is on: `RuleHead`. */
const ruleHeadFields = ['id', 'group', 'level', 'profile', 'scope', 'fix', 'once', 'neighbours'];

/** What the server must know of every kind to tell which one a text is: `KindHead`. */
const headFields = new Set(['id', 'bases', 'title', 'family', 'language', 'detect']);

/** Writes what differs and returns its names; with `check` it only returns them. In git are docs and schemas. */
export async function generate({ check = false } = {}) {
  process.chdir(root);
  const core = await load('server/src/core/kind/build.ts');
  const kinds = kindsOf(core);
  const files = new Map([
    [
      `${folder}/kinds.ts`,
      data('kinds', kinds, "import type { Kind } from '../core/kind/kind.ts';", 'readonly Kind[]'),
    ],
    ...kindPieces(kinds),
    [`${folder}/title-words.ts`, titleWordsFile(core.titleWordsOf(kinds))],
    snippetsFile(),
    [`${folder}/spellings.ts`, spellingsOf(kinds)],
    [`${folder}/pinyin.ts`, `export const pinyin = ${JSON.stringify(pinyinTable())};\n`],
    [`${folder}/rules.ts`, rulesList()],
    [`${folder}/package.ts`, packageFacts()],
  ]);
  for (const path of [kindBodies, ruleFolder]) mkdirSync(path, { recursive: true });
  removed(
    globSync(kindBodies, '.cjs').filter((path) => !files.has(path)),
    false,
  );
  for (const [path, text] of files) writeIfChanged(path, text);
  const { rules } = await load(`${folder}/rules.ts`);
  const settings = await load('server/src/rules/settings.ts');
  for (const [path, text] of [...rulePieces(rules, settings), await featureHeads()]) writeIfChanged(path, text);
  const facts = { ...(await load('server/src/rules/authority.ts')), ...settings };
  const inGit = new Map([
    ...rulePages(rules, facts),
    ...kindPages(kinds, await skeletonsOf(kinds)),
    kindSchema(core.kindFileShape),
    reportsSchema(rules, kinds, await formatChoices()),
  ]);
  const orphans = globSync('docs/kinds', '.md').filter((path) => !inGit.has(path));
  return [...refreshed(inGit, check), ...removed(orphans, check)];
}

/** What `reports.yaml` can say of layout. */
async function formatChoices() {
  const { formatChoices: choices } = await load('server/src/core/writing/format-style.ts');
  return choices;
}

/** Paths whose text is not as it should be; written unless they are only to be checked. */
function refreshed(files, check) {
  const stale = [...files].filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text);
  for (const [path, text] of check ? [] : stale) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return stale.map(([path]) => path);
}

/** Pages of kinds that are gone. */
function removed(paths, check) {
  for (const path of check ? [] : paths) rmSync(path);
  return paths;
}

/** Id → the text that `report-docs new` gives for the kind. */
async function skeletonsOf(kinds) {
  const { newReport, declared } = await load('server/src/core/writing/new-report.ts');
  const { analyze } = await load('server/src/core/analyze.ts');
  const entries = kinds.map((kind) => {
    const text = newReport(kind, { title: undefined, markdown: true });
    return [kind.id, analyze(text, { kinds, path: '' }).detected?.kind.id === kind.id ? text : declared(text, kind)];
  });
  return new Map(entries);
}

/** A TypeScript module of ours, bundled and imported: Node 20 does not read types. */
async function load(path) {
  const outfile = `node_modules/.cache/report-docs/${basename(path, '.ts')}-${process.pid}.mjs`;
  const options = { bundle: true, format: 'esm', platform: 'node', packages: 'external', logLevel: 'error' };
  await esbuild.build({ absWorkingDir: root, entryPoints: [path], outfile, ...options });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile, { force: true });
  }
}

function kindsOf({ parseKind, resolveKinds }) {
  const paths = globSync('server/kinds', '.yaml');
  const files = paths.map((path) => parseKind(readFileSync(path, 'utf8')));
  return resolveKinds(files, []).map(({ kind, problems }, index) => {
    const path = paths[index];
    if (problems.length > 0) throw new Error(`${path}: ${problems.map(({ message }) => message.en).join(' ')}`);
    if (kind.id !== basename(path, '.yaml')) throw new Error(`${path}: id is ${kind.id}`);
    return kind;
  });
}

function snippetsOf() {
  return ['zh', 'en'].flatMap((language) =>
    Object.entries(JSON.parse(readFileSync(`snippets/${language}.json`, 'utf8'))).map(([id, snippet]) => ({
      id,
      language,
      ...snippet,
      body: snippet.body.join('\n'),
      search: language === 'zh' ? spellings([snippet.title, ...snippet.prefix, firstWords(snippet.body)]) : [],
    })),
  );
}

function snippetsFile() {
  const importLine = "import type { Snippet } from '../core/writing/snippets.ts';";
  return [`${folder}/snippets.ts`, data('snippets', snippetsOf(), importLine, 'readonly Snippet[]')];
}

/** What a phrase begins with, as far as it is fixed: 一是, 究其原因. */
function firstWords([line = '']) {
  return (
    /^[^\p{Script=Han}]*(\p{Script=Han}{2,8})/u.exec(line.replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/gu, '$1'))?.[1] ?? ''
  );
}

/** Pinyin of the names that frames made from kinds are found by. */
function spellingsOf(kinds) {
  const names = kinds
    .filter(({ language }) => language === 'zh')
    .flatMap(({ title, detect, sections }) => [title.zh, ...detect.title, ...sections.map((section) => section.title)]);
  const entries = [...new Set(names)].map((name) => [name, spellings([name])]).filter(([, found]) => found.length > 0);
  return `export const spellings: ReadonlyMap<string, readonly string[]> = new Map(${JSON.stringify(entries, null, 1)});\n`;
}

/** Kinds in pieces: all heads in one file, each body in one of its own. */
function kindPieces(kinds) {
  return [
    [`${folder}/kind-heads.ts`, kindHeadsFile(kinds.map((kind) => partOf(kind, true)))],
    ...kinds.map((kind) => [
      `${kindBodies}/${kind.id}.cjs`,
      `module.exports = ${JSON.stringify(partOf(kind, false))};\n`,
    ]),
  ];
}

/** The head of a kind, or all but its head. */
function partOf(kind, head) {
  return Object.fromEntries(Object.entries(kind).filter(([field]) => headFields.has(field) === head));
}

/** Each rule file by its path: rules are found, not listed by hand. */
function rulesList() {
  const paths = globSync('server/src/rules', '.ts').filter((path) => dirname(path) !== 'server/src/rules');
  const names = paths.map((path) => nameOf(basename(path, '.ts')));
  const imports = paths.map((path, index) => `import ${names[index]} from '${path.replace('server/src/', '../')}';`);
  return [
    "import { inGroup, type Rule } from '../rules/rule.ts';",
    ...imports,
    '',
    'export const rules: readonly Rule[] = [',
    ...paths.map((path, index) => `  inGroup(${names[index]}, '${basename(dirname(path))}'),`),
    '];',
    '',
  ].join('\n');
}

/** The rules in pieces: one list with the heads of those that are loaded late, and a file for each piece. */
function rulePieces(rules, { profileOf }) {
  const pieceOf = (rule) => {
    const { language, families = [] } = rule.scope ?? {};
    return profileOf(rule) === 'strict' ? 'strict' : (language ?? (families.length === 1 ? families[0] : undefined));
  };
  const pieces = groupedBy(rules, pieceOf);
  const early = pieces.get(undefined) ?? [];
  pieces.delete(undefined);
  const lines = rules.map((rule) => {
    const piece = pieceOf(rule);
    return piece ? `  late(${JSON.stringify(ruleHead(rule))}, '${piece}'),` : `  ${grouped(rule)},`;
  });
  const list = [
    "import type { RuleHead } from '../lsp/lazy-rules.ts';",
    "import { inGroup, type Rule } from '../rules/rule.ts';",
    ...early.map((rule) => importOf(rule, '../')),
    '',
    'export const packedRules = (late: (head: RuleHead, piece: string) => Rule): readonly Rule[] => [',
    ...lines,
    '];',
    '',
  ];
  const files = [...pieces].map(([piece, own]) => [
    `${ruleFolder}/${piece}.ts`,
    [
      "import { inGroup, type Rule } from '../../rules/rule.ts';",
      ...own.map((rule) => importOf(rule, '../../')),
      '',
      'export const rules: readonly Rule[] = [',
      ...own.map((rule) => `  ${grouped(rule)},`),
      '];',
      '',
    ].join('\n'),
  ]);
  return [[`${folder}/packed-rules.ts`, list.join('\n')], ...files];
}

function groupedBy(values, keyOf) {
  const groups = new Map();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return groups;
}

function ruleHead(rule) {
  return Object.fromEntries(
    ruleHeadFields.filter((field) => rule[field] !== undefined).map((field) => [field, rule[field]]),
  );
}

function importOf({ id, group }, up) {
  return `import ${nameOf(id)} from '${up}rules/${group}/${id}.ts';`;
}

function grouped({ id, group }) {
  return `inGroup(${nameOf(id)}, '${group}')`;
}

function nameOf(id) {
  return id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
}

/** What all features promise, so that their code can come later. */
async function featureHeads() {
  const { features } = await load('server/src/features/index.ts');
  const { headOf } = await load('server/src/lsp/lazy-features.ts');
  const importLine = "import type { FeatureHead } from '../lsp/lazy-features.ts';";
  return [
    `${folder}/feature-heads.ts`,
    data('featureHeads', features.map(headOf), importLine, 'readonly FeatureHead[]'),
  ];
}

function packageFacts() {
  const { version, homepage } = JSON.parse(readFileSync('package.json', 'utf8'));
  return `export const version = ${JSON.stringify(version)};\nexport const homepage = ${JSON.stringify(homepage)};\n`;
}

/** A constant as text that TypeScript reads fast: one annotated literal. */
function data(name, value, importLine, type) {
  return `${importLine}\n\nexport const ${name}: ${type} = ${JSON.stringify(value, null, 1)};\n`;
}

function writeIfChanged(path, text) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  writeFileSync(path, text);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const check = process.argv.includes('--check');
  const stale = await generate({ check });
  for (const path of stale) console.log(check ? `out of date: ${path}` : `written: ${path}`);
  if (check && stale.length > 0) process.exitCode = 1;
}
