import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import iconv from 'iconv-lite';
import { cli, incomplete, type Ran, withFiles } from './run.ts';

/** The bytes of a text, under the type that the file system takes. */
function encoded(text: string, encoding: string, options: { readonly addBOM?: boolean } = {}): Uint8Array {
  const { buffer, byteOffset, byteLength } = iconv.encode(text, encoding, options);
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function checkBytes(bytes: Uint8Array, ...options: readonly string[]): Promise<Ran> {
  return withFiles({ 'a.txt': bytes }, (folder) => cli(['check', ...options, 'a.txt'], { in: folder }));
}

const finding = /^a\.txt:3:1: warning \[missing-section\] 缺少“产生问题的原因剖析”/u;

/** Read without being told. */
const known: Readonly<Record<string, Uint8Array>> = {
  'UTF-8': encoded(incomplete, 'utf8'),
  'UTF-8 with a mark': encoded(incomplete, 'utf8', { addBOM: true }),
  'UTF-16 little endian with a mark': encoded(incomplete, 'utf-16le', { addBOM: true }),
  'UTF-16 big endian with a mark': encoded(incomplete, 'utf-16be', { addBOM: true }),
  'UTF-16 little endian without a mark': encoded(incomplete, 'utf-16le'),
  'UTF-16 big endian without a mark': encoded(incomplete, 'utf-16be'),
  GBK: encoded(incomplete, 'gbk'),
  'GB18030 beyond GBK': encoded(`${incomplete}\n𠮷祥如意。\n`, 'gb18030'),
};

/** Refused until told. */
const named: Readonly<Record<string, Uint8Array>> = {
  big5: encoded('個人報告材料\n\n存在的主要問題，產生原因的剖析，整改措施與努力方向。\n', 'big5'),
  shift_jis: encoded('これは日本語の報告書です。内容はありません。\n', 'shift_jis'),
  latin1: encoded('Übersicht über häufige Größen\n', 'latin1'),
};

suite('encodings', { concurrency: true }, () => {
  for (const [name, bytes] of Object.entries(known)) {
    test(`${name} is read`, async () => {
      const { code, out, error } = await checkBytes(bytes);
      assert.equal(code, 1, error);
      assert.match(out, finding);
    });
  }

  for (const [name, bytes] of Object.entries(named)) {
    test(`${name} is refused by name, and read with --encoding`, async () => {
      const refused = await checkBytes(bytes);
      assert.equal(refused.code, 2);
      assert.match(refused.error, /^report-docs: a\.txt: its encoding is none of UTF-8.*--encoding/mu);
      assert.equal((await checkBytes(bytes, '--encoding', name)).code, 0);
    });
  }

  test('GBK with a damaged byte is refused, though most decoders swallow it', async () => {
    const bytes = encoded(incomplete, 'gbk');
    bytes[bytes.length - 2] = 0xff;
    const { code, error } = await checkBytes(bytes);
    assert.equal(code, 2);
    assert.match(error, /a\.txt: its encoding/u);
  });

  test('a word in GBK that is valid UTF-8 by chance is read as Chinese', async () => {
    const word = await withFiles({ 'a.txt': encoded('系统\r\n', 'gbk') }, (folder) =>
      cli(['outline', 'a.txt'], { in: folder }),
    );
    assert.match(word.out, /^1 {2}系统$/mu);
    for (const kept of ['Привет\n', 'café\n', '© 2024 Acme\n']) {
      const { out } = await withFiles({ 'a.md': `# ${kept}` }, (folder) => cli(['outline', 'a.md'], { in: folder }));
      assert.ok(out.includes(kept.trim()), kept);
    }
  });

  test('--encoding is believed, unless a byte order mark says otherwise', async () => {
    const wrong = await checkBytes(encoded(incomplete, 'gbk'), '--encoding', 'utf-8');
    assert.equal(wrong.code, 2);
    assert.match(wrong.error, /a\.txt: it is no valid utf-8 text\./u);
    assert.match((await checkBytes(encoded(incomplete, 'gbk'), '--encoding', 'GB2312')).out, finding);
    assert.match(
      (await checkBytes(encoded(incomplete, 'utf-16le', { addBOM: true }), '--encoding', 'gbk')).out,
      finding,
    );
  });

  test('an encoding that there is not is wrong use', async () => {
    for (const name of ['klingon', 'base64', '']) {
      const { code, error } = await checkBytes(new Uint8Array(), `--encoding=${name}`);
      assert.equal(code, 2);
      assert.match(error, /unknown encoding/u);
    }
  });
});
