import { EnumTag, useEnumLabel, useFormat } from '@guanjia/domain';
import { Button, Section, recordPath, useText } from '@guanjia/ui';
import { useEffect, useRef } from 'react';
import type { LikelyDuplicate } from './use-likely-duplicates.ts';
import styles from './likely-duplicates.module.css';

/** The case that the new one will be linked to once it is saved. */
export interface ChosenOriginal {
  id: string;
  number: string;
}

interface LikelyDuplicatesProps {
  duplicates: readonly LikelyDuplicate[];
  chosen: ChosenOriginal | null;
  onChoose: (original: ChosenOriginal | null) => void;
}

/**
 * Cases that may be the same matter, beside the form and out of the way of whoever tabs through it. Alt+O opens the
 * likeliest in another tab, Alt+L marks it to be linked after saving.
 */
export function LikelyDuplicates({ duplicates, chosen, onChoose }: LikelyDuplicatesProps) {
  const { t } = useText();
  const enumLabel = useEnumLabel();
  const format = useFormat();
  const toggle = ({ id, number }: ChosenOriginal) => onChoose(chosen?.id === id ? null : { id, number });
  useDuplicateKeys(duplicates[0]?.case, toggle);
  return (
    <div aria-live="polite" className={styles['region']}>
      {duplicates.length > 0 ? (
        <Section title={t('duplicates.title')} description={t('duplicates.keys')}>
          <ul className={styles['list']}>
            {duplicates.map(({ case: found, reasons, score }) => (
              <li
                key={found.id}
                className={styles['item']}
                data-chosen={chosen?.id === found.id || undefined}
              >
                <div className={styles['head']}>
                  <strong>{found.number}</strong>
                  <EnumTag type="CaseState" value={found.state} />
                  <span className={styles['muted']}>{t('duplicates.score', { score })}</span>
                </div>
                <p className={styles['text']}>{found.text}</p>
                <p className={styles['muted']}>
                  {format.dateTime(found.receivedAt)} ·{' '}
                  {reasons.map((reason) => enumLabel('DuplicateReason', reason)).join(t('hotline.separator'))}
                </p>
                <div className={styles['actions']}>
                  <Button size="small" onClick={() => openBeside(found.id)}>
                    {t('duplicates.open')}
                  </Button>
                  <Button
                    size="small"
                    type={chosen?.id === found.id ? 'primary' : 'default'}
                    aria-pressed={chosen?.id === found.id}
                    onClick={() => toggle(found)}
                  >
                    {t(chosen?.id === found.id ? 'duplicates.willLink' : 'duplicates.link')}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </div>
  );
}

function openBeside(id: string): void {
  window.open(recordPath('Case', id) ?? '/', '_blank', 'noopener');
}

/** Keys that work while somebody types: by their place, since a Mac's Alt writes other letters. */
function useDuplicateKeys(likeliest: ChosenOriginal | undefined, onLink: (original: ChosenOriginal) => void) {
  const latest = useRef({ likeliest, onLink });
  latest.current = { likeliest, onLink };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { likeliest: one, onLink: link } = latest.current;
      if (!one || !event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.code !== 'KeyO' && event.code !== 'KeyL') return;
      event.preventDefault();
      if (event.code === 'KeyO') openBeside(one.id);
      else link(one);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
