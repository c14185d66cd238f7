import { useEnumLabel } from '@guanjia/domain';
import { Button, useCommands } from '@guanjia/ui';
import { useState } from 'react';
import { ClosedSteps } from '../../actions/index.ts';
import { useText } from '../../scope.ts';
import { PETITION_STEPS } from './petition-step-definitions.ts';
import { PetitionStepDrawer } from './petition-step-drawer.tsx';
import type { PetitionCase, PetitionStepAction } from './shown-petition.ts';
import styles from './petition-section.module.css';

const ORDER = Object.keys(PETITION_STEPS) as PetitionStepAction[];

/** What the viewer may do in the chain now, and, folded away, what not and why. */
export function PetitionSteps({ case: shown }: { case: PetitionCase }) {
  const { t } = useText();
  const enumLabel = useEnumLabel();
  const [chosen, setChosen] = useState<PetitionStepAction | null>(null);
  const answered = ORDER.flatMap(
    (action) => shown.petition.allowedActions.find((one) => one.action === action) ?? [],
  );
  const open = answered.filter(({ allowed }) => allowed);
  const closed = answered.filter(({ allowed }) => !allowed);
  useCommands(
    open.map(({ action }) => ({
      id: `petition-${action}`,
      title: enumLabel('PetitionAction', action),
      section: t('petition.title'),
      run: () => setChosen(action),
    })),
  );
  return (
    <div>
      {open.length > 0 ? (
        <div className={styles['actions']}>
          {open.map(({ action }, index) => (
            <Button
              key={action}
              type={index === 0 && action !== 'REQUEST_EXTENSION' ? 'primary' : 'default'}
              onClick={() => setChosen(action)}
            >
              {enumLabel('PetitionAction', action)}
            </Button>
          ))}
        </div>
      ) : null}
      <ClosedSteps steps={closed} label={(action) => enumLabel('PetitionAction', action)} />
      <PetitionStepDrawer action={chosen} case={shown} onClose={() => setChosen(null)} />
    </div>
  );
}
