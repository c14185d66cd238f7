import { useEnumLabel, useFormat, useToday } from '@guanjia/domain';
import { ActionButton, Alert, Section, StatusTag, useText } from '@guanjia/ui';
import type { Tone } from '@guanjia/ui';
import type { DeadlinePacksQuery, PackPartsFragment } from '../../generated/graphql.ts';
import { LimitTable } from './limit-table.tsx';
import { lastDay, standingOf } from './pack-standing.ts';
import type { Standing } from './pack-standing.ts';
import styles from './packs.module.css';
import { usePackName } from './use-pack-name.ts';

const TONES: Record<Standing, Tone> = { HOLDS: 'good', COMING: 'info', ENDED: 'neutral' };

interface PackCardProps {
  pack: PackPartsFragment;
  categories: DeadlinePacksQuery['caseCategories'];
  mayChange: boolean;
  onEnd: () => void;
}

/** One rule pack: when it holds, for which channels, and its time limits. */
export function PackCard({ pack, categories, mayChange, onEnd }: PackCardProps) {
  const { t } = useText();
  const format = useFormat();
  const enumLabel = useEnumLabel();
  const today = useToday();
  const packName = usePackName();
  const standing = standingOf(pack, today);
  const term = pack.validTo
    ? t('timing.packs.term', { from: format.date(pack.validFrom), to: format.date(lastDay(pack.validTo)) })
    : t('timing.packs.openTerm', { from: format.date(pack.validFrom) });
  const table = <LimitTable pack={pack} categories={categories} />;
  return (
    <Section
      title={
        <span className={styles['name']}>
          {packName(pack.key)}
          <StatusTag tone={TONES[standing]}>{t(`timing.packs.standing.${standing}`)}</StatusTag>
        </span>
      }
      description={t('timing.packs.holds', {
        term,
        channels: pack.channels.map((channel) => enumLabel('Channel', channel)).join(t('common.listComma')),
      })}
      extra={
        standing === 'ENDED' ? null : (
          <ActionButton
            size="small"
            allowed={mayChange}
            reason={t('timing.packs.headsOnly')}
            onClick={onEnd}
            aria-label={t('timing.packs.endOf', { pack: packName(pack.key) })}
          >
            {t('timing.packs.end')}
          </ActionButton>
        )
      }
    >
      {pack.untimed.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          className={styles['untimed'] ?? ''}
          title={t('timing.packs.untimed', {
            clocks: pack.untimed.map((clock) => enumLabel('Clock', clock)).join(t('common.listComma')),
          })}
        />
      ) : null}
      {standing === 'ENDED' ? (
        <details>
          <summary>{t('timing.packs.showEnded')}</summary>
          {table}
        </details>
      ) : (
        table
      )}
    </Section>
  );
}
