import { StepForm, useImmediateStep } from '@guanjia/screens/cases';
import { useEnumLabel, useFormat } from '@guanjia/domain';
import {
  ActionButton,
  Alert,
  Button,
  DescriptionList,
  RecordLink,
  Stack,
  useErrorText,
  useText,
} from '@guanjia/ui';
import type { WaitingCase } from './use-dispatch-desk.ts';
import styles from './assign-case.module.css';

const REFRESHED = ['DispatchDesk', 'Assignees'];

interface AssignCaseProps {
  case: WaitingCase;
  onCancel: () => void;
  onAssigned: () => void;
}

/** Reads the case once more and gives it to a person. A case that is not accepted yet is accepted first. */
export function AssignCase({ case: row, onCancel, onAssigned }: AssignCaseProps) {
  const { t, language } = useText();
  const enumLabel = useEnumLabel();
  const errorText = useErrorText();
  const format = useFormat();
  const { take, taking, error } = useImmediateStep(row, REFRESHED);
  const verdict = (action: string) => row.allowedActions.find((answer) => answer.action === action);
  const assign = verdict('ASSIGN');
  const accept = verdict('ACCEPT');
  return (
    <Stack>
      <div>
        <h3 className={styles['title']}>{language === 'en' ? row.category.nameEn : row.category.name}</h3>
        <p className={styles['text']}>{row.text}</p>
      </div>
      <DescriptionList
        columns={2}
        items={[
          { label: t('case.number'), value: <RecordLink type="Case" id={row.id} name={row.number} /> },
          { label: t('case.channel'), value: enumLabel('Channel', row.channel) },
          {
            label: t('case.estate'),
            value: row.estate ? <RecordLink type="Estate" id={row.estate.id} name={row.estate.name} /> : null,
          },
          { label: t('case.division'), value: row.division?.name },
          { label: t('case.receivedAt'), value: format.dateTime(row.receivedAt) },
          { label: t('case.dueOn'), value: row.dueOn ? format.date(row.dueOn) : null },
        ]}
      />
      {error ? <Alert type="error" showIcon title={errorText(error)} /> : null}
      {assign?.allowed ? (
        <StepForm action="ASSIGN" case={row} refetch={REFRESHED} onDone={onAssigned} onCancel={onCancel} />
      ) : accept?.allowed ? (
        <div className={styles['first']}>
          <p>{t('dispatch.acceptFirst')}</p>
          <Button type="primary" autoFocus loading={taking !== null} onClick={() => void take('ACCEPT')}>
            {t('dispatch.accept')}
          </Button>
        </div>
      ) : (
        <ActionButton allowed={false} reason={t(`refusal.${assign?.reason ?? 'other'}`)}>
          {t('dispatch.assign')}
        </ActionButton>
      )}
    </Stack>
  );
}
