/** By what a file is known again: what it holds, or what the system says of it. */
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';

export const strategies = ['content', 'metadata'] as const;

export type Strategy = (typeof strategies)[number];

export function contentStamp(bytes: Uint8Array): string {
  return hashOf(bytes);
}

/**
 * Undefined for a file that is not there, and for one that may still change without a sign: its time of change is told in
 * steps of some milliseconds.
 */
export function metadataStamp(path: string): string | undefined {
  try {
    const { size, mtimeMs, ctimeMs, ino } = statSync(path);
    return Date.now() - mtimeMs < settled ? undefined : `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
  } catch {
    return undefined;
  }
}

/** Milliseconds. */
const settled = 100;

/** Enough of it that nobody meets the same one by chance. */
export function hashOf(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('base64').slice(0, 24);
}
