import { EnumTag, useEnumLabel, useFormat } from '@guanjia/domain';
import { DescriptionList, RecordLink, Section, Stack, StatusTag } from '@guanjia/ui';
import { useText } from '../../../scope.ts';
import { EstateStar } from '../estate-star.tsx';
import { GradeTag } from '../../companies/grade-tag.tsx';
import type { ShownEstate } from './use-estate-page.ts';

/** Who is responsible for an estate and how it is rated: company, star, committee, area chiefs. */
export function EstateAside({ estate }: { estate: ShownEstate }) {
  const { t } = useText();
  const enumLabel = useEnumLabel();
  const format = useFormat();
  const { area, committee, company, star } = estate;
  return (
    <Stack>
      <Section title={t('estate.company')}>
        {company ? (
          <DescriptionList
            columns={1}
            items={[
              {
                label: t('company.name'),
                value: <RecordLink type="PropertyCompany" id={company.id} name={company.name} />,
              },
              {
                label: t('company.credit'),
                value: company.credit ? (
                  <GradeTag grade={company.credit.grade} score={company.credit.score} />
                ) : (
                  t('company.noCredit')
                ),
              },
            ]}
          />
        ) : (
          <p>{t('estate.noCompany', { mode: enumLabel('ManagementMode', estate.managementMode) })}</p>
        )}
      </Section>
      <Section title={t('estate.star')}>
        {star ? (
          <DescriptionList
            columns={1}
            items={[
              { label: t('star.level'), value: <EstateStar star={star} /> },
              { label: t('star.plaque'), value: star.plaqueNumber },
              { label: t('star.awardedOn'), value: format.date(star.awardedOn) },
              { label: t('star.validUntil'), value: format.date(star.validUntil) },
            ]}
          />
        ) : (
          <StatusTag tone="neutral">{t('star.none')}</StatusTag>
        )}
      </Section>
      <Section title={t('committee.title')}>
        {committee ? (
          <DescriptionList
            columns={1}
            items={[
              {
                label: t('committee.state'),
                value: <EnumTag type="CommitteeState" value={committee.state} />,
              },
              {
                label: t('committee.term'),
                value:
                  committee.termFrom && committee.termTo
                    ? t('span', { from: format.date(committee.termFrom), to: format.date(committee.termTo) })
                    : '—',
              },
              { label: t('committee.size'), value: committee.size ?? '—' },
              {
                label: t('committee.filedOn'),
                value: committee.filedOn ? format.date(committee.filedOn) : '—',
              },
            ]}
          />
        ) : (
          <StatusTag tone="neutral">{t('committee.none')}</StatusTag>
        )}
      </Section>
      {area ? (
        <Section title={t('area.title', { name: area.name })}>
          <DescriptionList
            columns={1}
            items={area.chiefs.map((chief) => ({
              label: t('area.chief', { tier: enumLabel('Tier', chief.tier) }),
              value: chief.staffMember.name,
              hint: t('since', { from: format.date(chief.from) }),
            }))}
          />
        </Section>
      ) : null}
    </Stack>
  );
}
