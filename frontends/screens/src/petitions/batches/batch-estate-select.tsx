import { useQuery } from '@apollo/client/react';
import { Select } from '@guanjia/ui';
import { useState } from 'react';
import { BatchEstatesDocument } from '../../generated/graphql.ts';
import { useText } from '../../scope.ts';

interface BatchEstateSelectProps {
  id?: string;
  value?: string;
  onChange?: (value: string | undefined) => void;
}

const OFFERED = 100;

/** The estate that a batch is about, found by typing any part of its name. */
export function BatchEstateSelect({ id, value, onChange }: BatchEstateSelectProps) {
  const { t } = useText();
  const [typed, setTyped] = useState('');
  const words = typed.trim();
  const all = useQuery(BatchEstatesDocument, { variables: { filter: {}, first: OFFERED } });
  // Only where there are more than one page are they asked for anew.
  const remote = words !== '' && all.data?.estates.pageInfo.hasNextPage === true;
  const found = useQuery(BatchEstatesDocument, {
    variables: { filter: { search: words }, first: OFFERED },
    skip: !remote,
  });
  const nodes = (remote ? (found.data ?? found.previousData) : all.data)?.estates.nodes ?? [];
  const estates = remote
    ? nodes
    : nodes.filter(({ name, address }) => name.includes(words) || address.includes(words));
  return (
    <Select
      {...(id ? { id } : {})}
      autoFocus
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={all.loading || found.loading}
      value={value ?? null}
      onChange={(chosen: string | null) => onChange?.(chosen || undefined)}
      placeholder={t('batches.estatePlaceholder')}
      notFoundContent={t('batches.noEstate')}
      options={[
        ...estates.map((estate) => ({ value: estate.id, label: estate.name, title: estate.address })),
        // Not allowClear: its button would stand between this field and the next one for whoever tabs through.
        ...(value ? [{ value: '', label: t('batches.withoutEstate') }] : []),
      ]}
    />
  );
}
