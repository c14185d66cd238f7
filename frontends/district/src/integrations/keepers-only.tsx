import { useHasRole } from '@guanjia/domain';
import { ForbiddenPage } from '@guanjia/ui';
import type { ComponentType } from 'react';

/** A page for those who answer for integrators: administrators and heads. */
export function keepersOnly(Shown: ComponentType): ComponentType {
  return function KeepersOnly() {
    const keeps = useHasRole('ADMINISTRATOR', 'HEAD');
    return keeps ? <Shown /> : <ForbiddenPage />;
  };
}
