import { localDateIn, type LocalDate } from '@guanjia/kit';
import { sql, type RawBuilder } from 'kysely';
import type { WorkingCalendar } from '../calendar/working-calendar.rules.ts';
import { deadline, type ComputedDeadline } from '../deadlines/deadline.rules.ts';
import { packOn, type EscalationPack } from './escalation-pack.ts';

type Rows = <Row>(query: RawBuilder<Row>) => Promise<Row[]>;

/** The stored packs of escalation. */
export function readEscalationPacks(rows: Rows): Promise<EscalationPack[]> {
  return rows<EscalationPack>(sql`
    select key, valid_from as "validFrom", valid_to as "validTo", lines, order_limit as "orderLimit"
    from escalation_pack order by key`);
}

/** When an order that is issued at a moment has to be replied to. */
export function orderLimitFrom(
  packs: readonly EscalationPack[],
  at: Date,
  calendar: WorkingCalendar,
): ComputedDeadline {
  const on: LocalDate = localDateIn(at);
  const pack = packOn(packs, on);
  if (!pack) throw new Error(`No escalation pack covers ${on}.`);
  return deadline({ rule: 'local.supervisionOrder', roll: false, ...pack.orderLimit }, at, calendar);
}
