import { Skeleton } from 'antd';
import { useUiText } from '../i18n/text.tsx';
import classes from './states.module.css';

/** The outline of a page that is on its way. */
export function PageSkeleton() {
  const { t } = useUiText();
  return (
    <div className={classes['skeleton']} role="status" aria-label={t('states.loading')}>
      <Skeleton active title={{ width: '30%' }} paragraph={{ rows: 8 }} />
    </div>
  );
}
