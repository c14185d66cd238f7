import { Section, useText } from '@guanjia/ui';
import type { PasteReading } from './read-paste.ts';
import styles from './pasted-source.module.css';

/** The pasted text as it was, with what was understood marked by the field that took it. */
export function PastedSource({ reading }: { reading: PasteReading | null }) {
  const { t } = useText();
  if (!reading) return null;
  const inText = reading.kind === 'NARRATIVE' ? 'hotline.wholeText' : 'hotline.restInText';
  return (
    <Section title={t('hotline.source')} description={t(inText)}>
      {/* It scrolls, so that the keyboard has to reach it. */}
      <div className={styles['source']} role="group" aria-label={t('hotline.source')} tabIndex={0}>
        {reading.pieces.map(({ start, text, fields, head }) => {
          const taken = fields.filter((field) => field !== 'text');
          if (taken.length > 0) {
            const label = taken.map((field) => t(`hotline.field.${field}`)).join(t('hotline.separator'));
            return (
              <mark key={start}>
                {text}
                <span className={styles['field']}>{label}</span>
              </mark>
            );
          }
          return (
            <span key={start} className={head ? styles['head'] : undefined}>
              {text}
            </span>
          );
        })}
      </div>
    </Section>
  );
}
