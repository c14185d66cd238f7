import { Alert, Button } from 'antd';
import { graphErrors } from '../graph/errors.ts';
import { useUiText } from '../i18n/text.tsx';

export interface PartialBannerProps {
  error: unknown;
  onRetry?: () => void;
}

/** Some of the page's data is missing: says which service did not answer. */
export function PartialBanner({ error, onRetry }: PartialBannerProps) {
  const { t } = useUiText();
  const errors = graphErrors(error);
  if (errors.length === 0) return null;
  const names = [...new Set(errors.flatMap(({ service }) => (service ? [service] : [])))].map((service) =>
    t(`services.${service}`, { defaultValue: service }),
  );
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      title={
        names.length
          ? t('states.partialNamed', { services: names.join(t('common.listComma')) })
          : t('states.partial')
      }
      action={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {t('common.retry')}
          </Button>
        )
      }
    />
  );
}
