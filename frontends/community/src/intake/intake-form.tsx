import { CategorySelect, EstateSelect } from '@guanjia/screens/cases';
import { CHANNELS, URGENCIES } from '@guanjia/domain';
import {
  Alert,
  Button,
  Columns,
  Form,
  Icon,
  Input,
  Section,
  Stack,
  useErrorText,
  useNarrow,
  useText,
} from '@guanjia/ui';
import { useState } from 'react';

import { EnumChoice } from './enum-choice.tsx';
import { LikelyDuplicates } from './duplicates/likely-duplicates.tsx';
import type { ChosenOriginal } from './duplicates/likely-duplicates.tsx';
import { useLikelyDuplicates } from './duplicates/use-likely-duplicates.ts';
import { useLinkRegistered } from './duplicates/use-link-registered.ts';

import { PastedNote } from './hotline/pasted-note.tsx';
import { PastedSource } from './hotline/pasted-source.tsx';
import type { FilledField } from './hotline/read-paste.ts';
import { useHotlinePaste } from './hotline/use-hotline-paste.ts';
import { IntakeDeadlines } from './intake-deadlines.tsx';
import { ReceivedAt } from './received-at-input.tsx';
import { RECEIVED_AT } from './received-at.ts';
import type { RegisteredCase } from './registered.tsx';
import type { useIntakeDraft } from './use-intake-draft.ts';
import { useRegisterCase } from './use-register-case.ts';
import type { IntakeValues } from './use-register-case.ts';
import styles from './intake-form.module.css';

/** What these bring has no number of its own. */
const WITHOUT_NUMBER = new Set(['CALL', 'VISIT', 'PATROL']);

/** Characters of a complaint that the graph takes. */
const MAX_TEXT = 20_000;

interface IntakeFormProps {
  draft: ReturnType<typeof useIntakeDraft>;
  onRegistered: (made: RegisteredCase) => void;
}

/** The form in the order in which a caller tells the story; Ctrl+Enter registers from anywhere in it. */
export function IntakeForm({ draft, onRegistered }: IntakeFormProps) {
  const { t } = useText();
  const errorText = useErrorText();
  const [form] = Form.useForm<IntakeValues>();
  const values: Partial<IntakeValues> = Form.useWatch([], form) ?? draft.initial;
  const { register, busy, error } = useRegisterCase(form);
  const link = useLinkRegistered();
  const [original, setOriginal] = useState<ChosenOriginal | null>(null);
  const duplicates = useLikelyDuplicates({
    estateId: values.estateId,
    text: values.text,
    complainantPhone: values.complainantPhone,
  });
  const keep = () =>
    draft.keep({
      ...(form.getFieldsValue(true) as IntakeValues),
      idempotencyKey: draft.initial.idempotencyKey,
    });
  const hotline = useHotlinePaste(form, keep);
  const mark = (field: FilledField) =>
    hotline.fields.includes(field) ? { className: styles['filled'] } : {};
  // On a phone the deadlines stand before the button, not below it.
  const narrow = useNarrow();
  const deadlines = (
    <Stack>
      {narrow ? null : <PastedSource reading={hotline.reading} />}
      <LikelyDuplicates duplicates={duplicates} chosen={original} onChoose={setOriginal} />
      <IntakeDeadlines
        channel={values.channel}
        urgency={values.urgency}
        categoryId={values.categoryId}
        receivedAt={values.receivedAt}
      />
    </Stack>
  );
  const submit = async (filled: IntakeValues) => {
    const made = await register({ ...filled, idempotencyKey: draft.initial.idempotencyKey });
    if (made) onRegistered(original ? await link(made, original) : made);
  };
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={draft.initial}
      onValuesChange={keep}
      // The draft keeps everything but the complainant.
      loses={({ complainantName, complainantPhone, complainantIdNumber }) =>
        Boolean(complainantName || complainantPhone || complainantIdNumber)
      }
      onPaste={hotline.paste}
      onFinish={(filled: IntakeValues) => void submit(filled)}
      scrollToFirstError={{ focus: true }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !busy) form.submit();
      }}
    >
      <Columns aside={narrow ? null : <div className={styles['aside']}>{deadlines}</div>}>
        <Stack>
          {draft.restored ? (
            <Alert
              type="info"
              showIcon
              title={t('intake.restored')}
              action={
                <Button size="small" onClick={draft.renew}>
                  {t('intake.discard')}
                </Button>
              }
            />
          ) : null}
          <PastedNote
            reading={hotline.reading}
            fields={hotline.fields}
            onChoose={hotline.choose}
            onUndo={hotline.undo}
            onKeep={hotline.keep}
          />
          {narrow ? <PastedSource reading={hotline.reading} /> : null}
          <Section title={t('intake.matter')} description={t('hotline.hint')}>
            <Form.Item {...mark('channel')} name="channel" label={t('intake.channel')}>
              <EnumChoice type="Channel" values={CHANNELS} label={t('intake.channel')} />
            </Form.Item>
            <div className={styles['pair']}>
              <Form.Item
                {...mark('estateId')}
                name="estateId"
                label={t('intake.estate')}
                extra={t('intake.estateHint')}
              >
                <EstateSelect autoFocus />
              </Form.Item>
              <Form.Item
                name="categoryId"
                label={t('intake.category')}
                rules={[{ required: true, message: t('intake.categoryMissing') }]}
              >
                <CategorySelect />
              </Form.Item>
            </div>
            <Form.Item
              {...mark('text')}
              name="text"
              label={t('intake.text')}
              rules={[
                { required: true, whitespace: true, message: t('intake.textMissing') },
                { max: MAX_TEXT, message: t('intake.textTooLong', { most: MAX_TEXT }) },
              ]}
            >
              {/* Without a maxLength: it would cut what is pasted without a word. */}
              <Input.TextArea
                rows={4}
                className={styles['words'] ?? ''}
                placeholder={t('intake.textExample')}
              />
            </Form.Item>
            <Form.Item {...mark('location')} name="location" label={t('intake.location')}>
              <Input maxLength={200} placeholder={t('intake.locationExample')} />
            </Form.Item>
          </Section>
          <Section title={t('intake.complainant')} description={t('intake.complainantHint')}>
            <div className={styles['pair']}>
              <Form.Item {...mark('complainantName')} name="complainantName" label={t('intake.name')}>
                <Input maxLength={50} autoComplete="off" />
              </Form.Item>
              <Form.Item {...mark('complainantPhone')} name="complainantPhone" label={t('intake.phone')}>
                <Input type="tel" maxLength={20} autoComplete="off" />
              </Form.Item>
              <Form.Item
                {...mark('complainantIdNumber')}
                name="complainantIdNumber"
                label={t('intake.idNumber')}
                extra={t('intake.idNumberHint')}
              >
                <Input maxLength={30} autoComplete="off" />
              </Form.Item>
            </div>
          </Section>
          <Section title={t('intake.circumstances')}>
            <Form.Item {...mark('urgency')} name="urgency" label={t('intake.urgency')}>
              <EnumChoice type="Urgency" values={URGENCIES} label={t('intake.urgency')} />
            </Form.Item>
            {values.channel && !WITHOUT_NUMBER.has(values.channel) ? (
              <Form.Item {...mark('sourceNumber')} name="sourceNumber" label={t('intake.sourceNumber')}>
                <Input maxLength={60} />
              </Form.Item>
            ) : null}
            <Form.Item
              {...mark('receivedAt')}
              name="receivedAt"
              label={t('intake.receivedAt')}
              extra={t('intake.receivedAtHint')}
              rules={[{ pattern: RECEIVED_AT, message: t('intake.receivedAtWrong') }]}
            >
              <ReceivedAt />
            </Form.Item>
          </Section>
          {narrow ? deadlines : null}
          {error ? <Alert type="error" showIcon title={errorText(error)} /> : null}
          <div className={styles['bar']}>
            <Button type="primary" size="large" htmlType="submit" loading={busy} icon={<Icon name="check" />}>
              {t('intake.submit')}
            </Button>
            <span className={styles['keys']}>{t('intake.keys')}</span>
          </div>
        </Stack>
      </Columns>
    </Form>
  );
}
