import { DEADLINE_UNITS, URGENCIES, useEnumOptions } from '@guanjia/domain';
import { Button, Checkbox, Form, Icon, Input, InputNumber, Select, useText } from '@guanjia/ui';
import type { DeadlinePacksQuery } from '../../generated/graphql.ts';
import styles from './packs.module.css';

const CLOCKS = ['ACCEPT', 'DISPATCH', 'FOLLOW_UP', 'TOTAL'];

interface LimitLineProps {
  /** Its place in the form's list. */
  name: number;
  number: number;
  categories: DeadlinePacksQuery['caseCategories'];
  /** Null where it cannot be taken away, or moved. */
  onRemove: (() => void) | null;
  onUp: (() => void) | null;
}

/** One time limit: of which clock, for whom, how long, and by which rule. */
export function LimitLine({ name, number, categories, onRemove, onUp }: LimitLineProps) {
  const { t, language } = useText();
  const line = Form.useWatch(['lines', name]) as { clock?: string; unit?: string } | undefined;
  const choices = useEnumOptions();
  return (
    <div className={styles['line']} role="group" aria-label={t('timing.packs.line', { number })}>
      <Form.Item name={[name, 'clock']} label={t('timing.packs.column.clock')}>
        <Select options={choices('Clock', CLOCKS)} />
      </Form.Item>
      <Form.Item
        name={[name, 'amount']}
        label={t('timing.packs.column.limit')}
        rules={[{ required: true, message: t('common.required') }]}
      >
        <InputNumber min={1} max={1000} precision={0} />
      </Form.Item>
      <Form.Item name={[name, 'unit']} label={t('timing.packs.unit')}>
        <Select options={choices('DeadlineUnit', DEADLINE_UNITS)} />
      </Form.Item>
      <Form.Item name={[name, 'urgencies']} label={t('timing.packs.urgencies')}>
        <Select mode="multiple" placeholder={t('timing.packs.all')} options={choices('Urgency', URGENCIES)} />
      </Form.Item>
      <Form.Item name={[name, 'categories']} label={t('timing.packs.categories')}>
        <Select
          mode="multiple"
          placeholder={t('timing.packs.all')}
          options={categories.map((category) => ({
            value: category.key,
            label: language === 'en' ? category.nameEn : category.name,
          }))}
        />
      </Form.Item>
      {line?.clock === 'TOTAL' ? (
        <Form.Item name={[name, 'countsFrom']} label={t('timing.packs.column.countsFrom')}>
          <Select options={choices('CountsFrom', ['RECEIPT', 'ACCEPTANCE'])} />
        </Form.Item>
      ) : null}
      <Form.Item
        name={[name, 'rule']}
        className={styles['wide'] ?? ''}
        label={t('timing.packs.column.rule')}
        rules={[{ required: true, whitespace: true, message: t('common.required') }]}
      >
        <Input maxLength={120} placeholder={t('timing.packs.ruleExample')} />
      </Form.Item>
      {line?.unit === 'NATURAL_DAYS' ? (
        <Form.Item name={[name, 'roll']} valuePropName="checked" className={styles['wide'] ?? ''}>
          <Checkbox>{t('timing.packs.rollCheck')}</Checkbox>
        </Form.Item>
      ) : null}
      <div className={styles['lineActions']}>
        {onUp ? (
          <Button
            size="small"
            icon={<Icon name="up" />}
            aria-label={t('timing.packs.moveUp', { number })}
            onClick={onUp}
          />
        ) : null}
        {onRemove ? (
          <Button
            size="small"
            icon={<Icon name="delete" />}
            aria-label={t('timing.packs.removeLine', { number })}
            onClick={onRemove}
          />
        ) : null}
      </div>
    </div>
  );
}
