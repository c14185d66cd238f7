import { newId, Role, Tier, type WriteSession } from '@guanjia/kit';
import { sql } from 'kysely';
import { mailsAreSent } from './mail/mail-settings.ts';
import type { NoticeKind } from './notice-kinds.ts';

/** Who is told: a person, or a desk, i.e. those of a division's department at a tier who have one of the roles. */
export type Recipient =
  | { readonly staffId: string }
  | { readonly divisionCode: string; readonly tier: Tier; readonly roles: readonly Role[] };

export interface Tidings {
  readonly to: Recipient;
  readonly kind: NoticeKind;
  readonly caseId?: string;
  readonly orderId?: string;
  /** A collective petition. */
  readonly petitionId?: string;
  /** What the sentence names: the case's number, a date, a clock. No personal data, no text. */
  readonly params: Record<string, unknown>;
}

const DIGITS: Record<Tier, number> = { COMMUNITY: 12, SUBDISTRICT: 9, DISTRICT: 6 };

/** The division of the department at a tier that a division belongs to. */
export function departmentOf(divisionCode: string, tier: Tier): string {
  return divisionCode.slice(0, DIGITS[tier]).padEnd(12, '0');
}

/** A tier's desk for a case's division: everyone who works on cases there, unless told. */
export function desk(
  divisionCode: string,
  tier: Tier,
  roles: readonly Role[] = [Role.HANDLER, Role.SUPERVISOR, Role.HEAD],
): Recipient {
  return { divisionCode: departmentOf(divisionCode, tier), tier, roles };
}

/**
 * Leaves notices in the transaction of what they tell of. The person who acts is not told of the own act, who is told in
 * person does not find the same on the desk once more, and somebody who has left the staff is told nothing.
 */
export async function tell(session: WriteSession, tidings: readonly Tidings[]): Promise<void> {
  const { caller } = session;
  const at = session.clock.now().toISOString();
  const rows = tidings.flatMap(({ to, ...rest }) => {
    if ('staffId' in to && to.staffId === caller.staffId) return [];
    const exceptStaff = 'staffId' in to ? [] : inPerson(tidings, rest);
    return [{ ...rest, ...to, exceptStaff, id: newId('Notice') }];
  });
  if (rows.length === 0) return;
  const mail = mailsAreSent() ? 'WAITING' : null;
  await session.rows(sql`
    insert into notice (id, division_code, tier, roles, staff_id, except_staff, kind, case_id, order_id, petition_id,
      params, occurred_at, mail_state, mail_after)
    select n.id, coalesce(s.division_code, n."divisionCode"), n.tier,
      case when n."staffId" is null then array(select jsonb_array_elements_text(n.roles)) end,
      n."staffId", array(select jsonb_array_elements_text(n."exceptStaff")), n.kind, n."caseId", n."orderId",
      n."petitionId", n.params, ${at}::timestamptz,
      ${mail}, case when ${mail}::text is not null then ${at}::timestamptz end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n(id text, "divisionCode" text, tier text, roles jsonb,
      "staffId" text, "exceptStaff" jsonb, kind text, "caseId" text, "orderId" text, "petitionId" text,
      params jsonb)
    left join staff_ref s on s.id = n."staffId" and s.active
    where n."staffId" is null or s.id is not null`);
}

/** Who is told in person what a notice to a desk says. */
function inPerson(
  tidings: readonly Tidings[],
  { kind, caseId, orderId, petitionId }: Omit<Tidings, 'to'>,
): string[] {
  return tidings.flatMap(({ to, ...other }) => {
    const same =
      other.kind === kind &&
      other.caseId === caseId &&
      other.orderId === orderId &&
      other.petitionId === petitionId;
    return same && 'staffId' in to ? [to.staffId] : [];
  });
}
