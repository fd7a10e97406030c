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
  {
    name: 'a page with many of them, one as a title',
    text: '检查通报（精选3篇）\n\n小编整理了几篇，供参考。\n\n安全检查情况通报\n\n安全检查情况通报 篇一\n\n一、总体情况\n\n较好。\n',
    kind: '',
  },
  {
    name: 'a report that counts what it lists',
    text: '安全检查情况通报\n\n共收到材料（3篇）\n\n一、总体情况\n\n较好。\n',
    kind: 'circular (title)',
  },
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
  {
    name: 'the headings of a lab report that is titled by its experiment',
    text: '# 实验三：栈与队列\n\n## 一、实验目的\n\n掌握栈。\n\n## 二、实验内容\n\n写代码。\n\n## 三、实验心得\n\n学会了。\n',
    kind: 'lab-report-zh (headings)',
  },
  {
    name: 'the sheet that tells how to do an experiment',
    text: '# 栈与队列实验指导书\n\n## 实验目的\n\n掌握栈。\n\n## 实验步骤\n\n写代码。\n\n## 实验结果\n\n填写表格。\n',
    kind: '',
  },
  {
    name: 'other names of telling headings',
    text: '# 李明 3月第二周\n\n## 本周工作完成情况\n\n改好了接口。\n\n## 下周工作安排\n\n联调。\n',
    kind: 'weekly-report-zh (headings)',
  },
  {
    name: 'two of three telling headings',
    text: '# 在青石印刷厂的两个月\n\n## 实习单位简介\n\n印书。\n\n## 实习内容\n\n排版。\n\n## 车间见闻\n\n很忙。\n',
    kind: 'internship-report (headings)',
  },
  {
    name: 'a word that is all of the title',
    text: '# 2024年3月第2周 周报\n\n正文。',
    kind: 'weekly-report-zh (title)',
  },
  { name: 'the same word behind a name', text: '# 江城周报\n\n正文。', kind: '' },
  {
    name: 'the text, where two kinds have the whole title',
    text: '# 可行性研究报告\n\n## 技术可行性\n\n用现成的软件。\n\n## 经济可行性\n\n不花钱。\n',
    kind: 'feasibility-software (title)',
  },
  {
    name: 'the kind whose word closes other titles, where the text says nothing',
    text: '# 可行性研究报告\n\n正文。',
    kind: 'feasibility-gov (title)',
  },
  {
    name: 'minutes of several meetings, by their dates',
    text: '# 读书会会议纪要\n\n## 20240304会议纪要\n\n### 到会\n\n全体。\n\n## 20240311会议纪要\n\n### 到会\n\n全体。\n',
    kind: '',
  },
  {
    name: 'minutes of several meetings, counted',
    text: '# 会议纪要\n\n## 第一次（3月4日）\n\n全体到会。\n\n## 第二次（3月11日）\n\n全体到会。\n\n## 后续计划\n\n彩排。\n',
    kind: '',
  },
  {
    name: 'minutes of one meeting that look back on another',
    text: '# 项目组会议纪要\n\n## 第一次会议落实情况\n\n已落实。\n\n## 讨论内容\n\n接口。\n\n## 议定事项\n\n下周联调。\n',
    kind: 'minutes (title)',
  },
  {
    name: 'the headings of a paper below a title about lab reports',
    text: '# Writing a Lab Report\n\n## Introduction\n\nA.\n\n## Methods\n\nB.\n\n## Results\n\nC.\n\n## Discussion\n\nD.\n\n## References\n\nE.\n',
    kind: '',
  },
  {
    name: 'the headings of a paper below a title that asks',
    text: '# Why Queues Grow\n\n## Introduction\n\nA.\n\n## Methods\n\nB.\n\n## Results\n\nC.\n\n## Discussion\n\nD.\n\n## References\n\nE.\n',
    kind: 'imrad (headings)',
  },
  { name: 'a bare word and a lesson', text: lesson('# Postmortem', 'some day'), kind: '' },
  { name: 'a bare word and a time', text: lesson('# 0x07. Postmortem', 'at 10:04'), kind: 'postmortem (title)' },
  { name: 'a bare word that has just begun', text: '# Postmortem\n\n## Summary\n', kind: 'postmortem (title)' },
  { name: 'a method and a lesson', text: lesson('# SRE course: Root Cause Analysis', 'some day'), kind: '' },
  { name: 'a subject and no time', text: lesson('# Postmortem: lost mails', 'some day'), kind: 'postmortem (title)' },
  {
    name: 'the file of a template',
    text: '# Postmortem: queue outage\n',
    options: { path: '/x/docs/postmortem-template.md' },
    kind: '',
  },
  {
    name: 'one of a series that is about templates',
    text: '# ADR-0007: Keep the mail in one template\n',
    options: { path: '/x/adr/0007-mail-template.md' },
    kind: 'adr (title)',
  },
  {
    name: 'a folder of templates',
    text: '# Postmortem: queue outage\n',
    options: { path: '/x/.github/ISSUE_TEMPLATE/outage.md' },
    kind: '',
  },
  {
    name: 'a file about templates',
    text: '# ADR-0007: Render pages with a template engine\n',
    options: { path: '/x/adr/0007-template-engine.md' },
    kind: 'adr (title)',
  },
  {
    name: 'a template that is mapped to its kind',
    text: '# Postmortem\n',
    options: { path: '/x/templates/postmortem.md', kind: 'postmortem' },
    kind: 'postmortem (chosen)',
  },
  {
    name: 'a general word and all headings of a special form',
    text: '# ADR-0003: Keep one queue\n\n## Status\n\nAccepted\n\n## Context\n\nA.\n\n## Decision\n\nB.\n\n## Consequences\n\nC.\n\n## References\n\nD.\n',
    kind: 'adr-nygard (headings)',
  },
  {
    name: 'a general word and a heading that the special form does not know',
    text: '# ADR-0003: Keep one queue\n\n## Status\n\nAccepted\n\n## Context\n\nA.\n\n## Considered Options\n\nB.\n\n## Decision\n\nC.\n\n## Consequences\n\nD.\n',
    kind: 'adr (title)',
  },
  {
    name: 'a general word and most headings of a special form',
    text: '# ADR-0003: Keep one queue\n\n## Context\n\nA.\n\n## Decision\n\nB.\n\n## Consequences\n\nC.\n',
    kind: 'adr (title)',
  },
  {
    name: 'a declaration in TOML',
    text: '+++\ntitle = "Queues"\nreport = "adr"\n+++\n\nText.\n',
    kind: 'adr (declared)',
  },
  { name: 'a README', text: '# report-docs\n\nWrites reports.\n\n## Install\n\nRun it.\n', kind: '' },
  { name: 'a log', text: '2024-05-06 10:00 INFO start\n2024-05-06 10:01 INFO 工作总结 done\n', kind: '' },
  { name: 'nothing', text: '', kind: '' },
];

/** What such a report holds, told at some length, with one time in it. */
function lesson(title: string, time: string): string {
  const told = 'Say what broke, for whom, and what ended it, so that a reader who was not there can follow it. ';
  return `${title}\n\n## Summary\n\n${told.repeat(4)}\n\n## Timeline\n\n- The alert fires ${time}\n`;
}

suite('the kind is known by', () => {
  for (const { name, text, options, kind } of cases) {
    test(name, () => {
      const found = kindOf(text, options);
      assert.equal(found ? `${found.id} (${found.reason})` : '', kind);
    });
  }
});
