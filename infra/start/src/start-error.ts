import { message, type MessageKey, type MessageValues } from './messages.ts';

/** Why the platform could not start, in words for a person, with what to do. Shown without a stack. */
export class StartError extends Error {
  override readonly name = 'StartError';

  constructor(key: MessageKey, values: MessageValues = {}, detail = '') {
    const { zh, en } = message(key, values);
    super([zh, en, detail].filter(Boolean).join('\n'));
  }
}
