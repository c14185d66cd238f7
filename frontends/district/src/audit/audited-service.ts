import {
  CasesAuditLogDocument,
  CasesAuditVerificationDocument,
  EstatesAuditLogDocument,
  EstatesAuditVerificationDocument,
  RatingsAuditLogDocument,
  RatingsAuditVerificationDocument,
} from '../generated/graphql.ts';
import type { CasesAuditLogQuery } from '../generated/graphql.ts';

/** Each service keeps a log of its own; they answer alike. */
export const AUDITED = {
  cases: {
    path: '/district/audit',
    log: CasesAuditLogDocument,
    verification: CasesAuditVerificationDocument,
  },
  estates: {
    path: '/district/audit/estates',
    log: EstatesAuditLogDocument,
    verification: EstatesAuditVerificationDocument,
  },
  ratings: {
    path: '/district/audit/ratings',
    log: RatingsAuditLogDocument,
    verification: RatingsAuditVerificationDocument,
  },
} as const;

export type AuditedService = keyof typeof AUDITED;

export type AuditRow = CasesAuditLogQuery['log']['nodes'][number] & { id: string };
