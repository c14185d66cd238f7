import { useHasRole, useViewer } from '@guanjia/domain';
import { Button, Icon, lazyPart } from '@guanjia/ui';
import { useState } from 'react';
import { useText } from '../../../scope.ts';
import type { ShownEstate } from '../page/use-estate-page.ts';

const MoveEstateDrawer = lazyPart(() =>
  import('./move-estate-drawer.tsx').then((part) => part.MoveEstateDrawer),
);

/** Opens the form that brings an estate under another community; for registrars above the communities. */
export function MoveEstateButton({ estate }: { estate: ShownEstate }) {
  const { t } = useText();
  const { division } = useViewer();
  const mayMove = useHasRole('REGISTRAR', 'ADMINISTRATOR');
  const [open, setOpen] = useState(false);
  if (!mayMove || division.level === 'COMMUNITY') return null;
  return (
    <>
      <Button icon={<Icon name="link" />} onClick={() => setOpen(true)}>
        {t('moveEstate.action')}
      </Button>
      {open ? <MoveEstateDrawer estate={estate} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
