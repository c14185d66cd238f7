import { useViewer } from '@guanjia/domain';
import type { FilterDefinition } from '@guanjia/ui';
import { useText } from '../scope.ts';
import { divisionPrefix } from './division-prefix.ts';
import { useDivisionChoices } from './use-division-choices.ts';

/**
 * The list filter "division": what lies below the viewer's own division, two levels deep. A community has nothing
 * below it and gets no such filter.
 */
export function useDivisionFilter(): FilterDefinition[] {
  const { t } = useText();
  const { division } = useViewer();
  const choices = useDivisionChoices();
  if (division.level === 'COMMUNITY') return [];

  const options = choices.map(({ value, label, level }) => ({ value: divisionPrefix(value, level), label }));
  return [
    {
      key: 'division',
      label: t('division.filter'),
      kind: 'choice',
      options,
      pinned: true,
      rule: { field: 'divisionCode', kind: 'prefix' },
      toFilter: (value) => ({ divisionCode: { startsWith: String(value) } }),
    },
  ];
}
