import { Role, Tier, type WriteSession } from '@guanjia/kit';
import { sql } from 'kysely';
import type { NoticeKind } from '../notices/notice-kinds.ts';
import { departmentOf, desk, tell, type Recipient } from '../notices/tell.ts';
import type { TransferRecord } from './transfer.entity.ts';
import type { TransferState } from './transfer.rules.ts';
import type { CaseRecordTable } from '../generated/tables.ts';

const kinds: Partial<Record<TransferState, NoticeKind>> = {
  OPEN: 'CASE_TRANSFERRED',
  OBJECTED: 'TRANSFER_OBJECTED',
  INSISTED: 'TRANSFER_INSISTED',
  UPHELD: 'TRANSFER_UPHELD',
  RETURNED: 'TRANSFER_TAKEN_BACK',
};

/** Tells whom a transfer, as it stands now, brought work or an answer. A case taken back comes with a notice of its own. */
export async function tellOfTransfer(session: WriteSession, transfer: TransferRecord): Promise<void> {
  const kind = kinds[transfer.state];
  if (!kind) return;
  const { caseId, objectionDueOn: dueOn } = transfer;
  const [about] = await session.rows<Pick<CaseRecordTable, 'number'>>(
    sql`select number from case_record where id = ${caseId}`,
  );
  const params = { case: about?.number, dueOn, name: session.caller.name };
  await tell(
    session,
    recipients(transfer).map((to) => ({ to, kind, caseId, params })),
  );
}

function recipients({ state, tier, fromDivision, toDivision }: TransferRecord): Recipient[] {
  const from = desk(fromDivision, tier);
  const to = desk(toDivision ?? '', tier);
  if (state === 'OBJECTED') return [from];
  if (state === 'UPHELD') return [from, to];
  return state === 'INSISTED' ? [superiorOf(fromDivision, toDivision ?? '', tier)] : [to];
}

/** Those who decide between two desks: the supervisors and heads of the lowest tier above both. */
function superiorOf(one: string, other: string, tier: Tier): Recipient {
  const shared = departmentOf(one, Tier.SUBDISTRICT) === departmentOf(other, Tier.SUBDISTRICT);
  const above = tier === Tier.COMMUNITY && shared ? Tier.SUBDISTRICT : Tier.DISTRICT;
  return desk(one, above, [Role.SUPERVISOR, Role.HEAD]);
}
