import { Alert, Button, Drawer } from 'antd';
import { useState } from 'react';
import { Form } from '../../forms/form.tsx';
import { FormActions } from '../../forms/form-actions.tsx';
import { useFormat } from '../../format/use-format.ts';
import { useUiText } from '../../i18n/text.tsx';
import { useNarrow } from '../../theme/media.ts';
import type { ListState } from '../use-list-state.ts';
import { changeAt } from './change-tree.ts';
import { RuleGroupBox } from './rule-group.tsx';
import { DEEPEST_RULES, depthOf, EMPTY_GROUP, fromCondition, newRule, toCondition } from './rule-tree.ts';
import type { RuleGroup } from './rule-tree.ts';
import { sentenceOf } from './sentence.ts';
import classes from './rule-builder.module.css';

export interface RuleDrawerProps {
  list: ListState;
  open: boolean;
  onClose: () => void;
}

/** The filter builder beside the list. What it makes stands in the address once it is applied. */
export function RuleDrawer({ list, open, onClose }: RuleDrawerProps) {
  const { t } = useUiText();
  const narrow = useNarrow();
  return (
    <Drawer
      open={open}
      onClose={onClose}
      size={narrow ? '100%' : 680}
      title={t('filter.title')}
      destroyOnHidden
    >
      <RuleBuilder list={list} onDone={onClose} />
    </Drawer>
  );
}

/** What a figure handed over can be changed like everything else, when the fields can say it. */
function startOf({ rules, where, fields }: ListState): { tree: RuleGroup; takesWhere: boolean } {
  const given = rules ?? where;
  const tree = given && fromCondition(given, fields);
  if (tree) return { tree, takesWhere: !rules };
  const [first] = fields;
  return { tree: { ...EMPTY_GROUP, items: first ? [newRule(first)] : [] }, takesWhere: false };
}

function RuleBuilder({ list, onDone }: { list: ListState; onDone: () => void }) {
  const { t } = useUiText();
  const { date } = useFormat();
  const [{ tree: start, takesWhere }] = useState(() => startOf(list));
  const [tree, setTree] = useState(start);
  const condition = toCondition(tree);
  const tooDeep = depthOf(condition) > DEEPEST_RULES;
  const apply = () => {
    if (tooDeep) return;
    list.setRules(condition, takesWhere ? { where: null } : undefined);
    onDone();
  };
  return (
    <Form
      className={classes['builder'] ?? ''}
      onFinish={apply}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        apply();
      }}
    >
      <RuleGroupBox
        group={tree}
        fields={list.fields}
        path={[]}
        change={(path, change) => setTree((now) => changeAt(now, path, change))}
      />
      <p className={classes['sentence']} aria-live="polite">
        {sentenceOf(tree, list.fields, { t, date }) || t('filter.nothing')}
      </p>
      {tooDeep && <Alert type="warning" showIcon title={t('filter.tooDeep')} />}
      <FormActions>
        <Button type="primary" htmlType="submit" disabled={tooDeep} aria-keyshortcuts="Control+Enter">
          {t('filter.apply')}
        </Button>
        <Button onClick={() => setTree(EMPTY_GROUP)}>{t('filter.reset')}</Button>
        <Button onClick={onDone}>{t('common.cancel')}</Button>
      </FormActions>
    </Form>
  );
}
