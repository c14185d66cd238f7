import { Checkbox, Input, InputNumber, Space } from 'antd';
import { Select } from '../forms/select.tsx';
import { useEffect, useRef, useState } from 'react';
import { DateRangeField } from '../dates/date-range-field.tsx';
import { useUiText } from '../i18n/text.tsx';
import { Icon } from '../icons/icon.tsx';
import type { FilterDefinition } from './list-url.ts';
import classes from './lists.module.css';
import type { ListState } from './use-list-state.ts';

interface FilterControlProps {
  filter: FilterDefinition;
  list: ListState;
}

/** The control that sets one filter. */
export function FilterControl({ filter, list }: FilterControlProps) {
  const { t } = useUiText();
  const value = list.values[filter.key];
  switch (filter.kind) {
    case 'search':
      return <SearchControl filter={filter} list={list} />;
    case 'choice':
      return (
        <Select
          className={classes['control'] ?? ''}
          aria-label={filter.label}
          placeholder={filter.label}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          loading={filter.loading ?? false}
          options={filter.options}
          popupMatchSelectWidth={false}
          maxTagCount="responsive"
          {...(filter.multiple
            ? { mode: 'multiple' as const, value: value ? value.split(',') : [] }
            : { value: value ?? null })}
          onChange={(next: string | string[] | null | undefined) =>
            list.set(filter.key, Array.isArray(next) ? next.join(',') : (next ?? null))
          }
        />
      );
    case 'flag':
      return (
        <Checkbox
          checked={value === 'yes'}
          onChange={(event) => list.set(filter.key, event.target.checked ? 'yes' : null)}
        >
          {filter.label}
        </Checkbox>
      );
    case 'dates': {
      const [from = '', to = ''] = (value ?? '').split('..');
      return (
        <Space size={4} className={classes['labelled'] ?? ''}>
          <span>{filter.label}</span>
          <DateRangeField
            label={filter.label}
            value={[from || null, to || null]}
            onChange={([start, end]) =>
              list.set(filter.key, start || end ? `${start ?? ''}..${end ?? ''}` : null)
            }
          />
        </Space>
      );
    }
    case 'range': {
      const [from = '', to = ''] = (value ?? '').split('..');
      const set = (low: string, high: string) => list.set(filter.key, low || high ? `${low}..${high}` : null);
      const number = (text: string) => (text === '' ? null : Number(text));
      return (
        <Space size={4} className={classes['labelled'] ?? ''}>
          <span>{filter.label}</span>
          <InputNumber
            aria-label={t('lists.from', { label: filter.label })}
            value={number(from)}
            onChange={(next) => set(String(next ?? ''), to)}
          />
          <span aria-hidden="true">–</span>
          <InputNumber
            aria-label={t('lists.to', { label: filter.label })}
            value={number(to)}
            onChange={(next) => set(from, String(next ?? ''))}
          />
        </Space>
      );
    }
  }
}

/** Typing waits a moment before it asks, and for an input method to finish its word; Enter asks at once. */
function SearchControl({ filter, list }: FilterControlProps) {
  const value = list.values[filter.key] ?? '';
  const [typed, setTyped] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // What only the trimming changed stays as it is typed: more is to come after the space.
  useEffect(() => setTyped((now) => (now.trim() === value ? now : value)), [value]);
  const ask = (text: string) => {
    clearTimeout(timer.current);
    if (text.trim() !== value) list.set(filter.key, text.trim() || null);
  };
  const askSoon = (text: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => ask(text), 350);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <Input
      type="search"
      className={classes['search'] ?? ''}
      aria-label={filter.label}
      placeholder={filter.label}
      prefix={<Icon name="search" />}
      allowClear
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value);
        if ((event.nativeEvent as InputEvent).isComposing) clearTimeout(timer.current);
        else askSoon(event.target.value);
      }}
      onCompositionEnd={(event) => askSoon(event.currentTarget.value)}
      onPressEnter={(event) => {
        if (!event.nativeEvent.isComposing) ask(typed);
      }}
    />
  );
}
