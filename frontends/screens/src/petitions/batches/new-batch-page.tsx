import '../add-texts.ts';
import { useHasRole, useToday } from '@guanjia/domain';
import {
  Button,
  DateItem,
  ForbiddenPage,
  Form,
  FormActions,
  Input,
  InputNumber,
  listPath,
  navigate,
  newIdempotencyKey,
  Page,
  recordPath,
  Section,
  Select,
  useAction,
} from '@guanjia/ui';
import { useState } from 'react';
import { StepError } from '../../actions/index.ts';
import { useDivisionChoices } from '../../divisions/index.ts';
import { EstateSelect } from '../../estate-choice/index.ts';
import { RegisterBatchDocument } from '../../generated/graphql.ts';
import { Scope, useText } from '../../scope.ts';
import { readNames } from './read-names.ts';

/** Registers a collective petition, by keyboard from the first field to the last. */
export function NewBatchPage() {
  const mayRegister = useHasRole('HANDLER', 'SUPERVISOR', 'HEAD');
  if (!mayRegister) return <ForbiddenPage />;
  return (
    <Scope>
      <NewBatch />
    </Scope>
  );
}

interface NewBatchValues {
  estateId?: string;
  divisionCode?: string;
  subject: string;
  persons: number;
  representatives: string;
  receivedOn?: string | null;
}

// 信访工作条例 art. 18: at most five representatives; statistics count five persons and more as a collective petition.
const MOST_REPRESENTATIVES = 5;
const FEWEST_PERSONS = 5;

function NewBatch() {
  const { t } = useText();
  const today = useToday();
  const divisions = useDivisionChoices();
  const [form] = Form.useForm<NewBatchValues>();
  const estateId = Form.useWatch('estateId', form);
  // One form, one batch: sending it twice registers it once.
  const [idempotencyKey] = useState(newIdempotencyKey);
  const list = listPath('collectivePetitions') ?? '/';
  const [register, { busy, error }] = useAction(RegisterBatchDocument, {
    form,
    fields: { receivedAt: 'receivedOn' },
    done: ({ registerCollectivePetition: { collectivePetition } }) =>
      t('batches.done.REGISTER', { number: collectivePetition.number }),
    refetch: ['BatchList'],
  });
  const submit = async ({ subject, persons, representatives, receivedOn, ...place }: NewBatchValues) => {
    const answer = await register({
      input: {
        idempotencyKey,
        subject,
        persons,
        representatives: readNames(representatives),
        estateId: place.estateId ?? null,
        divisionCode: place.estateId ? null : (place.divisionCode ?? null),
        // Of an earlier day only the day counts: its limit counts from there.
        receivedAt: receivedOn && receivedOn < today ? `${receivedOn}T12:00:00+08:00` : null,
      },
    });
    const made = answer?.registerCollectivePetition.collectivePetition;
    if (made) void navigate(recordPath('CollectivePetition', made.id) ?? list);
  };
  return (
    <Page
      title={t('batches.new')}
      subtitle={t('batches.newHint')}
      back={{ to: list, label: t('batches.title') }}
      narrow
    >
      <Section title={t('batches.one')}>
        <Form
          form={form}
          layout="vertical"
          requiredMark="optional"
          initialValues={{ receivedOn: today }}
          onFinish={(values: NewBatchValues) => void submit(values)}
          scrollToFirstError={{ focus: true }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit();
          }}
        >
          <Form.Item name="estateId" label={t('batches.place')}>
            <EstateSelect autoFocus />
          </Form.Item>
          {estateId || divisions.length === 0 ? null : (
            <Form.Item name="divisionCode" label={t('batches.division')} extra={t('batches.divisionHint')}>
              <Select
                showSearch={{ optionFilterProp: 'label' }}
                placeholder={t('batches.ownDivision')}
                options={divisions.map(({ value, label }) => ({ value, label }))}
              />
            </Form.Item>
          )}
          <Form.Item
            name="subject"
            label={t('batches.subject')}
            rules={[
              {
                required: true,
                whitespace: true,
                message: t('step.missing', { field: t('batches.subject') }),
              },
            ]}
          >
            <Input maxLength={200} placeholder={t('batches.subjectExample')} />
          </Form.Item>
          <Form.Item
            name="persons"
            label={t('batches.persons')}
            extra={t('batches.personsHint', { fewest: FEWEST_PERSONS })}
            rules={[{ required: true, message: t('step.missing', { field: t('batches.persons') }) }]}
          >
            <InputNumber min={FEWEST_PERSONS} max={10_000} precision={0} />
          </Form.Item>
          <Form.Item
            name="representatives"
            label={t('batches.namesOf')}
            extra={t('batches.namesHint', { most: MOST_REPRESENTATIVES })}
            rules={[
              {
                required: true,
                whitespace: true,
                message: t('step.missing', { field: t('batches.namesOf') }),
              },
              {
                validator: (_, typed: string | undefined) =>
                  readNames(typed ?? '').length <= MOST_REPRESENTATIVES
                    ? Promise.resolve()
                    : Promise.reject(
                        new Error(t('errors.representativesCount', { most: MOST_REPRESENTATIVES })),
                      ),
              },
            ]}
          >
            <Input maxLength={200} placeholder={t('batches.namesExample')} autoComplete="off" />
          </Form.Item>
          <DateItem name="receivedOn" label={t('batches.receivedOn')} max={today} />
          <StepError error={error} />
          <FormActions>
            <Button type="primary" htmlType="submit" loading={busy}>
              {t('batches.register')}
            </Button>
          </FormActions>
        </Form>
      </Section>
    </Page>
  );
}
