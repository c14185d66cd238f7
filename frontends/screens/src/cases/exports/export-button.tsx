import { useHasRole } from '@guanjia/domain';
import { ActionButton, Icon, lazyPart } from '@guanjia/ui';
import type { ListState } from '@guanjia/ui';
import { useState } from 'react';
import { useText } from '../../scope.ts';

const ExportDrawer = lazyPart(() => import('./export-drawer.tsx').then((part) => part.ExportDrawer));

/** Takes the whole ledger, as it is filtered, away as a file; opens one's own exports too. */
export function ExportButton({ list, count }: { list: ListState; count: string | null }) {
  const { t } = useText();
  const allowed = useHasRole('HANDLER', 'SUPERVISOR', 'HEAD', 'ANALYST', 'AUDITOR');
  const [open, setOpen] = useState<boolean | null>(null);
  return (
    <>
      <ActionButton
        allowed={allowed}
        reason={t('errors.roleMissing')}
        icon={<Icon name="download" />}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {t('exports.button')}
      </ActionButton>
      {open !== null && <ExportDrawer list={list} count={count} open={open} onClose={() => setOpen(false)} />}
    </>
  );
}
