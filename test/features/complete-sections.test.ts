import assert from 'node:assert/strict';
import { test } from 'node:test';
import { snippetText } from '../../server/src/core/text/snippet.ts';
import { completeSections } from '../../server/src/features/complete-sections.ts';
import type { ClientFacts } from '../../server/src/features/feature.ts';
import { anyParams, applied, benchOf, documentOf, plainClient, richClient } from './support.ts';

/** The sections (numbers and titles) the document has after the command; undefined where nothing is to be done. */
function check(text: string, expected: readonly string[] | undefined, client: ClientFacts = richClient): void {
  const after = completed(text, client);
  const titles =
    after === undefined
      ? undefined
      : documentOf(after).analysis.report.sections.map(
          ({ heading }) => `${heading.number?.text ?? ''}${heading.title}`,
        );
  assert.deepEqual(titles, expected);
}

const all = ['一、存在的主要问题', '二、产生问题的原因剖析', '三、努力方向和整改措施'];

for (const client of [richClient, plainClient]) {
  const name = client === richClient ? 'with snippets' : 'in plain text';
  test(`everything below the title is deleted: the skeleton, ${name}`, () => check('个人对照检查材料\n', all, client));
  test(`the first and the last are missing, ${name}`, () =>
    check('个人对照检查材料\n\n一、产生问题的原因剖析\n\n主要有以下原因。\n', all, client));
}

test('headings are marked as those beside them', () => {
  const after = completed('# 个人对照检查材料\n\n## 一、存在的主要问题\n\n一是学习不够。\n') ?? '';
  assert.deepEqual(
    after.match(/^## .*$/gmu),
    all.map((title) => `## ${title}`),
  );
});

test('a closing stays last', () =>
  assert.match(completed('个人对照检查材料\n\n以上就是我的对照检查情况，请批评指正。\n') ?? '', /请批评指正。\n$/u));

test('tab stops are counted through', () => {
  const edits = completeSections.handle(documentOf('个人对照检查材料\n'), benchOf(), anyParams)?.edits ?? [];
  const stops = edits.flatMap(({ newText }) =>
    [...newText.matchAll(/\$\{?(\d+)/gu)].map(([, number]) => Number(number)),
  );
  const counted = stops.filter((stop) => stop > 0);
  assert.deepEqual(
    counted,
    counted.map((_, index) => index + 1),
  );
});

test('nothing is missing', () =>
  check('对照检查材料\n\n一、存在的问题\n\n一是。\n\n二、原因\n\n主要有。\n\n三、整改措施\n\n学习。\n', undefined));

test('no kind, nothing to complete', () => check('关于某事的情况\n\n一、做法\n\n内容。\n', undefined));

function completed(text: string, client: ClientFacts = richClient): string | undefined {
  const document = documentOf(text);
  const answer = completeSections.handle(document, benchOf({ client }), anyParams);
  if (answer === null) return undefined;
  const edits = answer.edits.map(({ range, newText, snippet }) => {
    assert.ok(client.snippetEdits || !snippet);
    return { range, newText: snippet ? snippetText(newText) : newText };
  });
  return applied(document, edits);
}
