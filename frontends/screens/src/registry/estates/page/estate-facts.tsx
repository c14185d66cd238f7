import { useEnumLabel, useFormat } from '@guanjia/domain';
import { DescriptionList } from '@guanjia/ui';
import { useText } from '../../../scope.ts';
import type { ShownEstate } from './use-estate-page.ts';

/** The facts of an estate as a list of terms; what is not known is left out. */
export function EstateFacts({ estate }: { estate: ShownEstate }) {
  const { t } = useText();
  const enumLabel = useEnumLabel();
  const format = useFormat();
  const place = [estate.division.parent?.name, estate.division.name].filter(Boolean).join(' / ');
  const items = [
    { label: t('estate.division'), value: place },
    {
      label: t('estate.aliases'),
      value: estate.aliases.length > 0 ? estate.aliases.join(t('listSeparator')) : null,
    },
    { label: t('estate.floorArea'), value: format.area(estate.floorArea) },
    { label: t('estate.households'), value: format.number(estate.households) },
    { label: t('estate.buildings'), value: estate.buildings },
    {
      label: t('estate.completed'),
      value: estate.completedOn ? format.date(estate.completedOn) : estate.completionYear,
    },
    { label: t('estate.developer'), value: estate.developer },
    { label: t('estate.status'), value: enumLabel('EstateStatus', estate.status) },
    { label: t('estate.managementArea'), value: estate.managementArea?.name },
    { label: t('estate.updatedAt'), value: format.dateTime(estate.updatedAt) },
  ];
  return (
    <DescriptionList columns={2} items={items.filter(({ value }) => value !== null && value !== undefined)} />
  );
}
