import { Alert, useErrorText } from '@guanjia/ui';

/** Why a step was refused, beside where it was tried; nothing while nothing went wrong. */
export function StepError({ error }: { error: unknown }) {
  const errorText = useErrorText();
  if (!error) return null;
  return <Alert type="error" showIcon title={errorText(error)} />;
}
