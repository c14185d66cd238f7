import { Section, Stack, Stars, useEnumLabel, useText } from '@guanjia/ui';
import type { OverviewDivision } from '../use-overview.ts';
import { Distribution } from './distribution.tsx';
import type { Share } from './distribution.tsx';

/** Open cases by age, channels, management modes, stars and grades. A part whose service is away says so. */
export function Distributions({ division }: { division: OverviewDivision }) {
  const { t } = useText();
  const enumLabel = useEnumLabel();
  const { registrySummary, caseSummary, ratingSummary } = division;
  const parts: { key: string; shares: Share[] | undefined }[] = [
    {
      key: 'ages',
      shares: caseSummary?.openByAge.map(({ bucket, count, rows }) => ({
        key: bucket,
        label: enumLabel('CaseAgeBucket', bucket),
        count,
        rows,
      })),
    },
    {
      key: 'modes',
      shares: registrySummary?.modes.map(({ mode, count, rows }) => ({
        key: mode,
        label: enumLabel('ManagementMode', mode),
        count,
        rows,
      })),
    },
    {
      key: 'stars',
      shares: ratingSummary?.stars.map(({ level, count, rows }) => ({
        key: String(level),
        label: <Stars level={level} />,
        count,
        rows,
      })),
    },
    {
      key: 'grades',
      shares: ratingSummary?.grades.map(({ grade, count, rows }) => ({
        key: grade,
        label: grade,
        count,
        rows,
      })),
    },
    {
      key: 'channels',
      shares: caseSummary?.channels.map(({ channel, count, rows }) => ({
        key: channel,
        label: enumLabel('Channel', channel),
        count,
        rows,
      })),
    },
  ];
  return (
    <Stack>
      {parts.map(({ key, shares }) => (
        <Section key={key} title={t(`distribution.${key}`)}>
          {shares ? <Distribution shares={shares} /> : t('overview.unavailable')}
        </Section>
      ))}
    </Stack>
  );
}
