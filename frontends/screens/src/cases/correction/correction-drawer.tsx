import { URGENCIES, useEnumOptions } from '@guanjia/domain';
import {
  Button,
  countedTo,
  Form,
  FormActions,
  FormDrawer,
  Input,
  Select,
  Stack,
  useNarrow,
} from '@guanjia/ui';
import { StepError } from '../../actions/index.ts';
import { recordStyles as styles } from '../../case-summary/index.ts';
import { CategorySelect } from '../../categories/index.ts';
import { divisionPrefix } from '../../divisions/index.ts';
import { EstateSelect } from '../../estate-choice/index.ts';
import { useText } from '../../scope.ts';
import type { ShownCase } from '../page/use-case-page.ts';
import { useCorrection } from './use-correction.ts';
import type { CorrectionForm } from './use-correction.ts';

interface CorrectionDrawerProps {
  case: ShownCase;
  onClose: () => void;
}

/** Beside the case: what was written down of it, to be put right, and why. Ctrl+Enter saves. */
export function CorrectionDrawer({ case: shown, onClose }: CorrectionDrawerProps) {
  const { t } = useText();
  const enumOptions = useEnumOptions();
  const narrow = useNarrow();
  const [form] = Form.useForm<CorrectionForm>();
  const { base, submit, busy, error, mergeDialog } = useCorrection(shown, form, onClose);
  const division = shown.division;
  return (
    <FormDrawer onClose={onClose} size={narrow ? '100%' : 560} title={t('correction.title')}>
      <Stack>
        <p className={styles['muted']}>{t('correction.hint')}</p>
        <Form
          form={form}
          layout="vertical"
          requiredMark="optional"
          initialValues={base}
          onFinish={(values: CorrectionForm) => void submit(values)}
          scrollToFirstError={{ focus: true }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !busy) form.submit();
          }}
        >
          <Form.Item
            name="text"
            label={t('correction.field.text')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input.TextArea autoFocus rows={5} {...countedTo(4000)} />
          </Form.Item>
          <Form.Item name="location" label={t('correction.field.location')}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="categoryId" label={t('correction.field.categoryId')} rules={[{ required: true }]}>
            <CategorySelect />
          </Form.Item>
          <Form.Item name="urgency" label={t('correction.field.urgency')} rules={[{ required: true }]}>
            <Select options={enumOptions('Urgency', URGENCIES)} />
          </Form.Item>
          <Form.Item
            name="estateId"
            label={t('correction.field.estateId')}
            extra={t('correction.estateHint')}
          >
            <EstateSelect
              current={shown.estate}
              {...(division ? { within: divisionPrefix(division.code, division.level) } : {})}
            />
          </Form.Item>
          <Form.Item
            name="reason"
            label={t('correction.reason')}
            rules={[{ required: true, whitespace: true, message: t('correction.reasonMissing') }]}
          >
            <Input maxLength={200} placeholder={t('correction.reasonExample')} />
          </Form.Item>
          <StepError error={error} />
          <FormActions>
            <Button type="primary" htmlType="submit" loading={busy}>
              {t('correction.save')}
            </Button>
            <Button onClick={onClose}>{t('cancel')}</Button>
          </FormActions>
        </Form>
      </Stack>
      {mergeDialog}
    </FormDrawer>
  );
}
