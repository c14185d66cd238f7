import {
  ActionButton,
  Alert,
  Button,
  FormActions,
  Input,
  InputNumber,
  Stack,
  useAction,
  useErrorText,
  useText,
  useUnsavedChanges,
} from '@guanjia/ui';
import { useId, useState } from 'react';
import { LoadCalendarYearDocument } from '../../generated/graphql.ts';
import type { LoadCalendarYearMutation } from '../../generated/graphql.ts';
import styles from './load.module.css';
import { NoticeProblems } from './notice-problems.tsx';
import { NoticeSource } from './notice-source.tsx';
import { parseNotice } from './parse-notice.ts';
import { usePreview } from './use-preview.ts';
import { YearPreview } from './year-preview.tsx';

/** What loading a year changes on the screen, by the names of their operations. */
const REFRESHED = ['CalendarYears', 'CalendarDays', 'RuleChanges'];

interface LoadYearFormProps {
  year: number;
  onClose: () => void;
  onLoaded: (result: LoadCalendarYearMutation['loadCalendarYear']) => void;
}

/** The notice as text, the year and the source that it names, and the way over a preview to loading it. */
export function LoadYearForm({ year: asked, onClose, onLoaded }: LoadYearFormProps) {
  const { t } = useText();
  const errorText = useErrorText();
  const ids = { text: useId(), year: useId(), source: useId() };
  const [text, setText] = useState('');
  const [typedYear, setTypedYear] = useState<number | null>(null);
  const [typedSource, setTypedSource] = useState<string | null>(null);
  const parsed = parseNotice(text, typedYear ?? asked);
  const year = typedYear ?? parsed.year ?? asked;
  const source = typedSource ?? parsed.source ?? '';
  const input = { year, source: source.trim(), days: parsed.days };
  const preview = usePreview(input);
  const [load, { busy, error }] = useAction(LoadCalendarYearDocument, { refetch: REFRESHED });
  useUnsavedChanges(text !== '');
  const ready = parsed.days.length > 0 && input.source !== '' && parsed.problems.length === 0;

  const submit = async () => {
    const done = await load({ input });
    if (!done) return;
    setText('');
    onLoaded(done.loadCalendarYear);
  };
  return (
    <Stack gap={4}>
      <NoticeSource
        year={year}
        onText={(next) => {
          setText(next);
          setTypedSource(null);
          setTypedYear(null);
        }}
      />
      <div>
        <label htmlFor={ids.text} className={styles['label']}>
          {t('timing.load.text')}
        </label>
        <Input.TextArea
          id={ids.text}
          rows={8}
          value={text}
          placeholder={t('timing.load.placeholder')}
          onChange={(event) => setText(event.target.value)}
        />
        <p className={styles['hint']} role="status">
          {text === ''
            ? t('timing.load.textHint')
            : t('timing.load.found', {
                off: parsed.days.filter(({ type }) => type === 'OFF').length,
                worked: parsed.days.filter(({ type }) => type === 'WORK').length,
              })}
        </p>
      </div>
      <NoticeProblems problems={parsed.problems} />
      <div className={styles['facts']}>
        <div>
          <label htmlFor={ids.year} className={styles['label']}>
            {t('timing.load.forYear')}
          </label>
          <InputNumber id={ids.year} min={2000} max={2100} value={year} onChange={setTypedYear} />
        </div>
        <div>
          <label htmlFor={ids.source} className={styles['label']}>
            {t('timing.load.source')}
          </label>
          <Input
            id={ids.source}
            value={source}
            placeholder={t('timing.load.sourcePlaceholder')}
            onChange={(event) => setTypedSource(event.target.value)}
          />
        </div>
      </div>
      {preview.shown ? <YearPreview preview={preview.shown} /> : null}
      {error || preview.error ? (
        <Alert type="error" showIcon title={errorText(error ?? preview.error)} />
      ) : null}
      <FormActions>
        {preview.shown ? (
          <Button type="primary" loading={busy} onClick={() => void submit()}>
            {t('timing.load.submit', { year })}
          </Button>
        ) : (
          <ActionButton
            type="primary"
            allowed={ready}
            reason={t('timing.load.notReady')}
            loading={preview.loading}
            onClick={() => void preview.ask()}
          >
            {t('timing.load.preview')}
          </ActionButton>
        )}
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </FormActions>
    </Stack>
  );
}
