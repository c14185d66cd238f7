import { useEnumLabel, useFormat } from '@guanjia/domain';
import { Section, Timeline } from '@guanjia/ui';
import { useActorText } from '../../case-summary/index.ts';
import { useText } from '../../scope.ts';
import { eventPhrases } from './event-details.ts';
import type { EventPhrase } from './event-details.ts';
import type { ShownCase } from './use-case-page.ts';
import styles from './case-page.module.css';

type Tone = 'neutral' | 'info' | 'progress' | 'good' | 'warn' | 'bad';

/** Tones of the events that are not neutral. */
const TONES: Record<string, Tone> = {
  ACCEPTED: 'info', NOT_ACCEPTED: 'bad', PASSED_UP: 'warn', ASSIGNED: 'progress', STARTED: 'progress',
  RESOLVED: 'good', FOLLOWED_UP: 'good', CLOSED: 'good', REOPENED: 'warn', VOIDED: 'bad', SUSPENDED: 'warn',
  RESUMED: 'progress', TRANSFERRED: 'warn', TRANSFERRED_OUT: 'warn', TAKEN_BACK: 'warn', TRANSFER_OBJECTED: 'warn',
  TRANSFER_INSISTED: 'warn', APPROVAL_REQUESTED: 'info', APPROVAL_REFUSED: 'bad', TASK_ADDED: 'progress',
  TASK_DONE: 'good', TASK_DECLINED: 'warn', OVERDUE: 'bad', REMINDED: 'warn', ESCALATED: 'bad',
  SUPERVISION_ORDERED: 'bad', SUPERVISION_REPLIED: 'info', SUPERVISION_RETURNED: 'warn', SUPERVISION_CLOSED: 'good',
  CORRECTED: 'info',
}; // prettier-ignore

/** Everything that happened to the case, newest first, with what people wrote set off from what the register says. */
export function CaseTimeline({ case: shown }: { case: ShownCase }) {
  const { t } = useText();
  const actorText = useActorText();
  const say = usePhrase(shown);
  const format = useFormat();
  const { nodes, pageInfo } = shown.events;
  const items = nodes
    .toSorted((one, other) => other.occurredAt.localeCompare(one.occurredAt))
    .map((event) => {
      const phrases = eventPhrases(event.type, event.data).map(say);
      return {
        key: event.id,
        title: t(`event.type.${event.type}`),
        at: format.dateTime(event.occurredAt),
        by: actorText(event),
        body:
          phrases.length > 0 || event.note ? (
            <>
              {phrases.length > 0 ? <div>{phrases.join(' · ')}</div> : null}
              {event.note ? <div className={styles['said']}>{event.note}</div> : null}
            </>
          ) : undefined,
        tone: TONES[event.type] ?? 'neutral',
      };
    });
  return (
    <Section
      title={t('case.events')}
      {...(pageInfo.hasPreviousPage ? { description: t('case.moreEvents') } : {})}
    >
      <Timeline items={items} />
    </Section>
  );
}

/** Puts a phrase of an event into words. */
function usePhrase({ transfers }: ShownCase): (phrase: EventPhrase) => string {
  const { t } = useText();
  const enumLabel = useEnumLabel();
  const format = useFormat();
  const offices = new Map(
    transfers
      .flatMap(({ fromDivision, toDivision }) => [fromDivision, toDivision])
      .flatMap((office) => (office ? [[office.code, office.name] as const] : [])),
  );
  return (phrase) => {
    switch (phrase.say) {
      case 'label':
        return enumLabel(phrase.type, phrase.value);
      case 'dueOn':
      case 'until':
        return t(`event.${phrase.say}`, { date: format.date(phrase.date) });
      case 'passedUp':
        return t('event.passedUp', { tier: enumLabel('Tier', phrase.tier) });
      case 'corrected':
        return t('event.corrected', {
          fields: phrase.fields.map((field) => t(`correction.field.${field}`)).join(t('listSeparator')),
        });
      case 'dueMoved':
        return t('event.dueMoved', { from: format.date(phrase.from), to: format.date(phrase.to) });
      case 'moved':
        return t('event.moved', {
          from: offices.get(phrase.from) ?? phrase.from,
          to: offices.get(phrase.to) ?? phrase.to,
        });
      default:
        return t(`event.${phrase.say}`, { name: phrase.name });
    }
  };
}
