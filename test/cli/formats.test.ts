import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { Ajv } from 'ajv';
import * as v from 'valibot';
import { cli, incomplete, type Ran, readme, withFiles } from './run.ts';

/** One warning, a safe fix, and all that an output has to escape. */
const report = `${incomplete}\n(二)“甲”方面,有<b>&乙。\n`;
const files = {
  '材料/一 & 1,2:3%.md': report,
  'b.md': readme,
  'c.md': new Uint8Array([0x89, 0x50, 0, 1, 2, 0xff]),
};

function checked(format: string, ...more: readonly string[]): Promise<Ran> {
  return withFiles(files, (folder) => cli(['check', '--format', format, ...more, '.'], { in: folder }));
}

const placeShape = v.looseObject({
  artifactLocation: v.object({ uri: v.string() }),
  region: v.object({ startLine: v.number(), startColumn: v.number(), endLine: v.number(), endColumn: v.number() }),
});
const resultShape = v.looseObject({
  ruleId: v.string(),
  ruleIndex: v.number(),
  level: v.string(),
  message: v.object({ text: v.string() }),
  locations: v.array(v.object({ physicalLocation: placeShape })),
  partialFingerprints: v.record(v.string(), v.string()),
  fixes: v.optional(v.array(v.looseObject({ description: v.object({ text: v.string() }) }))),
});
const sarifShape = v.looseObject({
  runs: v.array(
    v.looseObject({
      columnKind: v.string(),
      tool: v.object({ driver: v.looseObject({ rules: v.array(v.looseObject({ id: v.string() })) }) }),
      results: v.array(resultShape),
      invocations: v.array(v.looseObject({ executionSuccessful: v.boolean() })),
    }),
  ),
});

/** The schema is of draft 4; what it uses of that is the same in later ones but for the name of its own address. */
function sarifProblems(log: unknown): unknown {
  const {
    id: _,
    $schema: __,
    ...schema
  } = v.parse(
    v.looseObject({ id: v.string(), $schema: v.string() }),
    JSON.parse(readFileSync('test/cli/sarif-2.1.0.schema.json', 'utf8')),
  );
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
  return validate(log) ? [] : validate.errors;
}

/** Names of elements in the order they close; throws where the text is no well-formed XML of our making. */
function closedElements(xml: string): readonly string[] {
  const open: string[] = [];
  const closed: string[] = [];
  const body = xml.replace('<?xml version="1.0" encoding="UTF-8"?>\n', '');
  const token = /<(\/?)([a-z]+)((?: [a-z]+="[^"<]*")*)(\/?)>|([^<>]+)/guy;
  for (const [, end, name = '', values = '', empty, text = ''] of body.matchAll(token)) {
    assert.doesNotMatch(`${values}${text}`, /&(?!#\d+;)/u);
    if (end) assert.equal(open.pop(), name);
    else if (name !== '' && !empty) open.push(name);
    if (end || empty) closed.push(name);
  }
  assert.deepEqual([open, body.replace(token, '')], [[], '']);
  return closed;
}

suite('formats', { concurrency: true }, () => {
  test('SARIF is what its schema asks for, with rules, places, fixes and fingerprints', async () => {
    const { code, out, error } = await checked('sarif');
    assert.equal(code, 2);
    assert.match(error, /^report-docs: c\.md: this is a binary file[^\n]*\n$/u);
    assert.deepEqual(sarifProblems(JSON.parse(out)), []);
    const [run] = v.parse(sarifShape, JSON.parse(out)).runs;
    assert.ok(run);
    assert.equal(run.columnKind, 'utf16CodeUnits');
    assert.equal(run.invocations[0]?.executionSuccessful, false);
    const missing = run.results.find(({ ruleId }) => ruleId === 'missing-section');
    assert.ok(missing);
    assert.equal(run.tool.driver.rules[missing.ruleIndex]?.id, 'missing-section');
    assert.equal(missing.level, 'warning');
    const { artifactLocation, region } = missing.locations[0]?.physicalLocation ?? {};
    assert.equal(artifactLocation?.uri, `${encodeURIComponent('材料')}/${encodeURIComponent('一 & 1,2:3%.md')}`);
    assert.deepEqual(region, { startLine: 3, startColumn: 1, endLine: 3, endColumn: 10 });
    assert.match(missing.fixes?.[0]?.description.text ?? '', /补上/u);
    assert.match(missing.partialFingerprints.primaryLocationLineHash ?? '', /^missing-section\/[0-9a-f]{16}:1$/u);
  });

  test('SARIF of nothing is valid, and its rules are told in the language of the run', () =>
    withFiles({ 'b.md': readme }, async (folder) => {
      const { code, out } = await cli(['check', '--format', 'sarif', '--language', 'zh-cn', '.'], { in: folder });
      assert.deepEqual([code, sarifProblems(JSON.parse(out))], [0, []]);
      assert.match(out, /"shortDescription":\{"text":"缺少必备部分"\}/u);
    }));

  test('JUnit has a suite for each file and a failure for each finding', async () => {
    const { out } = await checked('junit');
    const closed = closedElements(out);
    const count = (name: string): number => closed.filter((one) => one === name).length;
    assert.deepEqual([count('testsuites'), count('testsuite'), count('skipped'), count('error')], [1, 3, 1, 1]);
    assert.match(out, /<testsuite name="材料\/一 &#38; 1,2:3%\.md" tests="(\d+)" failures="\1" errors="0"/u);
    assert.match(out, /<testcase name="missing-section \(3:1\)" classname="[^"]+" file="[^"]+" line="3" time="0">/u);
  });

  test('Checkstyle has a file element for each file', async () => {
    const { out } = await checked('checkstyle');
    const closed = closedElements(out);
    assert.equal(closed.filter((name) => name === 'file').length, 3);
    assert.match(
      out,
      /<error line="3" column="1" severity="warning" message="缺少[^"]+" source="report-docs\.missing-/u,
    );
  });

  test('GitHub gets a command for each finding, with what separates them escaped', async () => {
    const { out } = await checked('github');
    const name = '材料/一 & 1%2C2%3A3%25.md';
    assert.ok(out.includes(`::warning file=${name},line=3,endLine=3,col=1,endColumn=10,title=missing-section::缺少`));
    assert.match(out, /^::error file=c\.md::this is a binary file/mu);
    const inside = await withFiles({ 'docs/a.md': incomplete }, (folder) =>
      cli(['check', '--format', 'github', 'a.md'], { in: `${folder}/docs`, env: { GITHUB_WORKSPACE: folder } }),
    );
    assert.match(inside.out, /^::warning file=docs\/a\.md,/mu);
  });

  test('a line of the text format is what the problem matcher of the manifest reads', async () => {
    const manifest = v.parse(
      v.object({
        contributes: v.object({
          problemMatchers: v.array(v.object({ name: v.string(), pattern: v.record(v.string(), v.unknown()) })),
        }),
      }),
      JSON.parse(readFileSync('package.json', 'utf8')),
    );
    const { pattern } = manifest.contributes.problemMatchers.find(({ name }) => name === 'report-docs') ?? {};
    const { regexp, file, line, column, severity, code, message } = v.parse(
      v.objectWithRest({ regexp: v.string() }, v.number()),
      pattern,
    );
    const read = (text: string): readonly (readonly (string | undefined)[])[] =>
      text.split('\n').flatMap((one) => {
        const match = new RegExp(regexp, 'u').exec(one);
        return match ? [[file, line, column, severity, code, message].map((group) => match[group ?? 0])] : [];
      });
    const plain = await checked('text');
    const found = read(plain.out);
    assert.equal(found.length, plain.out.trimEnd().split('\n').length);
    assert.deepEqual(found[0]?.slice(0, 5), ['材料/一 & 1,2:3%.md', '3', '1', 'warning', 'missing-section']);
    // On a terminal, as that of a task is one, the lines of the frames are no problems.
    const framed = await withFiles(files, (folder) => cli(['check', '.'], { in: folder, env: { FORCE_COLOR: '1' } }));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a colour begins with one.
    assert.deepEqual(read(framed.out.replace(/\u001b\[\d+m/gu, '')), found);
  });
});
