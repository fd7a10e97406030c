/** How far a long run is, on standard error: only where somebody looks, and gone when it is done. */
import { columnsOf, harmless } from './output.ts';

export interface Progress {
  /** Whether anything will be shown: only then it is worth counting the files beforehand. */
  readonly shown: boolean;
  readonly step: (done: number, total: number, path: string) => void;
  /** Makes room for other output. */
  readonly clear: () => void;
}

export interface ProgressStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly write: (text: string) => unknown;
}

/** Milliseconds: a run that is shorter shows nothing, and nobody reads faster. */
const before = 400;
const between = 80;

const barWidth = 20;

export function progressOn(
  stream: ProgressStream,
  environment: NodeJS.ProcessEnv,
  now: () => number = Date.now,
): Progress {
  const { CI: ci, TERM: term } = environment;
  const inCi = ci !== undefined && ci !== '' && ci !== 'false' && ci !== '0';
  if (stream.isTTY !== true || inCi || term === 'dumb') return { shown: false, step: nothing, clear: nothing };
  let next = now() + before;
  let drawn = false;
  const clear = (): void => {
    if (drawn) stream.write('\r\u001b[K');
    drawn = false;
  };
  return {
    shown: true,
    clear,
    step: (done, total, path) => {
      if (now() < next) return;
      next = now() + between;
      stream.write(`\r${lineOf(done, total, path, (stream.columns || 80) - 1)}\u001b[K`);
      drawn = true;
    },
  };
}

function nothing(): void {}

/** `[####----] 12/340 path`, the path cut from the left: its end says most. */
function lineOf(done: number, total: number, path: string, columns: number): string {
  const full = total === 0 ? barWidth : Math.floor((done / total) * barWidth);
  const head = `[${'#'.repeat(full)}${'-'.repeat(barWidth - full)}] ${done}/${total}`;
  const room = columns - head.length - 1;
  const chars = [...harmless(path)];
  while (columnsOf(chars.join('')) > room && chars.length > 0) chars.shift();
  return room > 10 ? `${head} ${chars.join('')}` : head.slice(0, columns);
}
