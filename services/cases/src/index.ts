export { casesSubgraph, type CasesConfig } from './cases-subgraph.ts';
export { resealPersonalData } from './complainant/reseal-personal-data.ts';
export { type MailSettings } from './notices/mail/mail-settings.ts';
export { fileTransport } from './notices/mail/mail-transport.ts';
export { smtpTransport } from './notices/mail/smtp-transport.ts';
