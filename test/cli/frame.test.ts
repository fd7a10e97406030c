import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { placeOf } from '../../server/src/cli/checked.ts';
import { frameOf } from '../../server/src/cli/formats/frame.ts';
import { type ProgressStream, progressOn } from '../../server/src/cli/progress.ts';
import { Lines } from '../../server/src/core/text/lines.ts';
import { cli, complete, withFiles } from './run.ts';

/** The frame of what stands between ⟦ and ⟧. */
function frame(marked: string, columns = 80): string {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  const options = { paint: (_: string, text: string) => text, style: 'red' as const, columns };
  const lines = new Lines(marked.replace(/[⟦⟧]/gu, ''));
  return frameOf(placeOf({ start, end }, lines), lines.textOf(lines.lineAt(start)), options);
}

suite('frames', () => {
  test('marks stand below what is marked, wide characters count two', () => {
    assert.equal(frame('一、a⟦标题⟧b'), '  1 │ 一、a标题b\n    │ 　　 ^^^^\n');
    assert.equal(frame('\n⟦x⟧'), '  2 │ x\n    │ ^\n');
  });

  test('an empty place has one mark, a place of several lines its first', () => {
    assert.equal(frame('甲⟦⟧'), '  1 │ 甲\n    │ 　^\n');
    assert.equal(frame('甲⟦乙\n丙⟧丁'), '  1 │ 甲乙\n    │ 　^^\n');
  });

  test('a long line is cut around what is marked, between characters, to the width of the terminal', () => {
    const [text = '', marks = ''] = frame(`${'前'.repeat(300)}⟦𠮷⟧${'后'.repeat(300)}`, 60).split('\n');
    assert.match(text, /^ {2}1 │ …前+𠮷后+…$/u);
    assert.match(marks, /^ {4}│ [ ]\u3000+\^\^$/u);
    assert.ok([...text].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0) <= 60);
  });

  test('controls are shown by their number', () => {
    assert.match(frame('甲\u001b[31m⟦乙⟧'), /甲\\u001b\[31m乙/u);
  });

  test('a terminal gets the frame, the authority and the first fix', () => {
    const text = complete.replace('不够系统，', '不够系统,');
    return withFiles({ 'a.md': text }, async (folder) => {
      const { out } = await cli(['check', 'a.md'], { in: folder, env: { FORCE_COLOR: '1', LANG: 'zh_CN.UTF-8' } });
      assert.match(
        out,
        /（依据：GB\/T 15834—2011[^）]*）。\n.*5 │.*（一）理论学习方面。学习不够系统.*,.*\n.*│.*\^.*\n/u,
      );
      assert.match(out, /修改：.*（--fix）\n/u);
      const plain = await cli(['check', 'a.md'], { in: folder });
      assert.equal(plain.out.split('\n').length, 2);
    });
  });
});

suite('progress', () => {
  /** A stream that keeps what is written, and a clock of its own. */
  function shown(environment: NodeJS.ProcessEnv, isTTY = true): string {
    let text = '';
    let time = 0;
    const stream: ProgressStream = { isTTY, columns: 60, write: (more) => (text += more) };
    const progress = progressOn(stream, environment, () => time);
    for (let done = 0; done < 10; done++) {
      time += 100;
      progress.step(done, 10, `材料/第${done}份.md`);
    }
    progress.clear();
    return text;
  }

  test('is drawn on a terminal once a run is long, and wiped away', () => {
    const text = shown({});
    assert.ok(text.startsWith('\r[######--------------] 3/10 材料/第3份.md\u001b[K'), text);
    assert.ok(text.endsWith('\r\u001b[K'));
  });

  test('is not drawn in CI, into a file or on a terminal that cannot move', () => {
    assert.deepEqual([shown({ CI: 'true' }), shown({ TERM: 'dumb' }), shown({}, false)], ['', '', '']);
  });
});
