/** Runs the compiled command line as its own process, in a folder made for the test. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const entry = fileURLToPath(new URL('../../server/src/cli/main.js', import.meta.url));

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

export interface RunOptions {
  readonly in?: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** What the outside says of language and colours is left out, so that a test says it itself. */
export function environment(extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const ours = new Set(['LC_ALL', 'LC_MESSAGES', 'LANG', 'NO_COLOR', 'FORCE_COLOR', 'NODE_TEST_CONTEXT']);
  const rest = Object.entries(process.env).filter(([name]) => !ours.has(name));
  return { ...Object.fromEntries(rest), ...extra };
}

export function cli(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const settings = { cwd: options.in, env: environment(options.env), maxBuffer: 64 * 1024 * 1024 };
    const child = execFile(process.execPath, [entry, ...args], settings, (_, out, error) => {
      resolve({ code: child.exitCode ?? -1, out, error });
    });
    child.stdin?.end(options.stdin ?? '');
  });
}

/** A folder with these files, given to `use` and removed afterwards. */
export async function withFiles<T>(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'report-docs-')));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A report that has all its sections. */
export const complete = `# 青石镇副镇长林知远个人对照检查材料

一、存在的主要问题

（一）理论学习方面。学习不够系统，一知半解。

二、产生问题的原因剖析

（一）党性修养有所放松。自我要求不够严格。

三、努力方向和整改措施

（一）加强理论学习。坚持每天自学一小时。
`;

/** The same without its second section: one warning, at the heading before the gap. */
export const incomplete = complete.replace(/二、产生[^三]*三、/u, '二、');

/** No report of any kind. */
export const readme = '# Notes\n\nNothing to see here.\n';
