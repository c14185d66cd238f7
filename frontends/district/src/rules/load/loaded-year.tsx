import { Button, FormActions, StatePanel, useText } from '@guanjia/ui';
import type { LoadCalendarYearMutation } from '../../generated/graphql.ts';
import { MovedDeadlines } from './moved-deadlines.tsx';

interface LoadedYearProps {
  loaded: LoadCalendarYearMutation['loadCalendarYear'];
  onClose: () => void;
}

/** What came of loading a year. */
export function LoadedYear({ loaded, onClose }: LoadedYearProps) {
  const { t } = useText();
  const { year, examinedDeadlines, movedDeadlines, definiteDeadlines, moves } = loaded;
  return (
    <div role="status">
      <StatePanel
        icon="check"
        title={t('timing.load.done', { year })}
        body={[
          t('timing.load.recounted', { examined: examinedDeadlines, moved: movedDeadlines }),
          definiteDeadlines > 0 ? t('timing.load.becameDefinite', { count: definiteDeadlines }) : '',
        ]
          .filter(Boolean)
          .join(' ')}
      />
      <MovedDeadlines moves={moves} count={movedDeadlines} />
      <FormActions>
        <Button type="primary" onClick={onClose}>
          {t('common.close')}
        </Button>
      </FormActions>
    </div>
  );
}
