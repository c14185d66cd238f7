import { useQuery } from '@apollo/client/react';
import { CHANNELS, useEnumOptions, useViewer } from '@guanjia/domain';
import { InputNumber, Section, Select } from '@guanjia/ui';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { categoryChoices } from '../../categories/index.ts';
import { useDivisionChoices } from '../../divisions/index.ts';
import { CategoryOptionsDocument } from '../../generated/graphql.ts';
import { useText } from '../../scope.ts';
import styles from './imports.module.css';

export interface ImportSettingsProps {
  settings: Readonly<Record<string, string>>;
  onChange: (settings: Record<string, string>) => void;
  /** The sheet says the channel itself. */
  channelMapped: boolean;
}

/** What the sheet does not say: the channel, and where rows belong that do not tell. */
export function ImportSettings({ settings, onChange, channelMapped }: ImportSettingsProps) {
  const { t, language } = useText();
  const enumOptions = useEnumOptions();
  const { division } = useViewer();
  const { data } = useQuery(CategoryOptionsDocument);
  const divisions = useDivisionChoices();
  const select = (name: string, options: { value: string; label: string }[], rest: object = {}) => (
    <Select
      className={styles['setting'] ?? ''}
      aria-label={t(
        `imports.${name === 'categoryId' ? 'category' : name === 'divisionCode' ? 'division' : name}`,
      )}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      value={settings[name] ?? null}
      options={options}
      onChange={(value: string | null | undefined) => onChange({ ...settings, [name]: value ?? '' })}
      {...rest}
    />
  );
  const channelMissing = !channelMapped && !settings['channel'];
  return (
    <Section title={t('imports.settings')} description={t('imports.settingsHint')}>
      <div className={styles['settings']}>
        <Setting label={t('imports.channel')} hint={channelMissing ? t('imports.channelMissing') : ''} wrong>
          {select('channel', enumOptions('Channel', CHANNELS), channelMissing ? { status: 'error' } : {})}
        </Setting>
        <Setting label={t('imports.category')} hint={t('imports.categoryHint')}>
          {select('categoryId', categoryChoices(data?.caseCategories ?? [], language))}
        </Setting>
        <Setting label={t('imports.year')} hint={t('imports.yearHint')}>
          <InputNumber
            className={styles['setting'] ?? ''}
            aria-label={t('imports.year')}
            min={2000}
            max={2099}
            precision={0}
            controls={false}
            value={settings['year'] ? Number(settings['year']) : null}
            onChange={(year) => onChange({ ...settings, year: year === null ? '' : String(year) })}
          />
        </Setting>
        {divisions.length > 0 && (
          <Setting label={t('imports.division')} hint={t('imports.divisionHint')}>
            {select('divisionCode', divisions, {
              placeholder: t('imports.own', { name: division.name }),
            })}
          </Setting>
        )}
      </div>
    </Section>
  );
}

interface SettingProps {
  label: string;
  hint: string;
  wrong?: boolean;
  children: ReactNode;
}

function Setting({ label, hint, wrong = false, children }: SettingProps) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <div id={id} className={styles['settingLabel']}>
        {label}
      </div>
      {children}
      <div className={wrong ? styles['wrong'] : styles['hint']}>{hint}</div>
    </div>
  );
}
