import { useHasRole } from '@guanjia/domain';
import { Button, Icon, Section } from '@guanjia/ui';
import { useState } from 'react';
import { recordStyles as styles } from '../../case-summary/index.ts';
import { useText } from '../../scope.ts';
import { CaseLine } from '../page/case-line.tsx';
import type { ShownCase } from '../page/use-case-page.ts';
import { LinkDrawer } from './link-drawer.tsx';

const NOT_LINKED_IN = new Set(['RESOLVED', 'CLOSED', 'VOIDED', 'TRANSFERRED']);

/** The cases that repeat this one, and the way to say that this one repeats another. */
export function LinkedCases({ case: shown }: { case: ShownCase }) {
  const { t } = useText();
  const works = useHasRole('HANDLER', 'SUPERVISOR', 'HEAD');
  const [linking, setLinking] = useState(false);
  const { duplicates, duplicateOf } = shown;
  const mayLink = works && !duplicateOf && duplicates.length === 0 && !NOT_LINKED_IN.has(shown.state);
  if (duplicates.length === 0 && !mayLink) return null;
  return (
    <Section
      title={t('duplicate.title')}
      extra={
        mayLink ? (
          <Button size="small" icon={<Icon name="link" />} onClick={() => setLinking(true)}>
            {t('duplicate.link')}
          </Button>
        ) : undefined
      }
    >
      {duplicates.length === 0 ? <p className={styles['muted']}>{t('duplicate.none')}</p> : null}
      {duplicates.length > 0 ? (
        <ul className={styles['list']}>
          {duplicates.map((one) => (
            <CaseLine key={one.id} case={one} />
          ))}
        </ul>
      ) : null}
      {linking ? <LinkDrawer case={shown} onClose={() => setLinking(false)} /> : null}
    </Section>
  );
}
