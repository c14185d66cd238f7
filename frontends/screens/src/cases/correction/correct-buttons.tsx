import { ActionButton, Button, Icon, lazyPart, useCommands } from '@guanjia/ui';
import { useState } from 'react';
import { useText } from '../../scope.ts';
import type { ShownCase } from '../page/use-case-page.ts';

const CorrectionDrawer = lazyPart(() =>
  import('./correction-drawer.tsx').then((part) => part.CorrectionDrawer),
);
const FieldHistoryDrawer = lazyPart(() =>
  import('./field-history-drawer.tsx').then((part) => part.FieldHistoryDrawer),
);

/** Puts right what was written down of the case, and shows who has done so before. */
export function CorrectButtons({ case: shown }: { case: ShownCase }) {
  const { t } = useText();
  const [open, setOpen] = useState<'correction' | 'history' | null>(null);
  const verdict = shown.allowedActions.find(({ action }) => action === 'CORRECT');
  const close = () => setOpen(null);
  const allowed = verdict?.allowed ?? false;
  useCommands(
    allowed
      ? [
          {
            id: 'case-CORRECT',
            title: t('correction.title'),
            section: t('step.section'),
            shortcut: 'm',
            run: () => setOpen('correction'),
          },
        ]
      : [],
  );
  return (
    <>
      <span>
        <Button size="small" type="text" icon={<Icon name="history" />} onClick={() => setOpen('history')}>
          {t('correction.history')}
        </Button>
        <ActionButton
          size="small"
          allowed={allowed}
          reason={t(`refusal.${verdict?.reason ?? 'other'}`)}
          aria-keyshortcuts="m"
          onClick={() => setOpen('correction')}
        >
          {t('correction.open')}
        </ActionButton>
      </span>
      {open === 'correction' ? <CorrectionDrawer case={shown} onClose={close} /> : null}
      {open === 'history' ? <FieldHistoryDrawer id={shown.id} onClose={close} /> : null}
    </>
  );
}
