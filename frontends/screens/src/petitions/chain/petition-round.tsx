import { DueTag, EnumTag, useEnumLabel, useFormat, useToday } from '@guanjia/domain';
import { DescriptionList, Link, StatusTag, recordPath } from '@guanjia/ui';
import type { DescriptionItem } from '@guanjia/ui';
import { useText } from '../../scope.ts';
import { noticePath } from '../notice/notice-path.ts';
import { DateReason, useDays } from './round-dates.tsx';
import type { ShownRound } from './shown-petition.ts';
import styles from './petition-section.module.css';

interface PetitionRoundProps {
  round: ShownRound;
  caseId: string;
}

/** One round: who was asked for what, by when the opinion is due, what it says, and what may follow until when. */
export function PetitionRound({ round, caseId }: PetitionRoundProps) {
  const { t } = useText();
  const enumLabel = useEnumLabel();
  const { kind, state, outcome, onTime, text } = round;
  const by = round.authority ?? (round.tier ? enumLabel('Tier', round.tier) : '');
  const casePath = recordPath('Case', caseId);
  return (
    <li className={styles['round']} data-state={state}>
      <div className={styles['head']}>
        <h3>{t(`petition.round.${kind}`)}</h3>
        <EnumTag type="PetitionRoundState" value={state} />
        {outcome ? <EnumTag type="ReviewOutcome" value={outcome} /> : null}
        {onTime === null ? null : (
          <StatusTag tone={onTime ? 'good' : 'bad'}>{t(onTime ? 'ledger.inTime' : 'ledger.late')}</StatusTag>
        )}
        <span className={styles['muted']}>{t('petition.by', { name: by })}</span>
        {text && casePath ? (
          <Link to={noticePath(casePath, opinionNotice[kind])}>{t('petition.openNotice')}</Link>
        ) : null}
      </div>
      {text ? <p className={styles['opinion']}>{text}</p> : null}
      <DescriptionList columns={3} items={useRoundFacts(round)} />
    </li>
  );
}

/** The notice that each round's opinion is. */
const opinionNotice = {
  HANDLING: 'HANDLING_OPINION',
  REVIEW: 'REVIEW_OPINION',
  RE_REVIEW: 'RE_REVIEW_OPINION',
} as const;

function useRoundFacts(round: ShownRound): DescriptionItem[] {
  const { t } = useText();
  const format = useFormat();
  const today = useToday();
  const days = useDays();
  const { kind, state, deadline, requestDeadline } = round;
  const next = kind === 'HANDLING' ? 'reviewUntil' : 'reReviewUntil';
  return [
    ...(round.requestedOn
      ? [{ label: t('petition.requestedOn'), value: format.date(round.requestedOn), hint: round.grounds }]
      : []),
    ...(deadline
      ? [
          {
            label: t('petition.dueOn'),
            value: (
              <>
                {format.date(deadline.dueOn)}{' '}
                {state === 'AWAITED' ? <DueTag dueOn={deadline.dueOn} today={today} /> : null}
              </>
            ),
            hint: <DateReason date={deadline} />,
          },
        ]
      : []),
    ...(round.hearings.length > 0
      ? [
          {
            label: t('petition.hearings'),
            value: round.hearings.map(days).join(t('listSeparator')),
            hint: t('petition.hearingsHint'),
          },
        ]
      : []),
    ...(round.givenOn
      ? [{ label: t('petition.givenOn'), value: format.date(round.givenOn), hint: round.givenByName }]
      : []),
    ...(round.deliveredOn
      ? [{ label: t('petition.deliveredOn'), value: format.date(round.deliveredOn) }]
      : []),
    ...(requestDeadline
      ? [
          {
            label: t(`petition.${next}`),
            value: (
              <>
                {format.date(requestDeadline.dueOn)}{' '}
                {state === 'DELIVERED' ? <RequestPeriod dueOn={requestDeadline.dueOn} today={today} /> : null}
              </>
            ),
            hint: <DateReason date={requestDeadline} />,
          },
        ]
      : []),
  ];
}

/** Whether the petitioner may still ask: that it is over is no fault of anybody's. */
function RequestPeriod({ dueOn, today }: { dueOn: string; today: string }) {
  const { t } = useText();
  if (dueOn < today) return <StatusTag>{t('petition.requestOver')}</StatusTag>;
  return <DueTag dueOn={dueOn} today={today} />;
}
