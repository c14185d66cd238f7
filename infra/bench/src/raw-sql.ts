import pg from 'pg';
import type { BenchDatabase } from './bench-database.ts';
import { READ_DAY } from './the-read.ts';
import type { Contender, ReadSize } from './the-read.ts';

/** The same JSON as the graph's, built by PostgreSQL in one statement: as fast as this can be asked for. */
const STATEMENT = `
  with page as (select id, name, floor_area, households from estate order by name, id limit $1)
  select json_build_object('estates', json_build_object('nodes', coalesce(json_agg(json_build_object(
    'id', page.id, 'name', page.name, 'floorArea', page.floor_area, 'households', page.households,
    'company', case when company.id is not null then json_build_object('id', company.id, 'name', company.name,
      'credit', json_build_object('score', score.total / 100.0, 'grade', score.grade)) end,
    'star', case when period.award_id is not null then json_build_object('level', period.level,
      'plaqueNumber', period.plaque_number, 'validUntil', award.valid_until) end,
    'cases', json_build_object('nodes', newest.cases)) order by page.name, page.id), '[]'))) as answer
  from page
  left join estate_management management on management.estate_id = page.id and management.from_date <= '${READ_DAY}'
    and (management.to_date is null or management.to_date >= '${READ_DAY}')
  left join property_company company on company.id = management.company_id
  left join credit_scores('${READ_DAY}') score on score.company_id = company.id
  left join star_period period on period.estate_id = page.id
    and period.from_on <= '${READ_DAY}' and period.to_on > '${READ_DAY}'
  left join star_award award on award.id = period.award_id
  cross join lateral (
    select coalesce(json_agg(json_build_object('id', id, 'number', number, 'state', state,
      'receivedAt', to_char(received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'dueOn', due_on)
      order by received_at desc, id desc), '[]') as cases
    from (select id, number, state, received_at, due_on from case_record
      where estate_id = page.id order by received_at desc, id desc limit $2) latest
  ) newest`;

export async function rawSql(database: BenchDatabase): Promise<Contender> {
  // The scope is set once for each connection: the statement itself is the whole operation.
  const options = '-c guanjia.scope_from=150271000000 -c guanjia.scope_to=150272000000';
  const pool = new pg.Pool({ connectionString: database.urlOf('raw'), max: 10, options });
  return {
    name: 'one raw SQL statement',
    roles: [database.roleOf('raw')],
    async answer({ estates, cases }: ReadSize) {
      const { rows } = await pool.query<{ answer: unknown }>({
        name: 'read',
        text: STATEMENT,
        values: [estates, cases],
      });
      return rows[0]?.answer;
    },
    stop: () => pool.end(),
  };
}
