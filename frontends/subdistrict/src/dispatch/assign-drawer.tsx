import { FormDrawer, lazyPart, useText } from '@guanjia/ui';
import type { WaitingCase } from './use-dispatch-desk.ts';

// The desk is there before what its drawers need.
const AssignCase = lazyPart(() => import('./assign-case.tsx').then((part) => part.AssignCase));

interface AssignDrawerProps {
  case: WaitingCase | null;
  onClose: () => void;
  /** Gets the id of the case that was dispatched. */
  onAssigned: (id: string) => void;
}

/** Beside the desk: the case that is being dispatched, and to whom. */
export function AssignDrawer({ case: chosen, onClose, onAssigned }: AssignDrawerProps) {
  const { t } = useText();
  return (
    <FormDrawer
      open={chosen !== null}
      onClose={onClose}
      size={480}
      title={t('dispatch.drawer')}
      destroyOnHidden
    >
      {chosen ? (
        <AssignCase
          key={chosen.id}
          case={chosen}
          onCancel={onClose}
          onAssigned={() => onAssigned(chosen.id)}
        />
      ) : null}
    </FormDrawer>
  );
}
