import { addDays, type LocalDate, type WriteSession } from '@guanjia/kit';
import { sql } from 'kysely';
import type { EstateSaved, EstateSpan } from './registry-events.ts';

/** Of an old estate not even the year of its completion may be known. */
const SINCE_EVER: LocalDate = '1900-01-01';

/** Keeps where estates lay and since when they count. */
export async function saveSpans(estates: readonly EstateSaved[], session: WriteSession): Promise<void> {
  const spans = estates.flatMap((estate) => historyOf(estate).map((span) => ({ id: estate.id, ...span })));
  await session.rows(sql`delete from estate_span where estate_id = any(${estates.map(({ id }) => id)})`);
  await session.rows(sql`
    insert into estate_span (estate_id, from_on, to_on, division_code, counts, recorded_on)
    select id, "from", "to", "divisionCode", counts, "recordedOn"
    from jsonb_to_recordset(${JSON.stringify(spans)}::jsonb)
      as s(id text, "from" date, "to" date, "divisionCode" text, counts boolean, "recordedOn" date)`);
}

/** The history that an event tells; of an older event what its facts say. */
function historyOf(estate: EstateSaved): EstateSpan[] {
  if (estate.history) return estate.history;
  const { divisionCode, status, demolishedOn } = estate;
  const from = estate.completedOn ?? SINCE_EVER;
  const counted = status === 'COMPLETED' || status === 'DEMOLISHED';
  if (!counted || (demolishedOn !== null && demolishedOn <= from))
    return [{ from, to: null, divisionCode, counts: false, recordedOn: from }];
  const span = { from, divisionCode, counts: true, recordedOn: from };
  if (demolishedOn === null) return [{ ...span, to: null }];
  return [
    { ...span, to: addDays(demolishedOn, -1) },
    { from: demolishedOn, to: null, divisionCode, counts: false, recordedOn: demolishedOn },
  ];
}
