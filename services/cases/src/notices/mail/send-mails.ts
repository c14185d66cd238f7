import { defineJob, type JobRun, type RequestContext } from '@guanjia/kit';
import { sql } from 'kysely';
import type { NoticeKind } from '../notice-kinds.ts';
import { mailSettings, type MailSettings } from './mail-settings.ts';
import { MailUncertain } from './mail-transport.ts';
import { mailText } from './mail-text.ts';

interface WaitingMail {
  id: string;
  kind: NoticeKind;
  caseId: string | null;
  params: Record<string, unknown>;
  /** Accounts. */
  recipients: string[];
  attempts: number;
}

const BATCH = 50;
const MOST_ATTEMPTS = 8;
const FIRST_PAUSE_MS = 60_000;

/** Sends the mails that wait, every minute. Declared only where mail is configured. */
export const sendMails = defineJob({
  name: 'cases.sendMails',
  schedule: '* * * * *',
  retries: 0,
  async handle(run) {
    const settings = mailSettings();
    if (!settings) return;
    for (;;) {
      const claimed = await run.open(claim);
      if (claimed.length === 0) return;
      for (const mail of claimed) await send(mail, settings, run);
    }
  },
});

/**
 * Takes mails out of the waiting ones before they are sent: should this process die in between, nobody knows whether a
 * mail went, and it is not sent again. At most once is what a mail needs; the notice itself is in the inbox.
 */
function claim(context: RequestContext): Promise<WaitingMail[]> {
  return context.write('sendMails', (session) =>
    session.rows<WaitingMail>(sql`
      update notice set mail_state = 'SENDING', mail_attempts = mail_attempts + 1
      where id in (select id from notice where mail_state = 'WAITING'
        and mail_after <= ${session.clock.now().toISOString()}::timestamptz
        order by mail_after limit ${sql.lit(BATCH)} for update skip locked)
      returning id, kind, case_id as "caseId", params, mail_attempts as attempts,
        array(select s.account from staff_ref s where s.active and s.account is not null and (s.id = notice.staff_id
          or (s.division_code = notice.division_code and s.tier = notice.tier and s.roles && notice.roles
            and not s.id = any(notice.except_staff)))) as recipients`),
  );
}

async function send(mail: WaitingMail, settings: MailSettings, { open, log }: JobRun<object>): Promise<void> {
  const to = mail.recipients.flatMap((account) => settings.addressOf(account) ?? []);
  try {
    if (to.length > 0) {
      const link = mail.caseId ? `${settings.baseUrl}/cases/${mail.caseId}` : settings.baseUrl;
      await settings.transport.send({ to, ...mailText(mail.kind, mail.params, link) });
    }
    await open((context) => settle(context, mail, 'SENT'));
  } catch (error) {
    if (error instanceof MailUncertain) {
      // It stays SENDING, and is not sent again.
      log.warn({ notice: mail.id, err: error }, 'nobody knows whether a mail went');
      return;
    }
    log.warn({ notice: mail.id, err: error }, 'a mail was refused');
    await open((context) => settle(context, mail, mail.attempts < MOST_ATTEMPTS ? 'WAITING' : 'FAILED'));
  }
}

function settle(context: RequestContext, { id, attempts }: WaitingMail, state: string): Promise<unknown> {
  const after = new Date(context.clock.now().getTime() + FIRST_PAUSE_MS * 2 ** (attempts - 1));
  return context.write('sendMails', (session) =>
    session.rows(sql`
      update notice set mail_state = ${state}, mail_after = ${after.toISOString()}::timestamptz where id = ${id}`),
  );
}
