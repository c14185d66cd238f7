import '../../add-texts.ts';
import { EnumTag } from '@guanjia/domain';
import { Columns, Loaded, Page, Section, Stack, listPath, useParams } from '@guanjia/ui';
import { Scope, useText } from '../../../scope.ts';
import { EstateStar } from '../estate-star.tsx';
import { EstateHistoryButton } from '../history/estate-history.tsx';
import { Contracts } from '../../companies/page/contracts.tsx';
import { MoveEstateButton } from '../move/move-estate-button.tsx';
import { EstateAside } from './estate-aside.tsx';
import { EstateCases } from './estate-cases.tsx';
import { EstateFacts } from './estate-facts.tsx';
import { ManagementHistory } from './management-history.tsx';
import { useEstatePage } from './use-estate-page.ts';
import type { ShownEstate } from './use-estate-page.ts';

/** One estate: its facts, who manages it and managed it before, its star, committee and cases. */
export function EstatePage() {
  const { id = '' } = useParams();
  const result = useEstatePage(id);
  return (
    <Scope>
      <Loaded result={result} needs={(data) => data.estate}>
        {(data) => data.estate && <OneEstate estate={data.estate} />}
      </Loaded>
    </Scope>
  );
}

function OneEstate({ estate }: { estate: ShownEstate }) {
  const { t } = useText();
  return (
    <Page
      title={estate.name}
      subtitle={estate.address}
      back={{ to: listPath('estates') ?? '/', label: t('estates.title') }}
      actions={
        <>
          <EstateHistoryButton id={estate.id} />
          <MoveEstateButton estate={estate} />
        </>
      }
      tags={
        <>
          <EnumTag type="ManagementMode" value={estate.managementMode} />
          {estate.status === 'COMPLETED' ? null : <EnumTag type="EstateStatus" value={estate.status} />}
          {estate.star ? <EstateStar star={estate.star} /> : null}
        </>
      }
    >
      <Columns aside={<EstateAside estate={estate} />}>
        <Stack>
          <Section title={t('estate.facts')}>
            <EstateFacts estate={estate} />
          </Section>
          <EstateCases estate={estate} />
          <ManagementHistory spans={estate.managementHistory.nodes} />
          <Contracts
            contracts={estate.contracts.nodes}
            partner={({ company }) => ({ type: 'PropertyCompany', id: company.id, name: company.name })}
          />
        </Stack>
      </Columns>
    </Page>
  );
}
