import { Alert, Button } from 'antd';
import { useErrorText } from '../graph/error-text.ts';
import { graphErrors } from '../graph/errors.ts';
import { useUiText } from '../i18n/text.tsx';
import { ForbiddenPage } from './forbidden-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';

export interface ErrorPanelProps {
  error: unknown;
  onRetry?: () => void;
  /** Inside a form or a card: one line, no page-sized states. */
  compact?: boolean;
}

/** An error of the graph in the user's language; forbidden and not found have pages of their own. */
export function ErrorPanel({ error, onRetry, compact = false }: ErrorPanelProps) {
  const { t } = useUiText();
  const textOf = useErrorText();
  const errors = graphErrors(error);
  if (errors.length === 0) return null;
  if (!compact && errors.every(({ code }) => code === 'FORBIDDEN')) return <ForbiddenPage />;
  if (!compact && errors.every(({ code }) => code === 'NOT_FOUND')) return <NotFoundPage />;
  const retry = onRetry && (
    <Button size="small" onClick={onRetry}>
      {t('common.retry')}
    </Button>
  );
  const service = errors.find((one) => one.service)?.service;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={textOf(error)}
      {...(service
        ? {
            description: t('states.service', {
              service: t(`services.${service}`, { defaultValue: service }),
            }),
          }
        : {})}
      action={retry}
    />
  );
}
