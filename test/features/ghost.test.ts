import assert from 'node:assert/strict';
import { test } from 'node:test';
import { InlineCompletionTriggerKind } from 'vscode-languageserver';
import { ghost } from '../../server/src/features/ghost.ts';
import type { ReportSettings } from '../../server/src/lsp/protocol.ts';
import { anyParams, benchOf, placed } from './support.ts';

const begun = '个人对照检查材料\n\n按照县委要求，本人认真开展对照检查，现将有关情况报告如下：\n\n';
const problems = '一、存在的主要问题\n\n（一）在带头严守纪律方面\n\n一是学习不够。二是落实不够。\n\n';
const causes = '二、产生问题的原因剖析\n\n（一）理论学习不够扎实。没有系统学习。\n\n';

/** What is shown in grey at the cursor. */
function check(source: string, heading: string | undefined, settings: ReportSettings = {}): void {
  const { document, position } = placed(source);
  const context = { triggerKind: InlineCompletionTriggerKind.Automatic };
  const items = ghost.handle(document, benchOf({ settings }), { ...anyParams, position, context });
  assert.equal(items[0]?.insertText, heading);
}

test('the first section behind the preamble', () => check(`${begun}‸`, '一、存在的主要问题'));

test('the next one behind a section that has text', () => {
  check(`${begun}${problems}‸`, '二、产生问题的原因剖析');
  check(`${begun}${problems}${causes}‸\n`, '三、努力方向和整改措施');
  check(`${begun}${problems}‸\n\n三、努力方向和整改措施\n\n（一）加强学习。每天学习。\n`, '二、产生问题的原因剖析');
});

test('marked as its siblings are', () =>
  check(`# ${begun}## 一、存在的主要问题\n\n学习不够。\n\n‸`, '## 二、产生问题的原因剖析'));

test('nothing where text is due, where nothing is missing, and in a line with text', () => {
  check(`${begun}一、存在的主要问题\n\n‸`, undefined);
  check(`${begun}‸\n\n${problems}`, undefined);
  check(`${begun}${problems}学习‸`, undefined);
  check('个人对照检查材料\n\n‸', undefined);
  check(`${begun}${problems}${causes}三、努力方向和整改措施\n\n每天学习。\n\n‸`, undefined);
});

test('nothing inside a section, before text that follows', () =>
  check(`${begun}一、存在的主要问题\n\n一是学习不够。\n\n‸\n\n二是落实不够。\n`, undefined));

test('nothing in code, and nothing where it is switched off', () => {
  check(`${begun}${problems}\`\`\`\n‸\n\`\`\`\n`, undefined);
  check(`${begun}${problems}‸`, undefined, { ghost: { enable: false } });
});
