import { valueKey, type Judging, type RowProblem, type Tier } from '@guanjia/kit';
import { sql } from 'kysely';
import { categoryId } from '../category/category-tree.ts';
import { plainWord, type LedgerFacts } from './read-ledger-row.ts';
import type { DivisionRefTable, EstateRefTable, StaffRefTable } from '../generated/tables.ts';

interface Place {
  estateId: string | null;
  divisionCode: string;
}

interface Category {
  categoryId: string;
  category: string;
}

/** The registry and the categories as far as the caller sees them, to find what a row names. */
export interface Places {
  /** Adds to the problems when the estate or division is unknown or ambiguous. */
  placeOf(facts: LedgerFacts, problems: RowProblem[]): Place | null;
  /** Adds to the problems when it is unknown, to the notes when the one for all rows takes its place. */
  categoryOf(facts: LedgerFacts, problems: RowProblem[], notes: RowProblem[]): Category | null;
  handlerOf(facts: LedgerFacts): { id: string; name: string; tier: Tier } | null;
}

/** Reads them in three statements, for as many rows as come. */
export async function readPlaces({ context, rows, settings, meanings }: Judging): Promise<Places> {
  const { scope } = context;
  const estates = grouped(
    await rows<Pick<EstateRefTable, 'id' | 'name' | 'aliases' | 'divisionCode'>>(sql`
      select id, name, aliases, division_code as "divisionCode" from estate_ref where status <> 'DEMOLISHED'`),
    ({ name, aliases }) => [name, ...aliases],
  );
  const divisions = grouped(
    await rows<Pick<DivisionRefTable, 'name' | 'code'>>(sql`
      select name, code from division_ref where code >= ${scope.from} and code < ${scope.to}`),
    ({ name }) => [name, name.replace(/(居委会|村委会|社区|街道办事处|街道|镇|村)$/, '')],
  );
  const categories = grouped(
    await rows<{ id: string; name: string; top: string; leaf: boolean }>(sql`
      select id, name, top_code as top, parent_id is not null as leaf from case_category where active`),
    ({ name }) => [name],
  );
  const staff = grouped(
    await rows<Pick<StaffRefTable, 'id' | 'name' | 'tier'> & { tier: Tier }>(sql`
      select id, name, tier from staff_ref
      where active and division_code >= ${scope.from} and division_code < ${scope.to}`),
    ({ name }) => [name],
  );

  const settled = <Row>(
    column: string,
    value: string,
    all: ReadonlyMap<string, Row[]>,
    id: (row: Row) => string,
  ) => {
    const meaning = meanings.get(column)?.get(valueKey(value));
    return meaning === undefined ? undefined : [...all.values()].flat().find((row) => id(row) === meaning);
  };
  return {
    placeOf({ estate, division }, problems) {
      const meant =
        division === '' ? undefined : settled('division', division, divisions, ({ code }) => code);
      const within = division === '' ? undefined : meant ? [meant] : divisions.get(plainWord(division));
      if (division !== '' && within?.length !== 1) {
        problems.push({ column: 'division', value: division, reason: 'divisionUnknown' });
        return null;
      }
      const code = within?.[0]?.code ?? settings['divisionCode'] ?? context.caller.division;
      if (estate === '') return { estateId: null, divisionCode: code };
      const meantEstate = settled('estate', estate, estates, ({ id }) => id);
      const named = meantEstate ? [meantEstate] : (estates.get(plainWord(estate)) ?? []);
      const there = within ? named.filter((one) => below(one.divisionCode, code)) : named;
      const [only, ...more] = there;
      if (only && more.length === 0) return { estateId: only.id, divisionCode: only.divisionCode };
      problems.push(
        only
          ? { column: 'estate', value: estate, reason: 'estateAmbiguous', params: { count: there.length } }
          : { column: 'estate', value: estate, reason: 'estateUnknown' },
      );
      return null;
    },

    categoryOf({ category }, problems, notes) {
      const found =
        settled('category', category, categories, ({ id }) => id) ?? categories.get(plainWord(category))?.[0];
      if (found) return { categoryId: found.id, category: found.top };
      const given = settings['categoryId'];
      const fallback = [...categories.values()].flat().find(({ id }) => id === given);
      if (fallback) {
        if (category !== '') notes.push({ column: 'category', value: category, reason: 'categoryReplaced' });
        return { categoryId: fallback.id, category: fallback.top };
      }
      if (category === '') return { categoryId: categoryId('UNCLASSIFIED'), category: 'OTHER' };
      problems.push({ column: 'category', value: category, reason: 'categoryUnknown' });
      return null;
    },

    handlerOf({ handler }) {
      const named = staff.get(plainWord(handler)) ?? [];
      return named.length === 1 ? (named[0] ?? null) : null;
    },
  };
}

/** Whether a division lies in another: its code begins with the other's digits before the zeros. */
function below(code: string, ancestor: string): boolean {
  return code.startsWith(ancestor.replace(/(000000|000)$/, ''));
}

function grouped<Row>(rows: readonly Row[], names: (row: Row) => readonly string[]): Map<string, Row[]> {
  const byName = new Map<string, Row[]>();
  for (const row of rows) {
    for (const name of new Set(names(row).map(plainWord))) {
      const group = byName.get(name);
      if (group) group.push(row);
      else byName.set(name, [row]);
    }
  }
  return byName;
}
