import { message, type MessageKey, type MessageValues } from './messages.ts';

/** Tells the person at the terminal how far it is. */
export interface Progress {
  done(key: MessageKey, values?: MessageValues): void;
  note(key: MessageKey, values?: MessageValues): void;
}

/** Lines in both languages, each with the time since `start`. */
export function terminalProgress(write: (line: string) => void = console.log): Progress {
  const started = performance.now();
  const line = (mark: string, key: MessageKey, values?: MessageValues) => {
    const { zh, en } = message(key, values);
    const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(5);
    write(`  ${mark} ${seconds} s  ${zh} · ${en}`);
  };
  return {
    done: (key, values) => line('✓', key, values),
    note: (key, values) => line('!', key, values),
  };
}
