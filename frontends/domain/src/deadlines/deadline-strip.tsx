import { StatusTag, unbroken } from '@guanjia/ui';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../texts.ts';
import { useEnumLabel } from '../enums/enum-label.ts';
import { EnumTag } from '../enums/enum-tag.tsx';
import classes from './deadlines.module.css';
import {
  explainDeadline,
  explainExtension,
  explainPauses,
  isInHours,
  overdueText,
  remainingText,
} from './explain.ts';
import type { DeadlineData } from './explain.ts';

export interface DeadlineStripProps {
  deadlines: readonly DeadlineData[];
  /** The office's date; absent: how much time is left does not matter. */
  today?: string;
}

/** Every clock of a case: when it is due, how it stands, and how the day was reckoned. */
export function DeadlineStrip({ deadlines, today }: DeadlineStripProps) {
  const { t, language } = useText();
  const label = useEnumLabel();
  const format = useFormat();
  const changesOf = ({ explanation }: DeadlineData) => {
    const extended = explainExtension(explanation, t, language);
    return [...explainPauses(explanation, t, language), ...(extended ? [extended] : [])];
  };
  return (
    <ol className={classes['strip']}>
      {deadlines.map((deadline) => (
        <li key={deadline.clock} className={classes['deadline']} data-state={deadline.state}>
          <div className={classes['head']}>
            <span className={classes['clock']}>{label('Clock', deadline.clock)}</span>
            <EnumTag type="DeadlineState" value={deadline.state} />
          </div>
          <div className={classes['due']}>
            <strong>
              {deadline.dueAt && isInHours(deadline.explanation)
                ? format.dateTime(deadline.dueAt)
                : format.date(deadline.dueOn)}
            </strong>
            {today && deadline.state === 'RUNNING' && (
              <DueTag dueOn={deadline.dueOn} dueAt={deadline.dueAt} today={today} />
            )}
            {deadline.provisional && <StatusTag tone="warn">{t('deadlines.provisionalTag')}</StatusTag>}
          </div>
          <p className={classes['why']}>{unbroken(explainDeadline(deadline, t, language))}</p>
          {changesOf(deadline).map((sentence) => (
            <p key={sentence} className={classes['why']}>
              {unbroken(sentence)}
            </p>
          ))}
          <p className={classes['rule']}>
            {t(`rules.${deadline.explanation.rule}`, { defaultValue: deadline.explanation.rule })}
          </p>
        </li>
      ))}
    </ol>
  );
}

export interface DueTagProps {
  dueOn: string | null | undefined;
  /** Its last moment, where there is one: what is due within hours says by which. */
  dueAt?: string | null | undefined;
  today: string;
  /** The graph's word for it, where it has one: hours can run out within a day. */
  overdue?: boolean;
  /** Nothing is due any more. */
  done?: boolean;
}

/** How near a due date is. */
export function DueTag({ dueOn, dueAt, today, overdue, done = false }: DueTagProps) {
  const { t } = useText();
  const format = useFormat();
  if (!dueOn) return null;
  if (done) return <span className="gj-code">{format.date(dueOn)}</span>;
  const late = overdue ?? dueOn < today;
  const soon = !late && dueOn <= dayAfter(today, 2);
  const text = (late ? overdueText : remainingText)({ dueOn, dueAt }, today, t);
  return (
    <StatusTag tone={late ? 'bad' : soon ? 'warn' : 'neutral'} icon={late ? 'error' : 'clock'}>
      {text}
    </StatusTag>
  );
}

function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
