import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { cli, complete, type Ran, readme, withFiles } from './run.ts';

function outline(text: string, ...options: readonly string[]): Promise<Ran> {
  return withFiles({ 'a.md': text }, (folder) => cli(['outline', ...options, 'a.md'], { in: folder }));
}

suite('outline', { concurrency: true }, () => {
  test('a tree with line numbers, closed by no finding', async () => {
    const { code, out, error } = await outline(complete);
    const expected = [
      ' 1  青石镇副镇长林知远个人对照检查材料',
      ' 3    一、存在的主要问题',
      ' 5      （一）理论学习方面',
      ' 7    二、产生问题的原因剖析',
      ' 9      （一）党性修养有所放松',
      '11    三、努力方向和整改措施',
      '13      （一）加强理论学习',
    ];
    assert.deepEqual({ code, error, out: out.trimEnd().split('\n') }, { code: 0, error: '', out: expected });
  });

  test('JSON has the whole of each title; a section ends with its last line of text', async () => {
    const title = '在带头学习领会上级精神并且结合本镇实际一项一项抓落实、一件一件求实效、从点滴做起、从自身做起方面';
    const text = `# 个人对照检查材料\n\n**一、存在的主要问题**\n\n（一）${title}。\n\n做得不够。\n\n\n二、原因剖析。主要是放松了学习。\n`;
    const { out } = await outline(text, '--format', 'json');
    const leaf = { level: 2, marker: '（一）', title, form: 'alone', line: 5, endLine: 7, children: [] };
    assert.deepEqual(JSON.parse(out), {
      version: 1,
      outline: {
        level: 0,
        marker: '#',
        title: '个人对照检查材料',
        form: 'alone',
        line: 1,
        endLine: 10,
        children: [
          { level: 1, marker: '一、', title: '存在的主要问题', form: 'alone', line: 3, endLine: 7, children: [leaf] },
          { level: 1, marker: '二、', title: '原因剖析', form: 'run-in', line: 10, endLine: 10, children: [] },
        ],
      },
    });
  });

  test('a document without a title has a root without line and title', async () => {
    const { out } = await outline('一、总体情况。全年平稳。\n\n二、下步打算。再接再厉。\n\n', '--format', 'json');
    assert.match(out, /"level": 0,\s+"marker": "",\s+"title": "",\s+"form": "alone",\s+"line": null,\s+"endLine": 4,/u);
  });

  test('any file has one, recognized or not; an empty one is not a fault', async () => {
    assert.match((await outline(readme)).out, /^1 {2}Notes$/mu);
    const empty = await outline('');
    assert.deepEqual(empty, { code: 0, out: '', error: 'report-docs: no headings found.\n' });
    const { out } = await outline('', '--format', 'json');
    assert.match(out, /"line": null,\s+"endLine": 1,\s+"children": \[\]/u);
  });

  test('--explain gives a verdict and a reason for each line that might be a heading', async () => {
    const text = '# 会议记录\n\n一、会议议题\n\n讨论了以下事项：\n\n1. 经费；\n2. 场地；\n3. 人员。\n';
    const chinese = await outline(text, '--explain', '--language', 'zh-cn');
    assert.deepEqual(chinese.out.trimEnd().split('\n'), [
      ' 1  标题  全文的标题。  # 会议记录',
      ' 3  标题  带序号，单独占一行。  一、会议议题',
      ' 5  正文  没有序号，也没有标题的标记。  讨论了以下事项：',
      ' 7  正文  以分号结尾的一列，是条目。  1. 经费；',
      ' 8  正文  以分号结尾的一列，是条目。  2. 场地；',
      ' 9  正文  以分号结尾的一列，是条目。  3. 人员。',
    ]);
    const english = await outline(text, '--explain');
    assert.match(english.out, /^ 3 {2}heading {2}Numbered and alone on its line\. {2}一、会议议题$/mu);
    const json = await outline(text, '--explain', '--format', 'json');
    assert.match(json.out, /"verdicts": \[\s+\{\s+"line": 1,\s+"heading": true,\s+"why": "title",/u);
  });

  test('- is standard input', async () => {
    const { out } = await cli(['outline', '-'], { stdin: readme });
    assert.equal(out, '1  Notes\n');
  });

  test('controls in a title are shown, not obeyed', async () => {
    const { out } = await outline('# a\u001b[2Jb\u202ec\n');
    assert.equal(out, '1  a\\u001b[2Jb\\u202ec\n');
  });

  test('what cannot be read is exit code 2 with the reason', async () => {
    const missing = await cli(['outline', 'missing.md']);
    assert.deepEqual(missing, {
      code: 2,
      out: '',
      error: 'report-docs: missing.md: there is no such file or folder.\n',
    });
    const folder = await cli(['outline', '.']);
    assert.match(folder.error, /this is a folder/u);
    assert.equal(folder.code, 2);
  });
});
