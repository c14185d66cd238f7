import {
  exportFeature,
  localDateIn,
  Role,
  type ExportFeature,
  type ExportKind,
  type RequestContext,
} from '@guanjia/kit';
import { sql } from 'kysely';
import { departmentName, divisionName, resolutionOfCase } from '../case/case-parts.ts';
import type { CaseOrder } from '../case/case-filter.type.ts';
import { caseList, type CaseRow } from '../case/case-list.ts';
import { categoryById } from '../category/category.ts';
import { narrowed } from '../integrators/client-reach.ts';
import { caseWorkers } from '../life/case-life.ts';
import { printedHeader, printedWords } from './ledger-columns.ts';
import type { EstateRefTable } from '../generated/tables.ts';

const PAGE = 100;

/** The cases of a filter in the layout of the offices' ledger (台账), complainants masked. */
const caseLedgerExport: ExportKind = {
  key: 'CASE_LEDGER',
  roles: [...caseWorkers, Role.ANALYST, Role.AUDITOR],
  fileName: '信访投诉台账',
  header: printedHeader,
  filterType: 'CaseFilter',
  orderType: 'CaseOrder',
  privateFilters: ['search'],
  async count(context, { filter }) {
    const where = await caseList.where(context, await narrowed(context, filter));
    const [counted] = await context.rows<{ count: string }>(
      sql`select count(*) as count from case_record t where ${where}`,
    );
    return Number(counted?.count);
  },
  async page(context, { filter, orderBy }, { after, done }) {
    const { nodes, pageInfo } = await caseList.page(context, {
      page: { first: PAGE, ...(after ? { after } : {}) },
      filter: await narrowed(context, filter),
      ...(orderBy ? { orderBy: orderBy as CaseOrder[] } : {}),
    });
    return {
      rows: await ledgerRows(context, nodes, done),
      next: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null,
    };
  },
};

/** The cells in the order of printedHeader; `done` rows stand above them. */
async function ledgerRows(
  context: RequestContext,
  cases: readonly CaseRow[],
  done: number,
): Promise<string[][]> {
  const estates = await context.rows<Pick<EstateRefTable, 'id' | 'name'>>(
    sql`select id, name from estate_ref where id = any(${cases.flatMap(({ estateId }) => estateId ?? [])})`,
  );
  const names = new Map(estates.map(({ id, name }) => [id, name]));
  return Promise.all(
    cases.map(async (row, index) => {
      const [resolution, division, department, category] = await Promise.all([
        resolutionOfCase(context, row.id),
        divisionName(context).load(row.divisionCode),
        departmentName(context, row.divisionCode, row.tier),
        categoryById(context).load(row.categoryId),
      ]);
      return [
        String(done + index + 1),
        row.number,
        row.sourceNumber,
        word(row.channel),
        shanghaiTime(row.receivedAt),
        names.get(row.estateId ?? ''),
        division,
        category?.name,
        row.text,
        row.complainantName,
        row.complainantPhone,
        row.complainantIdNumber,
        department,
        row.assigneeName,
        row.dueOn,
        word(row.state),
        resolution?.text,
        row.resolvedOn,
        word(resolution?.level),
        resolution && word(resolution.onTime ? 'IN_TIME' : 'LATE'),
        word(row.followUpSatisfaction),
        row.archived ? '是' : '',
      ].map((cell) => cell ?? '');
    }),
  );
}

function word(name: string | null | undefined): string {
  return name ? (printedWords[name] ?? name) : '';
}

function shanghaiTime(moment: string): string {
  const at = new Date(moment);
  return `${localDateIn(at)} ${new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(11, 16)}`;
}

/** Export of the offices' ledgers. */
export const ledgerExport: ExportFeature = exportFeature('cases', [caseLedgerExport]);
