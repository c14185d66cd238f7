import { copyFileSync, renameSync, rmSync, statSync, truncateSync } from 'node:fs';

const LARGEST_BYTES = 20 * 1024 * 1024;
/** Older ones go: a log takes five times its size at most. */
const KEPT = 4;
const EVERY_MS = 10_000;

/**
 * Turns over a log that has grown too large: what it holds moves to `.1`, what that held to `.2`, and so on. Its writers
 * have it open to append and go on in it; a line that comes between copying and emptying is lost. On a full disk the oldest
 * copy goes first, which makes room; when that is not enough the log stays as it is.
 */
export function turnOverLog(file: string, largestBytes = LARGEST_BYTES): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size <= largestBytes) return;
  try {
    rmSync(`${file}.${KEPT}`, { force: true });
    for (let number = KEPT - 1; number > 0; number -= 1) {
      if (statSync(`${file}.${number}`, { throwIfNoEntry: false }))
        renameSync(`${file}.${number}`, `${file}.${number + 1}`);
    }
    copyFileSync(file, `${file}.1`);
    truncateSync(file);
  } catch {
    rmSync(`${file}.1`, { force: true });
  }
}

/** Looks after a log while its process runs; answers how to end that. */
export function keepLogSmall(file: string): () => void {
  const timer = setInterval(() => turnOverLog(file), EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
