import { fileURLToPath } from 'node:url';
import { fileTransport, smtpTransport, type MailSettings } from '@guanjia/cases';
import type { Environment } from './environment.ts';

/** How notices are mailed, as configured; undefined, as it is unless told, keeps them inside the platform. */
export function mailOf(environment: Environment): MailSettings | undefined {
  const { GUANJIA_MAIL_URL: url, GUANJIA_MAIL_FROM: from, GUANJIA_MAIL_DOMAIN: domain } = environment;
  if (!url) return undefined;
  return {
    transport: url.startsWith('file:') ? fileTransport(fileURLToPath(url)) : smtpTransport(url, from),
    addressOf: (account) => `${account}@${domain}`,
    baseUrl: environment.GUANJIA_MAIL_LINKS,
  };
}
