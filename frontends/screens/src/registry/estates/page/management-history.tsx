import { useEnumLabel, useFormat } from '@guanjia/domain';
import { RecordLink, Section, Timeline } from '@guanjia/ui';
import { useText } from '../../../scope.ts';
import type { ShownEstate } from './use-estate-page.ts';

/** Who managed the estate from when to when, newest first. */
export function ManagementHistory({ spans }: { spans: ShownEstate['managementHistory']['nodes'] }) {
  const { t } = useText();
  const enumLabel = useEnumLabel();
  const format = useFormat();
  if (spans.length === 0) return null;
  const items = spans
    .toSorted((one, other) => other.from.localeCompare(one.from))
    .map((span) => ({
      key: span.id,
      title: enumLabel('ManagementMode', span.mode),
      body: (
        <>
          {span.to
            ? t('span', { from: format.date(span.from), to: format.date(span.to) })
            : t('since', { from: format.date(span.from) })}
          {span.company ? (
            <>
              {' · '}
              <RecordLink type="PropertyCompany" id={span.company.id} name={span.company.name} />
            </>
          ) : null}
        </>
      ),
      tone: span.to ? ('neutral' as const) : ('info' as const),
    }));
  return (
    <Section title={t('estate.managementHistory')}>
      <Timeline items={items} />
    </Section>
  );
}
