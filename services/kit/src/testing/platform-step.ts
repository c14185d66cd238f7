import { auditChainTables } from '../audit/audit-chain.tables.ts';
import { auditAnchorTables } from '../audit/audit-anchor.tables.ts';
import type { DatabaseStep } from '../database/migrations.ts';
import { idempotencyHashTables } from '../database/idempotency.tables.ts';
import { platformTables } from '../database/platform-tables.ts';
import { feedIdentityTables } from '../outbox/feed-identity.tables.ts';
import { sequencingTables } from '../sequencing/sequencing.tables.ts';

/** The tables that every service's database has, for services that exist in a test alone. */
export const platformStep: DatabaseStep = {
  name: '0001-platform',
  sql: [
    ...platformTables(),
    ...auditChainTables(),
    ...sequencingTables(),
    ...feedIdentityTables(),
    ...auditAnchorTables(),
    ...idempotencyHashTables(),
  ],
};
