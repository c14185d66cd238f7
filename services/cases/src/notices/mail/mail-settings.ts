import type { MailTransport } from './mail-transport.ts';

export interface MailSettings {
  readonly transport: MailTransport;
  /** The mail address that belongs to an account; null when there is none. */
  addressOf(account: string): string | null;
  /** Where a link into the platform begins, e.g. https://guanjia.example. */
  readonly baseUrl: string;
}

let settings: MailSettings | null = null;

/** Turns mail on; off, as it is unless told, notices stay inside the platform. */
export function sendMailsWith(given: MailSettings | null): void {
  settings = given;
}

export function mailSettings(): MailSettings | null {
  return settings;
}

export function mailsAreSent(): boolean {
  return settings !== null;
}
