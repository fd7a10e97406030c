/** For every line that could be a heading there is one reason why it is or is not: what `outline --explain` says. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { whyOf } from '../support/analysis.ts';
import { dedent } from '../support/dedent.ts';

const report = dedent(`
  关于开展检查的通知
  各单位：
  目录
  一、检查范围
  二、检查要求
  一、检查范围
  全部单位，包括下属单位和挂靠单位，以及临时机构和派出机构，不留死角和盲区，逐一登记造册，按期报送。
  （一）重点单位。重点检查三年以上没有检查过的单位。
  （二）一般单位；
  二、检查要求
  **要点**

  严格对照标准。

  **表1 检查标准**

  1. 打开系统。
  2. 填写表格。
  附件：1.检查方案
  2.检查清单
`);

const reasons: readonly (readonly [line: string, why: string | undefined])[] = [
  ['关于开展检查的通知', 'title'],
  ['各单位：', 'not-plain'],
  ['目录', 'not-plain'],
  ['一、检查范围', 'not-contents'],
  ['全部单位，', undefined],
  ['（一）重点单位。', 'not-item'],
  ['（二）一般单位；', 'not-item'],
  ['**要点**', 'not-prose'],
  ['**表1 检查标准**', 'not-caption'],
  ['1. 打开系统。', 'not-list'],
  ['附件：1.', 'not-plain'],
  ['2.检查清单', 'not-part'],
];

const others: readonly (readonly [text: string, why: string])[] = [
  ['正文。\n\n## 工作情况', 'marked'],
  ['正文。\n\n工作情况\n--------', 'underlined'],
  ['第一章　总则', 'named-level'],
  ['第一条　为了管理，制定本办法。', 'clause'],
  ['一、工作情况', 'alone'],
  ['（一）提高教育发展水平。\n\n改善条件。', 'alone-sentence'],
  ['（一）提高水平。改善条件。', 'run-in'],
  [`一、${'同意设立湿地保护区，'.repeat(6)}由你局管理。`, 'whole-clause'],
  [`（一）${'同意设立湿地保护区，'.repeat(6)}由你局管理。`, 'not-long'],
  ['第三条规定的情形已经消除。', 'not-prose'],
];

suite('why a line is a heading or none', () => {
  for (const [begin, why] of reasons) {
    test(begin, () =>
      assert.equal(
        whyOf(
          report,
          report.split('\n').findIndex((line) => line.startsWith(begin)),
        ),
        why,
      ),
    );
  }
  for (const [text, why] of others) {
    test(text.slice(0, 20), () =>
      assert.equal(
        whyOf(
          text,
          Math.max(
            0,
            text.split('\n').findIndex((line) => line.includes('工作情况')),
          ),
        ),
        why,
      ),
    );
  }
});
