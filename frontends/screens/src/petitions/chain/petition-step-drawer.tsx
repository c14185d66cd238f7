import { useEnumLabel, useToday } from '@guanjia/domain';
import { REFRESHED } from '../../case-summary/index.ts';
import { useText } from '../../scope.ts';
import { StepDrawer } from '../step-drawer.tsx';
import { PetitionFieldInput } from './petition-field-input.tsx';
import { earliestDay, fieldsOf, PETITION_STEPS } from './petition-step-definitions.ts';
import type { PetitionCase, PetitionStepAction } from './shown-petition.ts';

interface PetitionStepDrawerProps {
  /** Null while no step is being taken. */
  action: PetitionStepAction | null;
  case: PetitionCase;
  onClose: () => void;
}

/** One step of the chain, asked for in a drawer beside the case. */
export function PetitionStepDrawer({ action, case: shown, onClose }: PetitionStepDrawerProps) {
  const { t } = useText();
  const enumLabel = useEnumLabel();
  const today = useToday();
  const { rounds, allowedActions } = shown.petition;
  if (!action) return <StepDrawer step={null} onClose={onClose} />;
  const title = enumLabel('PetitionAction', action);
  const refused = allowedActions.find((one) => one.action === action && !one.allowed);
  return (
    <StepDrawer
      onClose={onClose}
      step={{
        action,
        document: PETITION_STEPS[action].document,
        of: shown,
        title,
        hint: t(`petition.hint.${action}`),
        submit: action === 'REQUEST_EXTENSION' ? t('approval.ask') : title,
        done: t(`petition.done.${action}`),
        initialValues: { on: today, days: 30 },
        refetch: REFRESHED,
        refusal: refused ? t(`refusal.${refused.reason ?? 'other'}`) : null,
        fields: fieldsOf(action, rounds).map((field, index) => (
          <PetitionFieldInput
            key={field}
            field={field}
            earliest={earliestDay(action, rounds)}
            autoFocus={index === 0}
          />
        )),
      }}
    />
  );
}
