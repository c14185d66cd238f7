import { useEnumLabel, useFormat } from '@guanjia/domain';
import { useText as useUiText } from '@guanjia/ui';
import type { PrintedNoticeFragment } from '../../generated/graphql.ts';
import { useText } from '../../scope.ts';
import { DateReason } from '../chain/round-dates.tsx';
import { useArticles } from './use-articles.ts';
import { officialDate } from './official-date.ts';
import styles from './notice-sheet.module.css';

/** The notice in the layout of an official document: issuer, title, number, addressee, words, basis, signature. */
export function NoticeSheet({ notice }: { notice: PrintedNoticeFragment }) {
  const { t } = useText();
  const { language } = useUiText();
  const enumLabel = useEnumLabel();
  const day = (value: string | null | undefined) => officialDate(value, language);
  const department = notice.departmentName ?? enumLabel('Tier', notice.tier);
  return (
    <article className={styles['sheet']} lang={language}>
      <header className={styles['head']}>
        <p className={styles['issuer']}>{department}</p>
        <h2 className={styles['title']}>{t(`notice.title.${notice.kind}`)}</h2>
        <p className={styles['number']}>{t('notice.number', { number: notice.number })}</p>
      </header>
      <p className={styles['addressee']}>
        {t('notice.addressee', { name: notice.addressee ?? t('notice.unnamed') })}
      </p>
      <NoticeWords notice={notice} />
      <p className={styles['line']}>{t('notice.close')}</p>
      <footer className={styles['foot']}>
        <p>{department}</p>
        <p>{day(notice.issuedOn)}</p>
      </footer>
      <NoticeNotes notice={notice} />
    </article>
  );
}

/** What the notice says, paragraph by paragraph. */
function NoticeWords({ notice }: { notice: PrintedNoticeFragment }) {
  const { t } = useText();
  const { language } = useUiText();
  const enumLabel = useEnumLabel();
  const articles = useArticles();
  const days = useOfficialDays();
  const { kind, deadline, outcome, refusalReason, text } = notice;
  const values = {
    received: officialDate(notice.receivedOn, language),
    accepted: officialDate(notice.acceptedOn ?? notice.receivedOn, language),
    requested: officialDate(notice.requestedOn, language),
    place: notice.estateName ?? t('notice.noPlace'),
    case: notice.caseNumber,
    due: officialDate(deadline?.dueOn, language),
    count: notice.extensionDays ?? deadline?.explanation.amount ?? 0,
    basis: articles(notice.articles.slice(0, kind === 'ACCEPTANCE' ? 2 : 1)),
    next: articles(notice.articles.slice(1)),
    outcome: outcome ? enumLabel('ReviewOutcome', outcome) : '',
    reason: refusalReason ? enumLabel('RefusalReason', refusalReason) : '',
    hearings: notice.hearings.map(days).join(t('listSeparator')),
  };
  const words = [
    t(`notice.words.${kind}`, values),
    ...(outcome ? [t('notice.outcome', values)] : []),
    ...(notice.hearings.length > 0 ? [t('notice.hearings', values)] : []),
  ];
  return (
    <>
      {words.map((paragraph) => (
        <p key={paragraph} className={styles['line']}>
          {paragraph}
        </p>
      ))}
      {text ? <p className={styles['opinion']}>{text}</p> : null}
      <p className={styles['line']}>{t(`notice.after.${kind}`, values)}</p>
      {text && deadline ? <p className={styles['line']}>{t('notice.until', values)}</p> : null}
    </>
  );
}

/** Below the signature: who wrote it, when it was delivered, how its date was counted. */
function NoticeNotes({ notice }: { notice: PrintedNoticeFragment }) {
  const { t } = useText();
  const format = useFormat();
  return (
    <div className={styles['notes']}>
      <p>
        {t('notice.handledBy', { name: notice.issuedByName, case: notice.caseNumber })}
        {notice.deliveredOn ? ` · ${t('notice.delivered', { date: format.date(notice.deliveredOn) })}` : ''}
      </p>
      {notice.deadline ? (
        <div>
          {t('notice.counted')}
          <DateReason date={notice.deadline} />
        </div>
      ) : null}
    </div>
  );
}

/** Days of a hearing as official documents write them; one day is written once. */
function useOfficialDays(): (span: { from: string; to: string }) => string {
  const { t } = useText();
  const { language } = useUiText();
  return (span) => {
    const from = officialDate(span.from, language);
    return span.from === span.to ? from : t('notice.span', { from, to: officialDate(span.to, language) });
  };
}
