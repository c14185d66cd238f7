import { Alert, RecordLink } from '@guanjia/ui';
import { useText } from '../../scope.ts';

interface FinalPetitionsProps {
  petitions: readonly { id: string; number: string }[];
}

/** Before acceptance: petitions of the same caller that are final. The same facts are not accepted again. */
export function FinalPetitions({ petitions }: FinalPetitionsProps) {
  const { t } = useText();
  if (petitions.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('case.finalBefore')}
      description={petitions.map(({ id, number }) => (
        <RecordLink key={id} type="Case" id={id} name={`${number} `} />
      ))}
    />
  );
}
