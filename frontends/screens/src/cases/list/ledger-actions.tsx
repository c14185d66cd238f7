import { useHasRole } from '@guanjia/domain';
import { ActionButton, Button, Icon, navigate, useCommands, useLocation } from '@guanjia/ui';
import type { ListState } from '@guanjia/ui';
import { useText } from '../../scope.ts';
import { ExportButton } from '../exports/export-button.tsx';

/** What can be done with the ledger as a whole: take it in, take it away, print it. */
export function LedgerActions({ list, count }: { list: ListState; count: string | null }) {
  const { t } = useText();
  const { pathname, search } = useLocation();
  const mayImport = useHasRole('HANDLER', 'SUPERVISOR', 'HEAD');
  const imports = `${pathname}/imports`;
  const print = `${pathname}/print${search}`;
  const section = t('cases.title');
  useCommands([
    ...(mayImport
      ? [
          {
            id: 'ledger import',
            title: t('ledger.importCommand'),
            section,
            run: () => void navigate(imports),
          },
        ]
      : []),
    { id: 'ledger print', title: t('print.title'), section, run: () => void navigate(print) },
  ]);
  return (
    <>
      <ActionButton
        allowed={mayImport}
        reason={t('errors.roleMissing')}
        icon={<Icon name="upload" />}
        onClick={() => void navigate(imports)}
      >
        {t('ledger.import')}
      </ActionButton>
      <ExportButton list={list} count={count} />
      <Button icon={<Icon name="print" />} onClick={() => void navigate(print)}>
        {t('ledger.print')}
      </Button>
    </>
  );
}
