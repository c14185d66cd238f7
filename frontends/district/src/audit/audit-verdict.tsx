import { useQuery } from '@apollo/client/react';
import { useFormat } from '@guanjia/domain';
import { Alert, Button, Skeleton, useErrorText, useText } from '@guanjia/ui';
import type { CasesAuditVerificationQuery } from '../generated/graphql.ts';
import { AUDITED } from './audited-service.ts';
import type { AuditedService } from './audited-service.ts';

type Verification = CasesAuditVerificationQuery['verification'];

/** Whether the log is whole and as it was put down outside its database; a long one is checked stretch by stretch. */
export function AuditVerdict({ service }: { service: AuditedService }) {
  const { t } = useText();
  const errorText = useErrorText();
  const { data, loading, error, refetch } = useQuery(AUDITED[service].verification, {
    fetchPolicy: 'network-only',
    notifyOnNetworkStatusChange: true,
  });
  const sentence = useSentence();
  if (error) return <Alert type="error" showIcon title={errorText(error)} />;
  if (!data) return <Skeleton active paragraph={{ rows: 1 }} />;
  const { verification } = data;
  const goOn = () => void refetch({ after: verification.complete ? null : verification.reached });
  return (
    <Alert
      type={verification.intact ? (verification.anchoredTo ? 'success' : 'info') : 'error'}
      showIcon
      role={verification.intact ? 'status' : 'alert'}
      title={sentence(verification)}
      action={
        <Button size="small" loading={loading} onClick={goOn}>
          {t(verification.complete ? 'audit.verify.again' : 'audit.verify.goOn')}
        </Button>
      }
    />
  );
}

function useSentence() {
  const { t } = useText();
  const format = useFormat();
  return ({ intact, reached, complete, brokenAt, contradictedAt, anchoredTo }: Verification): string => {
    if (brokenAt) return t('audit.verify.broken', { at: format.number(brokenAt) });
    if (contradictedAt) return t('audit.verify.contradicted', { at: format.number(contradictedAt) });
    const to = format.number(reached);
    if (intact && !complete) return t('audit.verify.partly', { to });
    if (!anchoredTo) return t('audit.verify.notAnchored', { to });
    return t('audit.verify.intact', { to, anchored: format.number(anchoredTo) });
  };
}
