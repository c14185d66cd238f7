import { Section, Timeline, useEnumLabel, useFormat } from '@guanjia/ui';
import { useText } from '../../scope.ts';
import { eventDetails } from './event-details.ts';
import type { ShownCase } from './use-case-page.ts';

type CaseEvent = ShownCase['events']['nodes'][number];
type Tone = 'neutral' | 'info' | 'progress' | 'good' | 'warn' | 'bad';

const TONES: Record<string, Tone> = {
  REGISTERED: 'neutral',
  ACCEPTED: 'info',
  NOT_ACCEPTED: 'bad',
  PASSED_UP: 'warn',
  ASSIGNED: 'progress',
  STARTED: 'progress',
  RESOLVED: 'good',
  FOLLOWED_UP: 'good',
  CLOSED: 'good',
  REOPENED: 'warn',
  WITHDRAWN: 'neutral',
  VOIDED: 'bad',
  COMPLAINANT_REVEALED: 'neutral',
  ATTACHMENT_ADDED: 'neutral',
  ATTACHMENT_REMOVED: 'neutral',
};

/** Everything that happened to the case, newest first. */
export function CaseTimeline({ events, more }: { events: CaseEvent[]; more: boolean }) {
  const { t } = useText();
  const enumLabel = useEnumLabel();
  const format = useFormat();
  const items = events
    .toSorted((one, other) => other.occurredAt.localeCompare(one.occurredAt))
    .map((event) => {
      const details = eventDetails(event.data);
      const body = [
        details.assigneeName ? t('event.assignee', { name: details.assigneeName }) : null,
        details.dueOn ? t('event.dueOn', { date: format.date(details.dueOn) }) : null,
        details.satisfaction ? enumLabel('Satisfaction', details.satisfaction) : null,
        event.note,
      ].filter((line) => line !== null && line !== '');
      return {
        key: event.id,
        title: t(`event.type.${event.type}`),
        at: format.dateTime(event.occurredAt),
        by: event.actorTier
          ? t('event.by', {
              name: event.actorName ?? t('event.system'),
              tier: enumLabel('Tier', event.actorTier),
            })
          : (event.actorName ?? t('event.system')),
        body: body.length > 0 ? body.join(' · ') : undefined,
        tone: TONES[event.type] ?? 'neutral',
      };
    });
  return (
    <Section title={t('case.events')} {...(more ? { description: t('case.moreEvents') } : {})}>
      <Timeline items={items} />
    </Section>
  );
}
