import { Button, Checkbox, Segmented } from 'antd';
import { useUiText } from '../../i18n/text.tsx';
import { Icon } from '../../icons/icon.tsx';
import type { Path } from './change-tree.ts';
import type { FilterField } from './filter-field.ts';
import { RuleRow } from './rule-row.tsx';
import { EMPTY_GROUP, newRule } from './rule-tree.ts';
import type { RuleGroup, RuleItem } from './rule-tree.ts';
import classes from './rule-builder.module.css';

export interface RuleGroupProps {
  group: RuleGroup;
  fields: readonly FilterField[];
  path: Path;
  /** Changes the item at a path; null takes it out. */
  change: (path: Path, change: (item: RuleItem) => RuleItem | null) => void;
}

/** Groups within groups within the top one: deeper than that nobody reads. */
const DEEPEST = 2;

/** Comparisons that all have to hold, or one of them, or not; and groups of such. */
export function RuleGroupBox({ group, fields, path, change }: RuleGroupProps) {
  const { t } = useUiText();
  const [first] = fields;
  const set = (changes: Partial<RuleGroup>) => change(path, () => ({ ...group, ...changes }));
  const add = (item: RuleItem) => set({ items: [...group.items, item] });
  return (
    <fieldset className={classes['group']} data-top={path.length === 0}>
      <legend className="gj-visually-hidden">{t(`filter.group.${group.join}`)}</legend>
      <div className={classes['groupHead']}>
        <Segmented
          size="small"
          aria-label={t('filter.join.label')}
          options={(['and', 'or'] as const).map((value) => ({ value, label: t(`filter.group.${value}`) }))}
          value={group.join}
          onChange={(join) => set({ join })}
        />
        <Checkbox checked={group.not} onChange={(event) => set({ not: event.target.checked })}>
          {t('filter.group.not')}
        </Checkbox>
        {path.length > 0 && (
          <Button
            type="text"
            size="small"
            aria-label={t('filter.removeGroup')}
            icon={<Icon name="close" />}
            onClick={() => change(path, () => null)}
          />
        )}
      </div>
      {group.items.map((item, place) => {
        const at = [...path, place];
        return item.kind === 'group' ? (
          <RuleGroupBox key={at.join('.')} group={item} fields={fields} path={at} change={change} />
        ) : (
          <RuleRow
            key={at.join('.')}
            rule={item}
            fields={fields}
            onChange={(rule) => change(at, () => rule)}
            onRemove={() => change(at, () => null)}
          />
        );
      })}
      <div className={classes['add']}>
        <Button size="small" icon={<Icon name="plus" />} onClick={() => first && add(newRule(first))}>
          {t('filter.add')}
        </Button>
        {path.length < DEEPEST && (
          <Button
            size="small"
            type="text"
            icon={<Icon name="plus" />}
            onClick={() => first && add({ ...EMPTY_GROUP, join: 'or', items: [newRule(first)] })}
          >
            {t('filter.addGroup')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
