import { createTransport } from 'nodemailer';
import type { MailTransport } from './mail-transport.ts';

const LONGEST_MS = 20_000;

/** Sends mail by SMTP; `url` is e.g. smtps://user:password@mail.example:465, `from` who it comes from. */
export function smtpTransport(url: string, from: string): MailTransport {
  const mailer = createTransport(
    { url, connectionTimeout: LONGEST_MS, greetingTimeout: LONGEST_MS, socketTimeout: LONGEST_MS },
    { from },
  );
  return {
    async send({ to, subject, text }) {
      await mailer.sendMail({ to: [...to], subject, text });
    },
  };
}
