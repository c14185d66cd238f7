import { useFormat } from '@guanjia/domain';
import {
  Button,
  ErrorPanel,
  FormActions,
  Section,
  Select,
  StatusTag,
  useAction,
  useUnsavedChanges,
} from '@guanjia/ui';
import { useState } from 'react';
import { CheckImportDocument } from '../../generated/graphql.ts';
import type { ImportPageQuery, ImportWorkFragment } from '../../generated/graphql.ts';
import { useText } from '../../scope.ts';
import { ImportSettings } from './import-settings.tsx';
import styles from './imports.module.css';
import { mappingFaults } from './mapping.ts';

export interface ColumnsFormProps {
  job: ImportWorkFragment;
  known: ImportPageQuery['importKinds'][number]['columns'];
  onChecking: () => void;
}

/** Which column of the sheet is what, with samples of its values, and what the sheet does not say; starts the dry run. */
export function ColumnsForm({ job, known, onChecking }: ColumnsFormProps) {
  const { t } = useText();
  const format = useFormat();
  const [columns, setColumns] = useState(job.columns);
  const [settings, setSettings] = useState<Record<string, string>>(() => ({
    ...(job.settings as Record<string, string>),
  }));
  const changed =
    columns.some(({ key }, place) => key !== job.columns[place]?.key) ||
    Object.entries(settings).some(
      ([key, value]) => value !== ((job.settings as Record<string, string>)[key] ?? ''),
    );
  useUnsavedChanges(changed);
  const [check, { busy, error }] = useAction(CheckImportDocument);
  const name = (key: string) => t(`imports.columns.${key}`);
  const { missing, twice } = mappingFaults(columns, known);
  const channelMapped = columns.some(({ key }) => key === 'channel');
  const ready = missing.length === 0 && twice.length === 0 && (channelMapped || Boolean(settings['channel']));
  const ignored = columns.filter(({ key, header }) => key === null && header !== '').length;
  const found = {
    count: job.total,
    number: format.number(job.total),
    row: job.headerRow,
    sheet: job.sheetName,
  };
  const options = known.map(({ key, required }) => ({
    value: key,
    label: required ? `${name(key)} *` : name(key),
  }));
  const start = async () => {
    const mapping = columns.map(({ place, key }) => ({ place, key }));
    const filled = Object.fromEntries(Object.entries(settings).filter(([, value]) => value));
    if (await check({ input: { id: job.id, mapping, settings: filled } })) onChecking();
  };
  return (
    <>
      <Section
        title={t('imports.steps.columns')}
        description={t(job.sheetName ? 'imports.foundInSheet' : 'imports.found', found)}
      >
        <table className={styles['mapping']}>
          <thead>
            <tr>
              <th scope="col">{t('imports.header')}</th>
              <th scope="col">{t('imports.samples')}</th>
              <th scope="col">{t('imports.means')}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => {
              const header = column.header || t('imports.unnamed', { place: column.place + 1 });
              const proposed = job.columns.find(({ place }) => place === column.place)?.key ?? null;
              if (column.header === '' && column.samples.length === 0) return null;
              return (
                <tr key={column.place} data-off={column.key === null}>
                  <th scope="row">{header}</th>
                  <td className={styles['samples']}>
                    {column.samples.map((sample) => (
                      <span key={sample}>{sample}</span>
                    ))}
                  </td>
                  <td>
                    <div className={styles['choice']}>
                      <Select
                        className={styles['key'] ?? ''}
                        aria-label={t('imports.meansOf', { header })}
                        allowClear
                        showSearch={{ optionFilterProp: 'label' }}
                        placeholder={t('imports.skip')}
                        value={column.key}
                        {...(column.key !== null && twice.includes(column.key)
                          ? { status: 'error' as const }
                          : {})}
                        options={options}
                        onChange={(key: string | null | undefined) =>
                          setColumns(
                            columns.map((one) =>
                              one.place === column.place ? { ...one, key: key ?? null } : one,
                            ),
                          )
                        }
                      />
                      {column.key !== null && column.key === proposed && (
                        <StatusTag tone="good">{t('imports.proposed')}</StatusTag>
                      )}
                    </div>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
        <div role="status" className={styles['verdict']}>
          {missing.length > 0 && (
            <StatusTag tone="bad" icon="error">
              {t('imports.missing', { columns: missing.map(name).join(t('listSeparator')) })}
            </StatusTag>
          )}
          {twice.map((key) => (
            <StatusTag key={key} tone="bad" icon="error">
              {t('imports.twice', { column: name(key) })}
            </StatusTag>
          ))}
          {missing.length === 0 && twice.length === 0 && (
            <StatusTag tone="good" icon="check">
              {t('imports.ready')}
            </StatusTag>
          )}
          {ignored > 0 && (
            <span className={styles['hint']}>
              {t('imports.ignored', { count: ignored, number: format.number(ignored) })}
            </span>
          )}
        </div>
      </Section>
      <ImportSettings settings={settings} onChange={setSettings} channelMapped={channelMapped} />
      {error ? <ErrorPanel error={error} compact /> : null}
      <FormActions>
        <Button type="primary" disabled={!ready} loading={busy} onClick={() => void start()}>
          {t('imports.dryRun')}
        </Button>
        <span className={styles['hint']}>{t('imports.dryRunHint')}</span>
      </FormActions>
    </>
  );
}
