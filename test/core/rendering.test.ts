/** What a Markdown renderer makes of a report: formatting changes nothing of it but where paragraphs end. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import markdownIt from 'markdown-it';
import type { FormatSettings } from '../../server/src/core/writing/format-style.ts';
import { ourDocuments } from '../support/documents.ts';
import { formatted } from '../support/format.ts';
import { corpus, shared } from '../support/shared.ts';

const renderer = markdownIt({ html: true });

/** The spelling of number brackets is the one thing a formatter is asked to change in the words. */
const styles: readonly FormatSettings[] = [
  { marker: 'keep' },
  { blankLines: 'one', indent: 'two', marker: 'keep', spacing: 'space' },
];

/** Blocks, marks and words in their order, blanks aside; a paragraph may have become two. */
function rendered(text: string): readonly string[] {
  return renderer.parse(text, {}).flatMap(({ type, tag, content, children }) => {
    if (type.startsWith('paragraph_')) return [];
    if (type !== 'inline') return [`${type} ${tag} ${bare(content)}`];
    const parts = (children ?? []).filter((child) => child.type !== 'softbreak');
    return parts.map((child) =>
      child.type === 'text' ? bare(child.content) : `<${child.type}> ${bare(child.content)}`,
    );
  });
}

function bare(text: string): string {
  return text.replace(/[\s\u3000]+/gu, '');
}

/** Texts that follow one another are one. */
function joined(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .join('\n')
    .replace(/(?<=^[^<\n]*)\n(?=[^<])/gmu, '');
}

function check(text: string): void {
  for (const settings of styles) {
    const next = formatted(text, { settings });
    assert.equal(joined(rendered(next)), joined(rendered(text)), JSON.stringify(settings));
  }
}

suite('what is rendered stays', () => {
  for (const { name, text } of ourDocuments()) test(name, () => check(text));
});

const { skip } = shared('corpus');

suite('what is rendered of the corpus stays', { skip }, () => {
  for (const { name, text } of corpus().filter((one) => one.name.endsWith('.md'))) test(name, () => check(text));
});
