import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useFigureName } from '../extensions/extensions.tsx';
import { useFormat } from '../format/use-format.ts';
import { useUiText } from '../i18n/text.tsx';
import { Icon } from '../icons/icon.tsx';
import { conditionOf } from './list-url.ts';
import type { FilterDefinition } from './list-url.ts';
import classes from './lists.module.css';
import { EMPTY_GROUP, fromCondition, toCondition } from './rules/rule-tree.ts';
import { sentenceOf } from './rules/sentence.ts';
import { useConditionText } from './rules/use-condition-text.ts';
import type { ListState } from './use-list-state.ts';

export interface FilterChipsProps {
  list: ListState;
  /** Plain filters whose controls are not in sight. */
  hidden: readonly FilterDefinition[];
  /** Opens the filter builder. */
  onEdit: () => void;
}

/** What the list is narrowed by and no control in sight says, each part to be taken off by itself. */
export function FilterChips({ list, hidden, onEdit }: FilterChipsProps) {
  const { t } = useUiText();
  const { date } = useFormat();
  const say = useConditionText(list.fields);
  const figureName = useFigureName();
  const chips: ReactNode[] = hidden.flatMap((definition) => {
    const value = list.values[definition.key];
    if (value === undefined) return [];
    const text = say(conditionOf(definition, value)) ?? definition.label;
    return [<Chip key={definition.key} text={text} onDrop={() => list.set(definition.key, null)} />];
  });
  if (list.where) {
    const text = say(list.where);
    chips.push(
      <Chip
        key="where"
        text={figureName(list.figure) ?? text ?? t('lists.where')}
        // The builder begins with these rows only while it has none of its own.
        {...(text && !list.rules ? { onEdit } : {})}
        onDrop={() => list.setWhere(null)}
      />,
    );
  }
  chips.push(...ruleChips());
  return chips.length > 0 ? <ul className={classes['chips']}>{chips}</ul> : null;

  /** One chip for each part that has to hold; a choice between several is one part. */
  function ruleChips(): ReactNode[] {
    const { rules, fields } = list;
    if (!rules) return [];
    const tree = fromCondition(rules, fields);
    // A link from elsewhere can hold what the builder cannot show: then it can only be taken off.
    if (!tree) return [<Chip key="rules" text={t('filter.foreign')} onDrop={() => list.setRules(null)} />];
    const parts = tree.join === 'and' && !tree.not ? tree.items : [tree];
    return parts.map((part) => {
      const text = sentenceOf(part, fields, { t, date });
      const rest = tree.items.filter((item) => item !== part);
      return (
        <Chip
          key={`rule ${text}`}
          text={text}
          onEdit={onEdit}
          onDrop={() => list.setRules(parts.length > 1 ? toCondition({ ...EMPTY_GROUP, items: rest }) : null)}
        />
      );
    });
  }
}

function Chip({ text, onEdit, onDrop }: { text: string; onEdit?: () => void; onDrop: () => void }) {
  const { t } = useUiText();
  return (
    <li className={classes['chip']}>
      {onEdit ? (
        <button type="button" className={classes['chipText']} onClick={onEdit}>
          {text}
        </button>
      ) : (
        <span className={classes['chipText']}>{text}</span>
      )}
      <Button
        type="text"
        size="small"
        aria-label={t('filter.drop', { text })}
        icon={<Icon name="close" />}
        onClick={onDrop}
      />
    </li>
  );
}
