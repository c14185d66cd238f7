import { Section, Stack } from '@guanjia/ui';
import { useText } from '../../scope.ts';
import type { ShownCase } from '../page/use-case-page.ts';
import { ApprovalRequest } from './approval-request.tsx';

/** Requests on the case that somebody still has to decide on; nothing when there are none. */
export function PendingApprovals({ approvals }: { approvals: ShownCase['approvals'] }) {
  const { t } = useText();
  const pending = approvals.filter(({ state }) => state === 'PENDING');
  if (pending.length === 0) return null;
  return (
    <Section title={t('approval.title')}>
      <Stack>
        {pending.map((approval) => (
          <ApprovalRequest key={approval.id} approval={approval} />
        ))}
      </Stack>
    </Section>
  );
}
