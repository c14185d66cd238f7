import { PlatformError, type LocalDate, type WriteSession } from '@guanjia/kit';
import { sql } from 'kysely';
import type { EstateRecord } from '../estates/estate.entity.ts';
import type { EstateSpan } from '../events/payloads.ts';
import {
  rewritten,
  same,
  VERSIONED,
  type EstateVersion,
  type VersionedFact,
} from './estate-version.rules.ts';

const COLUMNS: Readonly<Record<VersionedFact, string>> = {
  name: 'name',
  aliases: 'aliases',
  address: 'address',
  divisionCode: 'division_code',
  areaId: 'area_id',
  managementAreaId: 'management_area_id',
  status: 'status',
  completionYear: 'completion_year',
  completedOn: 'completed_on',
  demolishedOn: 'demolished_on',
  floorArea: 'floor_area',
  households: 'households',
  buildings: 'buildings',
  developer: 'developer',
  latitude: 'latitude',
  longitude: 'longitude',
  datum: 'datum',
};

/** What is to hold of an estate from a day on. The estate has the facts already; `told` names those that were told. */
export interface FactsFrom {
  estate: EstateRecord;
  told?: readonly VersionedFact[];
  from: LocalDate;
  /** Whether the estate itself is known from that day on, when it was not before. */
  known?: boolean;
}

/**
 * Records since when the facts of estates hold; call it when the estates themselves are written. Throws RULE_VIOLATED when
 * one of the facts was changed again after that day.
 */
export async function recordFacts(session: WriteSession, changes: readonly FactsFrom[]): Promise<void> {
  const recordedAt = session.clock.now().toISOString();
  const earlier = await versionsOf(
    session,
    changes.map(({ estate }) => estate.id),
  );
  const rows = changes.flatMap(({ estate, told = [], known = false, ...change }) => {
    const history = earlier.get(estate.id) ?? [];
    const begins = history[0]?.from;
    const from = !known && begins && begins > change.from ? begins : change.from;
    const last = history.at(-1);
    const changed = VERSIONED.filter(
      (fact) => told.includes(fact) || (last && !same(last[fact], estate[fact])),
    );
    const result = rewritten(history, { facts: estate, told: changed, from, recordedAt });
    if ('conflict' in result) throw changedSince(result.conflict);
    return result.history.map((version) => rowOf(estate, version));
  });
  await session.rows(
    sql`delete from estate_version where estate_id = any(${changes.map(({ estate }) => estate.id)})`,
  );
  await session.rows(
    sql`insert into estate_version select * from jsonb_populate_recordset(null::estate_version, ${JSON.stringify(rows)}::jsonb)`,
  );
}

/** Writes whole histories of new estates, as the demonstration has them. */
export async function insertVersions(
  session: WriteSession,
  estates: readonly { estate: EstateRecord; history: readonly EstateVersion[] }[],
): Promise<void> {
  const rows = estates.flatMap(({ estate, history }) => history.map((version) => rowOf(estate, version)));
  await session.rows(
    sql`insert into estate_version select * from jsonb_populate_recordset(null::estate_version, ${JSON.stringify(rows)}::jsonb)`,
  );
}

/** Since when estates count and to which division they belonged, by estate: what the feed tells of their past. */
export async function historiesOf(
  session: WriteSession,
  estateIds: readonly string[],
): Promise<ReadonlyMap<string, EstateSpan[]>> {
  const rows = await session.rows<EstateSpan & { estateId: string }>(sql`
    select estate_id as "estateId", from_date as "from", to_date as "to", division_code as "divisionCode", counts,
      recorded_on as "recordedOn"
    from estate_history(${estateIds})`);
  const histories = new Map<string, EstateSpan[]>(estateIds.map((id) => [id, []]));
  for (const { estateId, ...span } of rows) append(histories.get(estateId) ?? [], span);
  return histories;
}

/** Adds a span, or draws out the last one when it says the same and neither was recorded late. */
function append(history: EstateSpan[], span: EstateSpan): void {
  const last = history.at(-1);
  const late = (one: EstateSpan) => one.recordedOn > one.from;
  const alike = last && last.divisionCode === span.divisionCode && last.counts === span.counts;
  if (alike && !late(last) && !late(span)) last.to = span.to;
  else history.push(span);
}

/** The histories of estates, as far as the caller may see them, oldest version first. */
async function versionsOf(
  session: WriteSession,
  estateIds: readonly string[],
): Promise<ReadonlyMap<string, EstateVersion[]>> {
  const facts = sql.raw(
    VERSIONED.map((fact) => `v.${COLUMNS[fact]}${fact === 'floorArea' ? '::float8' : ''} as "${fact}"`).join(
      ', ',
    ),
  );
  const rows = await session.rows<EstateVersion & { estateId: string }>(sql`
    select v.estate_id as "estateId", v.from_date as "from", v.to_date as "to", v.recorded_at as "recordedAt", ${facts}
    from estate_version v where v.estate_id = any(${estateIds}) order by v.estate_id, v.from_date`);
  const found = new Map<string, EstateVersion[]>();
  for (const { estateId, ...version } of rows) {
    found.set(estateId, [...(found.get(estateId) ?? []), version]);
  }
  return found;
}

function rowOf(estate: Pick<EstateRecord, 'id' | 'version'>, version: EstateVersion): object {
  return {
    estate_id: estate.id,
    from_date: version.from,
    to_date: version.to,
    version: estate.version,
    recorded_at: version.recordedAt,
    ...Object.fromEntries(VERSIONED.map((fact) => [COLUMNS[fact], version[fact] ?? null])),
  };
}

function changedSince({ fact, on }: { fact: VersionedFact; on: LocalDate }): PlatformError {
  return new PlatformError(
    'RULE_VIOLATED',
    `${fact} was changed again on ${on}: give that day or a later one.`,
    { reason: 'estateChangedSince', field: 'from', params: { fact, on } },
  );
}
