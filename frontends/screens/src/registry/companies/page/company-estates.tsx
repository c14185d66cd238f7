import { CountLink, useFormat } from '@guanjia/domain';
import { RecordLink, RecordTable, Section } from '@guanjia/ui';
import { openCasesOf } from '../../../case-summary/index.ts';
import { useText } from '../../../scope.ts';
import { EstateStar } from '../../estates/estate-star.tsx';
import type { ShownCompany } from './use-company-page.ts';

type CompanyEstate = ShownCompany['estates']['nodes'][number];

/** The estates that the company manages now. */
export function CompanyEstates({ estates }: { estates: CompanyEstate[] }) {
  const { t } = useText();
  const format = useFormat();
  return (
    <Section title={t('company.estates')}>
      <RecordTable
        label={t('company.estates')}
        rows={estates}
        columns={[
          {
            key: 'name',
            title: t('estate.name'),
            render: (row) => <RecordLink type="Estate" id={row.id} name={row.name} />,
          },
          { key: 'division', title: t('estate.division'), render: (row) => row.division.name },
          {
            key: 'star',
            title: t('estate.star'),
            render: (row) => (row.star ? <EstateStar star={row.star} /> : '—'),
          },
          {
            key: 'area',
            title: t('estate.floorArea'),
            align: 'right',
            render: (row) => format.area(row.floorArea),
          },
          {
            key: 'households',
            title: t('estate.households'),
            align: 'right',
            render: (row) => format.number(row.households),
          },
          {
            key: 'open',
            title: t('estate.openCases'),
            align: 'right',
            render: (row) =>
              row.openCases === null ? '—' : <CountLink count={row.openCases} rows={openCasesOf(row.id)} />,
          },
        ]}
      />
    </Section>
  );
}
