import { Button, Form, Icon, useText } from '@guanjia/ui';
import type { DeadlinePacksQuery } from '../../generated/graphql.ts';
import { LimitLine } from './limit-line.tsx';
import { NEW_LINE } from './line-values.ts';
import styles from './packs.module.css';

/** The time limits of a pack that is being written, in the order in which they are tried. */
export function LimitLines({ categories }: { categories: DeadlinePacksQuery['caseCategories'] }) {
  const { t } = useText();
  return (
    <fieldset className={styles['lines']}>
      <legend>{t('timing.packs.lines')}</legend>
      <p className={styles['hint']}>{t('timing.packs.linesHint')}</p>
      <Form.List name="lines">
        {(fields, { add, remove, move }) => (
          <>
            {fields.map(({ key, name }, at) => (
              <LimitLine
                key={key}
                name={name}
                number={at + 1}
                categories={categories}
                onRemove={fields.length > 1 ? () => remove(name) : null}
                onUp={at > 0 ? () => move(at, at - 1) : null}
              />
            ))}
            <Button type="dashed" icon={<Icon name="plus" />} onClick={() => add(NEW_LINE)}>
              {t('timing.packs.addLine')}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
