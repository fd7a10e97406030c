/** Patterns over paths: `*` within a name, `**` over folders. A pattern without `/` fits in any folder. */
import picomatch from 'picomatch';
import type { PathPattern } from './config.ts';

/** Never throws: what is no pattern matches itself alone. A folder's name ending in `/` means all in it. */
export function patternOf(glob: string): PathPattern {
  const composed = glob.normalize('NFC').replace(/^\.?\//u, '');
  const whole = composed.endsWith('/') ? `${composed}**` : composed;
  const anywhere = whole.includes('/') ? whole : `**/${whole}`;
  const matches = matcherOf(anywhere);
  return { glob, matches: (path) => matches(path.normalize('NFC')) };
}

function matcherOf(glob: string): (path: string) => boolean {
  try {
    return picomatch(glob, { dot: true, nonegate: true, noext: true });
  } catch {
    return (path) => path === glob;
  }
}
