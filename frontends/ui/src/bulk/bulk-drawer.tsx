import { Alert, Button, Progress, Radio } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Form } from '../forms/form.tsx';
import { FormActions } from '../forms/form-actions.tsx';
import { FormDrawer } from '../forms/form-drawer.tsx';
import { formSaved } from '../forms/form-guard.ts';
import { useFormat } from '../format/use-format.ts';
import { useErrorText } from '../graph/error-text.ts';
import { useUiText } from '../i18n/text.tsx';
import { Icon } from '../icons/icon.tsx';
import { toast } from '../notices/notices.ts';
import { useNarrow } from '../theme/media.ts';
import { BulkResults } from './bulk-results.tsx';
import { bulkLines } from './bulk-run.ts';
import type { BulkRow, BulkVerdict } from './bulk-run.ts';
import classes from './bulk.module.css';
import { copyText } from './copy-text.ts';
import { useBulk } from './use-bulk.ts';

export interface BulkDrawerProps<Values extends object> {
  title: string;
  /** On the button that does it: "Assign". */
  action: string;
  /** The rows that were chosen one by one. */
  chosen: readonly BulkRow[];
  /** Every row that the list's filter matches. */
  all?: { count: number; load: () => Promise<readonly BulkRow[]> };
  /** The form's items: what all the rows get. */
  form: ReactNode;
  initialValues?: Partial<Values>;
  /** Asks the graph for a batch of rows: what would happen with `dryRun`, else to do it. Throws when none could be asked. */
  work: (rows: readonly BulkRow[], values: Values, dryRun: boolean) => Promise<readonly BulkVerdict[]>;
  /** Reads rows anew, with their versions, before they are tried once more. */
  reload?: (ids: readonly string[]) => Promise<readonly BulkRow[]>;
  /** Rows in one request. */
  size?: number;
  /** Closed; `changed` tells whether anything was done. */
  onClose: (changed: boolean) => void;
}

/** Something done to many rows: what to do, to which rows, what would happen to each, the work itself, what came of each. */
export function BulkDrawer<Values extends object>(props: BulkDrawerProps<Values>) {
  const { title, action, chosen, all, form: items, initialValues, work, reload, size = 20, onClose } = props;
  const { t } = useUiText();
  const format = useFormat();
  const errorText = useErrorText();
  const narrow = useNarrow();
  const [form] = Form.useForm<Values>();
  const [scope, setScope] = useState<'chosen' | 'all'>(chosen.length > 0 ? 'chosen' : 'all');
  const bulk = useBulk<Values>({ size, work, reload });
  const { step, rows, verdicts } = bulk;
  const good = verdicts.filter(({ ok }) => ok).length;
  const busy = step === 'previewing' || step === 'running';
  const run = async () => {
    await bulk.run();
    formSaved(form);
  };
  const copy = async () => {
    const lines = bulkLines(rows, verdicts, (ok) => t(ok ? 'bulk.ok' : 'bulk.failed'));
    if (await copyText(lines)) toast.success(t('bulk.copied'));
    else toast.error(t('bulk.notCopied'));
  };
  return (
    <FormDrawer
      size={narrow ? '100%' : 620}
      title={title}
      locked={busy}
      onClose={() => onClose(step === 'done')}
    >
      <div className={classes['bulk']}>
        <Form<Values>
          form={form}
          layout="vertical"
          requiredMark="optional"
          hidden={step !== 'fill'}
          {...(initialValues ? { initialValues: initialValues as Values } : {})}
          onFinish={(values: Values) =>
            void bulk.preview(scope === 'all' && all ? all.load : () => Promise.resolve(chosen), values)
          }
        >
          <Form.Item label={t('bulk.rows')} required>
            <Radio.Group
              className={classes['scope'] ?? ''}
              value={scope}
              onChange={(event) => setScope(event.target.value as 'chosen' | 'all')}
              options={[
                ...(chosen.length > 0
                  ? [{ value: 'chosen', label: t('bulk.chosen', { count: chosen.length }) }]
                  : []),
                ...(all
                  ? [
                      {
                        value: 'all',
                        label: t('bulk.all', { count: all.count, number: format.number(all.count) }),
                      },
                    ]
                  : []),
              ]}
            />
          </Form.Item>
          {items}
          {bulk.error ? <Alert type="error" showIcon title={errorText(bulk.error)} /> : null}
          <FormActions>
            <Button type="primary" htmlType="submit">
              {t('bulk.preview')}
            </Button>
            <Button onClick={() => onClose(false)}>{t('common.cancel')}</Button>
          </FormActions>
        </Form>

        {busy && (
          <>
            <Progress
              aria-label={t(`bulk.${step}`)}
              percent={rows.length === 0 ? 0 : Math.round((verdicts.length / rows.length) * 100)}
            />
            <p role="status">
              {t(`bulk.${step}`)} {verdicts.length} / {rows.length}
            </p>
            {step === 'running' && <Button onClick={bulk.stop}>{t('bulk.stop')}</Button>}
          </>
        )}

        {step === 'preview' && (
          <>
            <p role="status" className={classes['summary']}>
              {t('bulk.would', { good, bad: verdicts.length - good })}
            </p>
            <BulkResults rows={rows} verdicts={verdicts} words={['bulk.can', 'bulk.cannot']} />
            <FormActions>
              <Button type="primary" disabled={good === 0} onClick={() => void run()}>
                {t('bulk.run', { action, count: good })}
              </Button>
              <Button onClick={bulk.back}>{t('common.back')}</Button>
            </FormActions>
          </>
        )}

        {step === 'done' && (
          <>
            <p role="status" className={classes['summary']}>
              {t('bulk.did', { good, bad: rows.length - good })}
            </p>
            <BulkResults rows={rows} verdicts={verdicts} words={['bulk.ok', 'bulk.failed']} />
            {bulk.error ? <Alert type="error" showIcon title={errorText(bulk.error)} /> : null}
            <FormActions>
              <Button type="primary" onClick={() => onClose(true)}>
                {t('common.close')}
              </Button>
              {good < rows.length && <Button onClick={() => void bulk.retry()}>{t('bulk.retry')}</Button>}
              <Button icon={<Icon name="copy" />} onClick={() => void copy()}>
                {t('bulk.copy')}
              </Button>
            </FormActions>
          </>
        )}
      </div>
    </FormDrawer>
  );
}
