import { appendFile } from 'node:fs/promises';

export interface Mail {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
}

/**
 * Hands a mail over. Throws MailUncertain when nobody knows whether it went; any other error means that it was refused,
 * and has surely not been sent.
 */
export interface MailTransport {
  send(mail: Mail): Promise<void>;
}

/** The connection broke while the mail was handed over. */
export class MailUncertain extends Error {}

/** For the demo: mails as lines of JSON in a file that anybody can look into. */
export function fileTransport(file: string): MailTransport {
  return { send: (mail) => appendFile(file, `${JSON.stringify(mail)}\n`) };
}
