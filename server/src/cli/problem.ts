/** Why an input could not be read. Each reason has a code for programs and a sentence for people. */
import type { Bilingual } from '../core/kind/kind.ts';

/** The last part of a message about a file; `{detail}` is what the system said. */
const sentences = {
  'not-found': { zh: '没有这个文件或文件夹。', en: 'there is no such file or folder.' },
  'no-access': { zh: '没有读取权限。', en: 'no permission to read it.' },
  'is-folder': { zh: '这是文件夹，需要的是文件。', en: 'this is a folder; a file is needed.' },
  'not-a-file': { zh: '这不是普通文件。', en: 'this is no ordinary file.' },
  'bad-name': { zh: '文件名不是 UTF-8，无法打开。', en: 'its name is not UTF-8, so it cannot be opened.' },
  'too-large': { zh: '文件太大（上限 256 MB）。', en: 'it is too large (256 MB at most).' },
  binary: { zh: '这是二进制文件，不是文本。', en: 'this is a binary file, not a text.' },
  'unknown-encoding': {
    zh: '编码无法识别：不是 UTF-8、UTF-16 或 GB18030（GBK）。请用 --encoding 指明，例如 --encoding big5。',
    en: 'its encoding is none of UTF-8, UTF-16 and GB18030 (GBK). Name it with --encoding, for example --encoding big5.',
  },
  'wrong-encoding': {
    zh: '内容不是有效的 {detail} 文本。请用 --encoding 指明它的编码。',
    en: 'it is no valid {detail} text. Name its encoding with --encoding.',
  },
  'lacking-character': {
    zh: '修改后的文字不能用原来的编码写出（{detail}），没有改动它。',
    en: 'the mended text cannot be written in its encoding ({detail}); it was left as it is.',
  },
  'write-failed': { zh: '写入失败，没有改动它：{detail}', en: 'writing failed, it was left as it is: {detail}' },
  internal: { zh: '内部错误：{detail}', en: 'internal error: {detail}' },
  'read-failed': { zh: '读取失败：{detail}', en: 'reading failed: {detail}' },
} as const satisfies Record<string, Bilingual>;

export type ProblemCode = keyof typeof sentences;

export interface Problem {
  readonly code: ProblemCode;
  readonly detail: string;
}

export function problem(code: ProblemCode, detail = ''): Problem {
  return { code, detail };
}

export function sentenceOf({ code }: Problem): Bilingual {
  return sentences[code];
}

/** What the system's refusal means. */
export function problemOf(error: unknown, path: string): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      // Node shows bytes that are no UTF-8 as U+FFFD and then looks for that name.
      return problem(path.includes('\uFFFD') ? 'bad-name' : 'not-found');
    case 'EACCES':
    case 'EPERM':
      return problem('no-access');
    case 'ERR_FS_FILE_TOO_LARGE':
      return problem('too-large');
    default:
      return problem('read-failed', error instanceof Error ? error.message : String(error));
  }
}
