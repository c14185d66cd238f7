import { useEnumLabel } from '@guanjia/domain';
import { Grid, Section, useText } from '@guanjia/ui';
import type { OverviewDivision } from '../use-overview.ts';
import { Distribution } from './distribution.tsx';
import type { Share } from './distribution.tsx';

/** Management modes, stars, grades and channels side by side. A part whose service is away says so. */
export function Distributions({ division }: { division: OverviewDivision }) {
  const { t } = useText();
  const enumLabel = useEnumLabel();
  const { registrySummary, caseSummary, ratingSummary } = division;
  const parts: { key: string; shares: Share[] | undefined }[] = [
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
        label: t('stars.levelOf', { count: level }),
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
    <Grid min={240}>
      {parts.map(({ key, shares }) => (
        <Section key={key} title={t(`distribution.${key}`)}>
          {shares ? <Distribution shares={shares} /> : t('overview.unavailable')}
        </Section>
      ))}
    </Grid>
  );
}
