import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CompletionItem, CompletionTriggerKind, InsertTextFormat, TextEdit } from 'vscode-languageserver';
import { completionsAt } from '../../server/src/features/completion.ts';
import type { Workbench } from '../../server/src/features/feature.ts';
import { anyParams, applied, benchOf, type Desk, documentOf, type Placed, placed, plainClient } from './support.ts';

const title = '个人对照检查材料\n\n';
const preamble = '按照县委要求，本人认真开展对照检查，现将有关情况报告如下：\n\n';
const problems = '一、存在的主要问题\n\n（一）在带头严守纪律方面\n\n一是学习不够。二是落实不够。\n\n';
const causes = '二、产生问题的原因剖析\n\n（一）理论学习不够扎实。没有系统学习。\n\n';
const measures = '三、努力方向和整改措施\n\n（一）加强理论学习。每天学习一小时。\n\n';
const closing = '以上就是我的对照检查情况，请同志们批评指正。\n';
const begun = title + preamble;

/** What is offered first at the cursor. */
function check(source: string, first: readonly string[], desk: Desk = {}): void {
  const labels = offered(placed(source, desk)).map(({ label }) => label);
  assert.deepEqual(labels.slice(0, Math.max(1, first.length)), first);
}

test('under the title, in a report that has sections: phrases for the preamble', () =>
  check(`${title}/‸\n\n${problems}${causes}${measures}`, ['对照检查导语', '对照检查导语（简短）', '会前准备情况']));

test('under the title of a report that is just begun: the whole frame, then the preamble', () =>
  check(`${title}/‸`, ['个人对照检查材料（全文框架）', '对照检查导语', '对照检查导语（简短）']));

test('behind the preamble of such a report: its first section, then the rest of the frame', () =>
  check(`${begun}/‸`, ['一、存在的主要问题', '个人对照检查材料（全文框架）']));

test('in an empty section: its introductions, then its text', () =>
  check(`${begun}${problems}二、产生问题的原因剖析\n\n/‸\n\n${measures}`, [
    '原因部分引语',
    '表面看……从根子上看……',
    '究其原因',
    '认为……，忽视了……',
    '原因：理论学习不够扎实',
  ]));

test('in the same section at the end of the text, where the next one is still missing', () =>
  check(`${begun}${problems}二、产生问题的原因剖析\n\n/‸`, ['原因部分引语', '表面看……从根子上看……']));

test('in a section that has text: no introduction any more', () =>
  check(`${begun}${problems}${causes}/‸\n\n${measures}`, ['（二）…', '究其原因', '认为……，忽视了……']));

test('behind a section that has text, where the next one is missing: that one first', () =>
  check(`${begun}${problems}${causes}/‸`, ['三、努力方向和整改措施', '（二）…', '究其原因']));

test('in an empty subsection: text, not another heading', () =>
  check(`${begun}一、存在的主要问题\n\n（一）在带头严守纪律方面\n\n/‸\n\n${causes}`, [
    '虽然……但……',
    '能够……，但对照……还有差距',
  ]));

test('at the end, everything being there: closings', () =>
  check(`${begun}${problems}${causes}${measures}/‸`, [
    '以上就是我的对照检查情况',
    '以上对照检查，不当之处，请批评指正',
  ]));

test('before the closing: phrases of the last section', () =>
  check(`${begun}${problems}${causes}${measures}/‸\n\n${closing}`, ['（二）…', '措施：加强理论学习']));

test('behind the closing: signature and attachments', () =>
  check(`${begun}${problems}${causes}${measures}${closing}\n/‸`, ['署名和日期', '附件说明（一个）']));

test('without any text: the frames of all kinds, then phrases of all reports', () => {
  const labels = offered(placed('/‸')).map(({ label }) => label);
  const frames = benchOf().kinds.map(({ title, language }) =>
    language === 'zh' ? `${title.zh}（全文框架）` : `${title.en} (skeleton)`,
  );
  assert.deepEqual(new Set(labels.slice(0, frames.length)), new Set(frames));
  assert.equal(labels[frames.length], '为……，根据……，结合……');
  assert.ok(labels.includes('一是……二是……三是……'));
});

test('in a report without a kind: headings and phrases of all reports, no sections', () =>
  check('关于某事的情况\n\n大家讨论了许多内容。\n\n/‸', ['一、（一级标题）', '（一）（二级标题，单独一行）']));

test('in the middle of a sentence: what goes on in one', () =>
  check(`${begun}${problems}${causes}${measures.trimEnd()}坚持自学，/‸`, ['……底前完成，并长期坚持', '每……不少于……次']));

test('behind a sentence: sentences of the section', () =>
  check(`${begun}${problems}${causes.trimEnd()}/‸`, ['究其原因', '认为……，忽视了……']));

for (const [typed, first] of [
  ['/dy', '对照检查导语'],
  ['/daoyu', '对照检查导语'],
  ['/DaoYu', '对照检查导语'],
  ['/导语', '对照检查导语'],
  ['导语', '对照检查导语'],
  ['daoyu', '对照检查导语'],
  ['/简短', '对照检查导语（简短）'],
  ['/kj', '个人对照检查材料（全文框架）'],
  ['/dzjccl', '个人对照检查材料（全文框架）'],
  ['/原因分析', '一、产生问题的原因剖析'],
  ['/czdzywt', '一、存在的主要问题'],
  ['/cunzaide', '一、存在的主要问题'],
] as const) {
  test(`${typed} finds ${first}`, () => check(`${title}${typed}‸`, [first]));
}

test('三、 offers the sections that are still missing, with this number', () =>
  check(`${begun}${problems}${causes}三、‸`, ['三、努力方向和整改措施', '三、上年度民主生活会整改措施落实情况']));

test('三、 and a word', () => check(`${begun}${problems}${causes}三、zg‸`, ['三、努力方向和整改措施']));

test('a run of Chinese is answered by its end, and the rest of it stays', () =>
  assert.equal(
    accepted(placed(`${begun}一、存在的主要问题\n\n一年来理论学习‸`), '问题：理论学习')
      .split('\n')
      .at(-1)
      ?.slice(0, 6),
    '一年来一是学',
  ));

test('what begins a line is not offered for a part of it', () => {
  const labels = offered(placed(`${title}今天导语‸`)).map(({ label }) => label);
  assert.ok(!labels.includes('对照检查导语'));
});

for (const source of [
  'https://a.cn/‸',
  'https://zh.wikipedia.org/wiki/报告/‸',
  'https://zh.wikipedia.org/wiki/导语‸',
  '见/home/dy‸',
  './dy‸',
  'C:\\dy‸',
  '文件.dy‸',
  '50元/‸',
  '12.5万元/‸',
  '1/2‸',
  '和/或‸',
  '`/dy‸',
  '一个字导‸',
  'd‸',
  '张三、‸',
]) {
  test(`nothing in ${source}`, () =>
    assert.deepEqual(offered(placed(`${begun}文字${source}`), {}, CompletionTriggerKind.TriggerCharacter), []));
}

for (const [where, source] of [
  ['a code fence', '```\n/dy‸\n```'],
  ['an open code fence', '```\n/dy‸'],
  ['front matter', '---\nreport: self-check-personal\ntitle: /dy‸\n---'],
  ['a comment', '<!-- report: self-check-personal\n/dy‸ -->'],
] as const) {
  test(`nothing in ${where}`, () => assert.deepEqual(offered(placed(source)), []));
}

test('an empty line asked for with the key of the editor answers as / does', () => {
  const slash = offered(placed(`${begun}${problems}${causes}/‸`));
  const key = offered(placed(`${begun}${problems}${causes}‸`));
  assert.deepEqual(
    key.map(({ label }) => label),
    slash.map(({ label }) => label),
  );
  assert.equal(offered(placed(`${begun}‸`), {}, CompletionTriggerKind.TriggerCharacter).length, 0);
});

test('no suggestion appears twice, and each is put in its place by its number', () => {
  for (const source of [`${title}/‸`, `${begun}${problems}/‸`, `${begun}${problems}${causes}${measures}/‸`, '/‸']) {
    const items = offered(placed(source));
    for (const names of [items.map(({ label }) => label), items.map(newTextOf)]) {
      assert.equal(new Set(names).size, names.length, source);
    }
    assert.deepEqual(
      items.map(({ sortText }) => sortText),
      items.map(({ sortText }) => sortText).sort(),
    );
  }
});

test('what stands there passes the filter of the client', () => {
  const [item] = offered(placed(`${title}/daoyu‸`));
  assert.equal(item?.filterText, '/daoyu');
  assert.deepEqual(item.textEdit && TextEdit.is(item.textEdit) ? item.textEdit.range.start : undefined, {
    line: 2,
    character: 0,
  });
});

test('a missing section is written as its siblings are', () => {
  const source =
    '# 个人对照检查材料\n\n**一、存在的主要问题**\n\n一是学习不够。\n\n**二、存在问题的原因**\n\n主要有以下原因。\n\n/‸';
  const lines = accepted(placed(source), '三、努力方向和整改措施').split('\n');
  assert.deepEqual(lines.slice(10, 13), [
    '**三、努力方向和整改措施**',
    '',
    '针对查摆出的问题，我将从以下四个方面抓好整改：',
  ]);
});

test('emphasis that is open is closed', () => {
  const start = `${begun}${problems}**二、‸`;
  assert.match(accepted(placed(start), '二、产生问题的原因剖析'), /\n\*\*二、产生问题的原因剖析\*\*\n\n对照/u);
  assert.match(accepted(placed(`${start}**`), '二、产生问题的原因剖析'), /\n\*\*二、产生问题的原因剖析\*\*$/u);
});

test('a subsection has the number that comes next', () => {
  const text = accepted(placed(`${begun}${problems}${causes}/‸\n\n${measures}`), '原因：党性锤炼有所放松');
  assert.match(text, /\n（二）党性锤炼有所放松。/u);
});

test('paragraphs begin as those around them do', () => {
  const around = '　　按照县委要求，本人认真开展对照检查，认真查摆了存在的问题，现将有关情况报告如下：\n';
  const source = `个人对照检查材料\n${around}　　一、存在的主要问题\n/‸`;
  const line = accepted(placed(source), '问题：理论学习').split('\n').at(-1);
  assert.match(line ?? '', /^　　一是学习不够系统。/u);
  const indented = accepted(placed(source.replace('/', '　　/')), '问题：理论学习')
    .split('\n')
    .at(-1);
  assert.equal(indented, line);
});

test('dates are filled in, in snippets and in plain text', () => {
  const source = `${begun}${problems}${causes}${measures}${closing}\n/‸`;
  for (const client of [benchOf().client, plainClient]) {
    const item = offered(placed(source), { client }).find(({ label }) => label === '署名和日期');
    assert.match(item ? newTextOf(item) : '', /2025年3月5日/u);
  }
});

test('a plain client gets plain text', () => {
  const [item] = offered(placed(`${title}/dy‸`), { client: plainClient });
  assert.ok(item);
  assert.equal(item.insertTextFormat, InsertTextFormat.PlainText);
  assert.doesNotMatch(newTextOf(item), /\$/u);
  assert.equal(item.labelDetails, undefined);
  assert.equal(item.detail, '个人对照检查材料开头：会前准备、对照内容、引出正文');
});

test('no phrase leaves a snippet mark in plain text', () => {
  for (const source of ['/‸', `${begun}${problems}/‸`, '# Postmortem\n\nWe had an outage of some hours.\n\n/‸']) {
    for (const item of offered(placed(source), { client: plainClient })) {
      assert.doesNotMatch(newTextOf(item), /\$\{|\$\d|CURRENT_|\\[$}]/u, item.label);
    }
  }
});

test('switched off by its setting', () =>
  assert.deepEqual(offered(placed(`${title}/‸`), { settings: { completion: { enable: false } } }), []));

for (const kind of benchOf().kinds) {
  const name = kind.language === 'zh' ? `${kind.title.zh}（全文框架）` : `${kind.title.en} (skeleton)`;
  const has = (source: string, languageId: string): void => {
    const text = accepted(placed(source, { languageId }), name);
    const { matches, detected } = documentOf(text, { languageId }).analysis;
    assert.equal(detected?.kind.id, kind.id);
    const lacking = matches.filter(({ wanted, present }) => wanted.presence !== 'optional' && !present);
    assert.deepEqual(
      lacking.map(({ wanted }) => wanted.id),
      [],
      text,
    );
  };
  test(`the frame of ${kind.id} is a report of this kind that lacks nothing`, () => {
    for (const languageId of ['report', 'markdown']) has(`<!-- report: ${kind.id} -->\n\n/‸`, languageId);
    has('/‸', 'report');
    has(kind.language === 'zh' ? '某局某事\n\n/‸' : '# Something\n\n/‸', 'report');
  });
}

test('an English report gets English phrases', () => {
  const labels = offered(placed('# Payment outage\n\nWe had an outage of some hours.\n\n/‸')).map(({ label }) => label);
  assert.ok(labels.length > 0);
  assert.doesNotMatch(labels.join(''), /\p{Script=Han}/u);
});

function offered(
  { document, position }: Placed,
  other: Partial<Workbench> = {},
  triggerKind?: CompletionTriggerKind,
): CompletionItem[] {
  const context = triggerKind === undefined ? {} : { context: { triggerKind } };
  return completionsAt(document, benchOf(other), { ...anyParams, position, ...context }).items;
}

/** The text after a suggestion is taken, what has to be filled in as it stands. */
function accepted({ document, position }: Placed, label: string): string {
  const items = offered({ document, position }, { client: plainClient });
  const item = items.find((one) => one.label === label);
  assert.ok(
    item?.textEdit && TextEdit.is(item.textEdit),
    `${label} is not among ${items.map((one) => one.label).join(', ')}`,
  );
  return applied(document, [item.textEdit]);
}

function newTextOf({ textEdit }: CompletionItem): string {
  return textEdit?.newText ?? '';
}
