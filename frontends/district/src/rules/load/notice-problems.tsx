import { Alert, useText } from '@guanjia/ui';
import type { ParsedNotice } from './parse-notice.ts';

/** What of a notice could not be read, each with why. */
export function NoticeProblems({ problems }: Pick<ParsedNotice, 'problems'>) {
  const { t } = useText();
  if (problems.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('timing.load.problems')}
      description={
        <ul>
          {problems.map(({ kind, text, said, found }) => (
            <li key={`${kind} ${text}`}>{t(`timing.load.problem.${kind}`, { text, said, found })}</li>
          ))}
        </ul>
      }
    />
  );
}
