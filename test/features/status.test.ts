import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Workbench } from '../../server/src/features/feature.ts';
import { statusOf } from '../../server/src/features/status.ts';
import type { ReportStatus } from '../../server/src/lsp/protocol.ts';
import { benchOf, type Desk, documentOf } from './support.ts';

const rules = benchOf().rules.filter(({ id }) => id === 'missing-section');
const markdown = { languageId: 'markdown', uri: 'file:///a.md' };

/** The parts of the status that are told here. */
function check(text: string, expected: Partial<ReportStatus>, { desk = markdown, bench = {} }: Told = {}): void {
  const status = statusOf(documentOf(text, desk), benchOf({ rules, ...bench }));
  assert.deepEqual({ ...status, ...expected }, status);
}

interface Told {
  readonly desk?: Desk;
  readonly bench?: Partial<Workbench>;
}

const report = '个人对照检查材料\n\n一、存在的问题\n\n一是 学习不够。\n';

test('a report: kind, reason, length, sections, findings', () =>
  check(report, {
    uri: 'file:///a.md',
    version: 1,
    recognized: true,
    kind: { id: 'self-check-personal', title: '个人对照检查材料' },
    why: '标题中有“个人对照检查材料”。',
    characters: 22,
    sections: 1,
    findings: 2,
  }));

test('the same in English', () =>
  check(
    report,
    {
      kind: { id: 'self-check-personal', title: 'Personal self-examination' },
      why: 'The title has “个人对照检查材料”.',
    },
    { bench: { display: 'en' } },
  ));

test('headings that tell the kind are listed as the language lists things', () => {
  const text = '# 1. Use PostgreSQL\n\n## Status\n\nAccepted\n\n## Context\n\nWhy.\n\n## Decision\n\nThat.\n';
  const { why } = statusOf(documentOf(text, markdown), benchOf({ display: 'en' }));
  assert.match(why, /^It has the headings Status, Context, Decision/u);
});

test('a declared kind', () => {
  const text = '<!-- report: self-check-personal -->\n\n某人发言\n';
  check(text, { recognized: true, why: '文中已注明文种。', findings: 1 });
  check(text, { why: 'The document says so.' }, { bench: { display: 'en' } });
});

test('a README', () =>
  check('# A program\n\n## Usage\n', {
    recognized: false,
    kind: null,
    why: '',
    characters: 0,
    sections: 0,
    findings: 0,
  }));

test('a document of our language without a kind', () =>
  check(
    '关于某事的情况\n\n一、做法\n',
    { recognized: true, kind: null, why: '', sections: 1, findings: 0 },
    { desk: {} },
  ));

test('no findings where diagnostics are off', () =>
  check(report, { findings: 0 }, { bench: { settings: { diagnostics: { enable: false } } } }));

test('the masked spellings of a title tell the kind too', () =>
  check('某局副主任dangshi学习教育专题mzshh个人对照检查材料\n', { recognized: true }));

test('length beside what is customary, and what is missing', () => {
  check(report, { missing: 2, range: { min: 3000, max: 6000, unit: 'characters', length: 22 } });
  const english = '<!-- report: postmortem -->\n\n# Outage\n\n## Summary\n\nIt was down.\n';
  check(english, { range: { min: 300, max: 4000, unit: 'words', length: 7 } });
});

test('two kinds that fit equally are named, and nobody is asked', () => {
  const one = { id: 'one', title: { zh: '甲', en: 'One' } };
  const two = { id: 'two', title: { zh: '乙', en: 'Two' } };
  const [base] = benchOf().kinds;
  assert.ok(base);
  const detect = { ...base.detect, title: ['整改札记'], titleAll: [], titleNot: [], body: [], files: [], headings: [] };
  const kinds = [one, two].map((kind) => ({ ...base, ...kind, detect }));
  const document = documentOf('整改札记\n\n一、情况\n\n平稳。\n', { languageId: 'report' });
  const setup = { ...document.setup, kinds };
  const status = statusOf({ ...document, setup }, benchOf({ rules }));
  assert.deepEqual(status.candidates, [
    { id: 'one', title: '甲' },
    { id: 'two', title: '乙' },
  ]);
  assert.equal(status.kind, null);
});
