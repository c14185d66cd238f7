import { FormDrawer, useText } from '@guanjia/ui';
import { useState } from 'react';
import type { LoadCalendarYearMutation } from '../../generated/graphql.ts';
import { LoadYearForm } from './load-year-form.tsx';
import { LoadedYear } from './loaded-year.tsx';

interface LoadYearDrawerProps {
  year: number;
  onClose: () => void;
  onLoaded: (year: number) => void;
}

/** Loads a year's arrangement in a drawer: what it is, what it changes, and what came of it. */
export function LoadYearDrawer({ year, onClose, onLoaded }: LoadYearDrawerProps) {
  const { t } = useText();
  const [loaded, setLoaded] = useState<LoadCalendarYearMutation['loadCalendarYear'] | null>(null);
  return (
    <FormDrawer onClose={onClose} size={640} title={t('timing.load.title')}>
      {loaded ? (
        <LoadedYear loaded={loaded} onClose={onClose} />
      ) : (
        <LoadYearForm
          year={year}
          onClose={onClose}
          onLoaded={(result) => {
            setLoaded(result);
            onLoaded(result.year);
          }}
        />
      )}
    </FormDrawer>
  );
}
