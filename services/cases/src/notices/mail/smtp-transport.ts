import { createTransport } from 'nodemailer';
import { MailUncertain, type MailTransport } from './mail-transport.ts';

const LONGEST_MS = 20_000;

/** Sends mail by SMTP; `url` is e.g. smtps://user:password@mail.example:465, `from` who it comes from. */
export function smtpTransport(url: string, from: string): MailTransport {
  const mailer = createTransport(
    { url, connectionTimeout: LONGEST_MS, greetingTimeout: LONGEST_MS, socketTimeout: LONGEST_MS },
    { from },
  );
  return {
    async send({ to, subject, text }) {
      try {
        await mailer.sendMail({ to: [...to], subject, text });
      } catch (error) {
        throw isUncertain(error)
          ? new MailUncertain('The mail server went without an answer.', { cause: error })
          : error;
      }
    },
  };
}

/** Neither an answer of the server nor a failure before it was reached: the mail may have been on its way. */
function isUncertain(error: unknown): boolean {
  const { code, responseCode, syscall, timeoutType } = error as Partial<Record<string, unknown>>;
  if (responseCode !== undefined || syscall === 'connect') return false;
  if (code === 'ETIMEDOUT') return timeoutType === 'SOCKET_TIMEOUT';
  return code === 'ECONNECTION' || code === 'ESOCKET';
}
