/**
 * Every phrase that is shipped, tried where it belongs: offered there, taken, and nothing in what it wrote is warned of.
 * The report around it is the frame of its kind.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TextEdit } from 'vscode-languageserver';
import type { Kind } from '../../server/src/core/kind/kind.ts';
import { skeletonOf } from '../../server/src/core/writing/skeleton.ts';
import type { Snippet } from '../../server/src/core/writing/snippets.ts';
import { offersOf } from '../../server/src/features/offers.ts';
import { snippets as shipped } from '../../server/src/generated/snippets.ts';
import { analysisOf, findingsOf } from '../support/analysis.ts';
import { snippets } from '../support/text.ts';
import { applied, benchOf, documentOf } from './support.ts';

const bench = benchOf();
const { kinds } = bench;

/** Kinds that extend one of those named have its phrases as well. */
function kindsOf({ kinds: named, language }: Snippet): readonly Kind[] {
  const found = named.flatMap((id) => kinds.find((kind) => kind.id === id) ?? []);
  const plain = kinds.find(({ id }) => id === (language === 'zh' ? 'work-summary' : 'postmortem'));
  return found.length > 0 || !plain ? found : [plain];
}

/** The frame with the part emptied that the phrase belongs to; the cursor stands there. */
function placeFor(snippet: Snippet, kind: Kind): { readonly text: string; readonly offset: number } {
  const frame = snippets.text(skeletonOf(kind, { markdown: kind.language === 'en', titled: false, opened: false }));
  const text = `<!-- report: ${kind.id} -->\n\n${frame}`;
  const { report, matches, tail } = analysisOf(text);
  const { within, at } = snippet;
  const match = matches.find(
    ({ section, wanted }) => section && [wanted.id, wanted.role].some((name) => within.includes(name)),
  );
  const first = report.sections[0];
  // Several sections at once are the whole of a report.
  if (/\n一、[\s\S]*\n二、/u.test(`\n${snippets.text(snippet.body)}`) && first) {
    const before = text.slice(0, first.span.start);
    return { text: `${before}\n\n${text.slice(tail.start)}`, offset: before.length };
  }
  const part = within.includes('preamble')
    ? report.preamble
    : within.includes('closing')
      ? { start: Math.min(tail.start, text.length), end: text.length }
      : match?.section
        ? { start: match.section.heading.span.end, end: Math.min(match.section.span.end, tail.start) }
        : { start: first?.heading.span.end ?? text.length, end: first?.span.end ?? text.length };
  const lead = at === 'inline' ? (kind.language === 'zh' ? '我们认真开展工作，' : 'We did this, ') : '';
  const before = `${text.slice(0, part.start).trimEnd()}\n\n${lead}`;
  return { text: `${before}\n\n${text.slice(part.end)}`, offset: before.length };
}

function check(snippet: Snippet, kind: Kind): void {
  const { text, offset } = placeFor(snippet, kind);
  const document = documentOf(text, { languageId: kind.language === 'zh' ? 'report' : 'markdown' });
  const lineStart = snippet.at !== 'inline';
  const offers = offersOf(document, { start: offset, end: offset, word: '', trigger: 'ask', lineStart }, bench);
  const offer = offers.find(({ id }) => id === snippet.id) ?? offers.find(({ title }) => title === snippet.title);
  assert.ok(offer, `${snippet.id} is not offered in ${kind.id}`);
  const written = snippets.text(offer.body);
  assert.doesNotMatch(written, /\$\{?\d|\$\{|CURRENT_/u);
  const position = document.analysis.lines.positionAt(offset);
  const result = applied(document, [TextEdit.insert(position, written)]);
  const found = findingsOf(analysisOf(result)).filter(
    ({ severity, span }) =>
      (severity === 'warning' || severity === 'error') && span.start < offset + written.length && span.end > offset,
  );
  assert.deepEqual(
    found.map(({ rule, message, span }) => `${rule}: ${message} ${result.slice(span.start, span.end)}`),
    [],
    written,
  );
}

for (const snippet of shipped) {
  test(`${snippet.id} is offered where it belongs, and gives nothing to warn of`, () => {
    for (const kind of kindsOf(snippet)) check(snippet, kind);
    const numbers = [...snippet.body.matchAll(/\$\{?(\d+)/gu)].map(([, number]) => Number(number));
    const stops = [...new Set(numbers)].filter((number) => number > 0).toSorted((a, b) => a - b);
    assert.deepEqual(
      stops,
      stops.map((_, index) => index + 1),
      'tab stops count from 1 without a hole',
    );
  });
}

test('there are more than 150, no two alike, and every kind has some or first words for all that must be there', () => {
  assert.ok(shipped.length >= 150);
  for (const names of [
    shipped.map(({ id }) => id),
    shipped.map(({ language, kinds: of, title }) => [language, title, ...of].join()),
  ])
    assert.equal(new Set(names).size, names.length);
  for (const kind of kinds) {
    const own = shipped.filter((snippet) => [kind.id, ...kind.bases].some((id) => snippet.kinds.includes(id)));
    const bare = kind.sections.filter(({ presence, snippet }) => presence === 'required' && snippet === '');
    assert.ok(own.length >= 3 || bare.length === 0, kind.id);
    assert.ok(own.length > 0, kind.id);
  }
});
