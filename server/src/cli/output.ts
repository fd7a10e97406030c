/** Standard output and standard error: a closed pipe ends nothing, colours only where someone looks, names made harmless. */

/** What is found goes to standard output, so that pipes carry nothing else. */
export function writeOut(text: string): void {
  if (text !== '') process.stdout.write(text);
}

/** A text in the encoding of its file. */
export function writeBytes(bytes: Uint8Array): void {
  if (bytes.length > 0) process.stdout.write(bytes);
}

/** Waits where a pipe takes less than is written, so that what is not read yet does not fill the memory. */
export async function drained(): Promise<void> {
  const { stdout } = process;
  if (!stdout.writableNeedDrain) return;
  await new Promise<void>((resolve) => {
    // A pipe that is closed meanwhile never drains; `guardOutput` says what becomes of the run.
    const events = ['drain', 'close', 'error'] as const;
    const done = (): void => {
      for (const event of events) stdout.off(event, done);
      resolve();
    };
    for (const event of events) stdout.on(event, done);
  });
}

/** What is said about the run goes to standard error. */
export function writeError(text: string): void {
  if (text !== '') process.stderr.write(text);
}

/**
 * `report-docs check . | head` closes the pipe early. The run goes on without a word, since its exit code still counts;
 * any other fault of the output, such as a full disk, makes the run fail.
 */
export function guardOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    writeError(`report-docs: ${error.message}\n`);
    process.exit(2);
  });
  process.stderr.on('error', () => undefined);
}

const styles = { red: 31, green: 32, yellow: 33, blue: 34, cyan: 36, dim: 2, bold: 1 } as const;

export type Style = keyof typeof styles;

/** A text in a style, or as it is where colours are not wanted. */
export type Paint = (style: Style, text: string) => string;

/** Not `util.styleText`: the task of the extension runs on the editor's Node, which may lack it. */
export function paintFor(stream: { readonly isTTY?: boolean }, environment: NodeJS.ProcessEnv): Paint {
  if (!wantsColor(stream.isTTY === true, environment)) return (_, text) => text;
  return (style, text) => `\u001b[${styles[style]}m${text}\u001b[0m`;
}

/** Whether somebody reads it as it appears: a terminal, or colours are asked for. */
export function terminalFor(stream: { readonly isTTY?: boolean }, { FORCE_COLOR: force }: NodeJS.ProcessEnv): boolean {
  if (force !== undefined) return force !== '0' && force !== 'false';
  return stream.isTTY === true;
}

function wantsColor(terminal: boolean, { FORCE_COLOR: force, NO_COLOR: none, TERM: term }: NodeJS.ProcessEnv): boolean {
  if (force !== undefined) return force !== '0' && force !== 'false';
  if (none !== undefined && none !== '') return false;
  return terminal && term !== 'dumb';
}

/** Controls and marks of writing direction are shown by their number: a file name must not rewrite the line it stands in. */
export function harmless(text: string): string {
  return text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Columns a text takes in a terminal; near enough for what stands in reports. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const char of text) columns += isWide(char) ? 2 : 1;
  return columns;
}

/** Whether a character takes two columns: Chinese, full-width forms, pictures. */
export function isWide(char: string): boolean {
  return wide.test(char);
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
