/** By what a kind is known, and by what it is not. The titles of each kind are in test/core/kind-titles. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { kindOf, type Options } from '../support/analysis.ts';

interface Case {
  readonly name: string;
  readonly text: string;
  readonly options?: Options;
  /** `id (reason)`; nothing for no kind. */
  readonly kind: string;
}

const self = 'self-check-personal';

const cases: readonly Case[] = [
  { name: 'a Markdown title', text: '# 个人对照检查材料\n\n正文。', kind: `${self} (title)` },
  { name: 'a typed title', text: '　　　　个人对照检查材料\n\n正文。', kind: `${self} (title)` },
  { name: 'a bold title', text: '**个人对照检查材料**\n\n正文。', kind: `${self} (title)` },
  {
    name: 'a title over two lines',
    text: '青禾县水利局副局长民主生活会\n个人对照检查材料\n\n正文。',
    kind: `${self} (title)`,
  },
  {
    name: 'a title behind a byte order mark, with CRLF',
    text: '\uFEFF# 个人对照检查材料\r\n\r\n正文。',
    kind: `${self} (title)`,
  },
  { name: 'a masked title', text: '# dangshi学习教育mzshh个人对照检查材料\n', kind: `${self} (title)` },
  {
    name: 'a title with a unit, a year, marks',
    text: '# 青禾县水利局副局长2024年度“四个带头”个人对照检查材料\n',
    kind: `${self} (title)`,
  },
  {
    name: 'instructions to a tool that writes one',
    text: '---\nname: weekly-report\ndescription: Writes the weekly report.\n---\n\n# Weekly Report\n\n## Step 1\n\nAsk.\n',
    kind: '',
  },
  { name: 'a title that is about one', text: '# 个人对照检查材料怎么写\n', kind: '' },
  { name: 'a title of a collection', text: '# 个人对照检查材料范文\n', kind: '' },
  { name: 'a notice about one', text: '# 关于报送个人对照检查材料的通知\n', kind: 'notice (title)' },
  { name: 'a comment', text: '<!-- report: self-check-personal -->\n# 某某\n', kind: `${self} (declared)` },
  {
    name: 'a comment with full-width colon and blanks',
    text: '\n<!--report ：self-check-personal-->\n正文。',
    kind: `${self} (declared)`,
  },
  {
    name: 'front matter',
    text: '---\ntitle: 某某\nreport: self-check-personal\n---\n正文。',
    kind: `${self} (declared)`,
  },
  {
    name: 'front matter with quotation marks',
    text: '---\nreport: "self-check-personal"\n---\n',
    kind: `${self} (declared)`,
  },
  {
    name: 'a declaration wins over the title',
    text: '<!-- report: work-summary -->\n# 个人对照检查材料\n',
    kind: 'work-summary (declared)',
  },
  {
    name: 'a declaration wins over the choice',
    text: '<!-- report: work-summary -->\n',
    options: { kind: self },
    kind: 'work-summary (declared)',
  },
  { name: 'a declared kind that is none', text: '<!-- report: nothing -->\n# 个人对照检查材料\n', kind: '' },
  { name: 'a declaration in a fence', text: '```\n<!-- report: self-check-personal -->\n```\n正文。', kind: '' },
  { name: 'a declaration in the text', text: '# 说明\n\n写上 report: self-check-personal 就行。', kind: '' },
  { name: 'a declaration far below', text: `${'正文。\n'.repeat(60)}<!-- report: self-check-personal -->\n`, kind: '' },
  { name: 'a choice', text: '正文。', options: { kind: self }, kind: `${self} (chosen)` },
  { name: 'a choice wins over the title', text: '# 工作总结\n', options: { kind: self }, kind: `${self} (chosen)` },
  {
    name: 'a chosen kind that is none',
    text: '# 工作总结\n',
    options: { kind: 'nothing' },
    kind: 'work-summary (title)',
  },
  { name: 'a file name alone', text: '# 随笔\n\n正文。', options: { path: '/x/个人对照检查材料.md' }, kind: '' },
  { name: 'a file name with marks of a pattern', text: '# 随笔\n', options: { path: '/x/a(b)[c]+.md' }, kind: '' },
  { name: 'words in the text alone', text: '# 随笔\n\n我写了个人对照检查材料，请批评指正。', kind: '' },
  { name: 'a section of that name', text: '# 会议材料\n\n## 个人对照检查材料\n\n正文。', kind: '' },
  { name: 'a README', text: '# report-docs\n\nWrites reports.\n\n## Install\n\nRun it.\n', kind: '' },
  { name: 'a log', text: '2024-05-06 10:00 INFO start\n2024-05-06 10:01 INFO 工作总结 done\n', kind: '' },
  { name: 'nothing', text: '', kind: '' },
];

suite('the kind is known by', () => {
  for (const { name, text, options, kind } of cases) {
    test(name, () => {
      const found = kindOf(text, options);
      assert.equal(found ? `${found.id} (${found.reason})` : '', kind);
    });
  }
});
