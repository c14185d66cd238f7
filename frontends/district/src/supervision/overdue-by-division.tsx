import { useQuery } from '@apollo/client/react';
import { TIERS, useEnumOptions } from '@guanjia/domain';
import { Button, Loaded, Section, Segmented, Stack, useSearchParams, useText } from '@guanjia/ui';
import { OverdueBelowDocument } from '../generated/graphql.ts';
import type { OverdueDivisionFragment } from '../generated/graphql.ts';
import { Distribution } from '../overview/distribution/distribution.tsx';
import { overdueShares, sharesBelow } from './overdue-shares.ts';
import type { AtTier } from './overdue-shares.ts';
import styles from './overdue-by-division.module.css';

/** Communities of a subdistrict. */
const MOST_COMMUNITIES = 100;

/**
 * What is overdue in each subdistrict, at all desks or at one tier's; a subdistrict opens its communities, and every
 * number leads to its rows. The tier and what is open stand in the address (`?at=`, `?in=`).
 */
export function OverdueByDivision({ divisions }: { divisions: readonly OverdueDivisionFragment[] }) {
  const { t } = useText();
  const enumOptions = useEnumOptions();
  const [params, change] = useSearchParams();
  const tier = TIERS.find((one) => one === params.get('at')) ?? null;
  const open = params.get('in');
  return (
    <Section title={t('supervision.byDivision')} description={t('supervision.byDivisionHint')}>
      <Stack>
        <Segmented
          size="small"
          aria-label={t('supervision.atTier')}
          value={tier ?? ''}
          options={[{ value: '', label: t('supervision.allTiers') }, ...enumOptions('Tier', TIERS)]}
          onChange={(chosen) => change({ at: chosen || null })}
        />
        <Distribution
          shares={overdueShares(divisions, tier).map(({ key, division, count, rows }) => ({
            key,
            count,
            rows,
            label: division ? (
              <Button
                type="link"
                className={styles['division'] ?? ''}
                aria-expanded={open === division.code}
                onClick={() => change({ in: open === division.code ? null : division.code })}
              >
                {division.name}
              </Button>
            ) : null,
            ...(division && open === division.code
              ? { below: <Communities division={division} tier={tier} /> }
              : {}),
          }))}
        />
      </Stack>
    </Section>
  );
}

function Communities({ division, tier }: { division: OverdueDivisionFragment; tier: AtTier }) {
  const { t } = useText();
  const result = useQuery(OverdueBelowDocument, {
    variables: { code: division.code, first: MOST_COMMUNITIES },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <Loaded result={result} needs={(data) => data.division}>
      {(data) => {
        const shares = sharesBelow(division, data.division?.children.nodes ?? [], tier);
        if (shares.length === 0) return <span>{t('supervision.noneBelow')}</span>;
        return (
          <Distribution
            shares={shares.map(({ key, division: community, count, rows }) => ({
              key,
              count,
              rows,
              label: community?.name ?? t('supervision.ownOffice'),
            }))}
          />
        );
      }}
    </Loaded>
  );
}
