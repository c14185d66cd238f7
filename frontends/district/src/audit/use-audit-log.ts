import { useConnection, useListState } from '@guanjia/ui';
import { AUDITED } from './audited-service.ts';
import type { AuditedService, AuditRow } from './audited-service.ts';

/** The log of a service, the newest entries first: the list's state in the address and its page. */
export function useAuditLog(service: AuditedService) {
  const list = useListState({ id: `audit-${service}`, filters: [] });
  const result = useConnection(AUDITED[service].log, {
    list,
    select: ({ log }) => ({
      ...log,
      nodes: log.nodes.map((entry): AuditRow => ({ ...entry, id: String(entry.position) })),
    }),
  });
  return { list, result };
}
