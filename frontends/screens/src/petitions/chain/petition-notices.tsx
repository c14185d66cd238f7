import { useEnumLabel, useFormat } from '@guanjia/domain';
import { Button, Link, recordPath, useAction } from '@guanjia/ui';
import { StepError } from '../../actions/index.ts';
import { REFRESHED } from '../../case-summary/index.ts';
import { IssuePetitionNoticeDocument } from '../../generated/graphql.ts';
import { useText } from '../../scope.ts';
import { noticePath } from '../notice/notice-path.ts';
import type { PetitionCase } from './shown-petition.ts';
import styles from './petition-section.module.css';

/** The numbered notices of a petition, each to be printed, and those that can be issued now. */
export function PetitionNotices({ case: { id, version, petition } }: { case: PetitionCase }) {
  const { t } = useText();
  const enumLabel = useEnumLabel();
  const format = useFormat();
  const [issue, { busy, error }] = useAction(IssuePetitionNoticeDocument, {
    refetch: REFRESHED,
    done: ({ issuePetitionNotice: { notice } }) => t('petition.issued', { number: notice.number }),
  });
  const casePath = recordPath('Case', id);
  const offered = petition.noticeOffers.filter(({ allowed }) => allowed);
  if (petition.notices.length === 0 && offered.length === 0) return null;
  return (
    <div>
      <h3 className={styles['subtitle']}>{t('petition.notices')}</h3>
      <ul className={styles['notices']}>
        {petition.notices.map(({ id: noticeId, kind, number, issuedOn, departmentName }, index) => (
          <li key={noticeId} className={styles['notice']}>
            <span>
              {enumLabel('PetitionNoticeKind', kind)} {number}{' '}
              <span className={styles['muted']}>
                {[departmentName, format.date(issuedOn)].filter(Boolean).join(' · ')}
              </span>
            </span>
            {casePath && petition.notices.findIndex((one) => one.kind === kind) === index ? (
              <Link to={noticePath(casePath, kind)}>{t('petition.print')}</Link>
            ) : (
              <span className={styles['muted']}>{t('petition.fallenAway')}</span>
            )}
          </li>
        ))}
      </ul>
      <StepError error={error} />
      {offered.length > 0 ? (
        <div className={styles['actions']}>
          {offered.map(({ kind }) => (
            <Button
              key={kind}
              loading={busy}
              onClick={() => void issue({ input: { caseId: id, version, kind } })}
            >
              {t('petition.issue', { kind: enumLabel('PlainNoticeKind', kind) })}
            </Button>
          ))}
        </div>
      ) : null}
    </div>
  );
}
