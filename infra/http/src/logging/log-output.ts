import { write, writeSync } from 'node:fs';
import type { DestinationStream } from 'pino';

/** Where log lines go. Whoever writes one never waits for it, and it never throws. */
export interface LogOutput extends DestinationStream {
  /** Lines that could not be written and about which no line has been written yet. */
  readonly dropped: number;
  /** What waits is written now, as far as it can be: for the end of the process. */
  end(): void;
}

/** Characters that wait at most; what comes on top of them is dropped. */
const MAX_WAITING = 1024 * 1024;
/** After a write that failed: a disk that is full stays so for a while. */
const RETRY_MS = 1_000;
/** A pipe whose reader is slow; nothing is lost. */
const AGAIN_MS = 20;

/**
 * Writes log lines to an open file one batch after the other, beside the work. Lines that a full disk, or a reader that is
 * gone, does not take are dropped and counted; the number stands in the log once it takes lines again.
 */
export function logOutput(fd: number, retryMs = RETRY_MS): LogOutput {
  let waiting: string[] = [];
  let characters = 0;
  let dropped = 0;
  let busy = false;
  /** A line of which only the beginning was written has to be ended. */
  let torn = false;

  const take = () => {
    const batch = { lines: waiting.length, dropped, text: '' };
    batch.text = `${torn ? '\n' : ''}${dropped > 0 ? droppedLine(dropped) : ''}${waiting.join('')}`;
    waiting = [];
    characters = 0;
    return batch;
  };

  const next = () => {
    if (waiting.length === 0) {
      busy = false;
      return;
    }
    const batch = take();
    writeAll(fd, Buffer.from(batch.text), (failed, written) => {
      if (failed) {
        dropped += batch.lines;
        torn ||= written > 0;
        setTimeout(next, retryMs).unref();
      } else {
        dropped -= batch.dropped;
        torn = false;
        next();
      }
    });
  };

  return {
    get dropped() {
      return dropped;
    },
    write(line) {
      if (characters + line.length > MAX_WAITING) {
        dropped += 1;
        return;
      }
      waiting.push(line);
      characters += line.length;
      if (busy) return;
      busy = true;
      // Lines of one turn of the event loop go out together.
      setImmediate(next);
    },
    end() {
      if (waiting.length === 0) return;
      try {
        writeSync(fd, take().text);
      } catch {
        // The process ends all the same.
      }
    },
  };
}

function writeAll(
  fd: number,
  bytes: Buffer,
  done: (failed: boolean, written: number) => void,
  from = 0,
): void {
  write(fd, bytes, from, (error, count) => {
    if (error?.code === 'EAGAIN') setTimeout(() => writeAll(fd, bytes, done, from), AGAIN_MS).unref();
    else if (error) done(true, from);
    else if (from + count < bytes.length) writeAll(fd, bytes, done, from + count);
    else done(false, from + count);
  });
}

function droppedLine(lines: number): string {
  const time = new Date().toISOString();
  return `${JSON.stringify({ level: 'warn', time, lines, msg: 'log lines were dropped: they could not be written' })}\n`;
}

let standard: LogOutput | undefined;

/** The output of all loggers of this process: standard output, whose file the supervisor turns over. */
export function standardLogOutput(): LogOutput {
  if (!standard) {
    standard = logOutput(1);
    process.once('exit', () => standard?.end());
  }
  return standard;
}
