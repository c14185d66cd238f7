import {
  exportFeature,
  localDateIn,
  PlatformError,
  Role,
  type ExportFeature,
  type ExportKind,
  type RequestContext,
} from '@guanjia/kit';
import { sql } from 'kysely';
import { divisionName, resolutionOfCase } from '../case/case-parts.ts';
import { caseList, type CaseRow } from '../case/case-list.ts';
import { categoryById } from '../category/category.ts';
import { narrowed } from '../integrators/client-reach.ts';
import { caseWorkers } from '../life/case-life.ts';

const PAGE = 100;
const FILTER_FIELDS = new Set(
  `id number state channel divisionCode estateId categoryId assigneeId tier urgency receivedOn acceptedOn dueOn
   resolvedOn resolvedTier open overdue asOf collectivePetitionId search`.split(/\s+/),
);

/** What the offices' printed ledgers say for the platform's words. */
const WORDS: Readonly<Record<string, string>> = {
  VISIT: '来访',
  CALL: '来电',
  LETTER: '来函',
  MAYOR_MAILBOX: '市长信箱',
  HOTLINE: '热线',
  ONLINE: '网上',
  PATROL: '巡查',
  REGISTERED: '待受理',
  ACCEPTED: '已受理',
  NOT_ACCEPTED: '不予受理',
  ASSIGNED: '办理中',
  IN_PROGRESS: '办理中',
  RESOLVED: '已办结',
  CLOSED: '已归档',
  REOPENED: '办理中',
  WITHDRAWN: '已撤回',
  VOIDED: '已作废',
  SUSPENDED: '已中止',
  TRANSFERRED: '已移送',
  SATISFIED: '满意',
  BASICALLY_SATISFIED: '基本满意',
  DISSATISFIED: '不满意',
  UNREACHED: '未接通',
};

/** The cases of a filter in the layout of the offices' ledger (台账), complainants masked. */
const caseLedgerExport: ExportKind = {
  key: 'CASE_LEDGER',
  roles: [...caseWorkers, Role.ANALYST, Role.AUDITOR],
  fileName: '信访投诉台账',
  header: [
    '编号',
    '来件编号',
    '来件渠道',
    '来件时间',
    '小区',
    '社区',
    '类别',
    '投诉人',
    '联系电话',
    '反映内容',
    '承办人',
    '办理状态',
    '办结期限',
    '办结日期',
    '处理结果',
    '满意度',
  ],
  checkFilter: requireFilter,
  async count(context, filter) {
    const page = await caseList.page(context, {
      page: { first: 1 },
      filter: await narrowed(context, filter),
    });
    return page.count();
  },
  async page(context, filter, after) {
    const { nodes, pageInfo } = await caseList.page(context, {
      page: { first: PAGE, ...(after ? { after } : {}) },
      filter: await narrowed(context, filter),
    });
    return {
      rows: await ledgerRows(context, nodes),
      next: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null,
    };
  },
};

async function ledgerRows(context: RequestContext, cases: readonly CaseRow[]): Promise<string[][]> {
  const estates = await context.rows<{ id: string; name: string }>(
    sql`select id, name from estate_ref where id = any(${cases.flatMap(({ estateId }) => estateId ?? [])})`,
  );
  const names = new Map(estates.map(({ id, name }) => [id, name]));
  return Promise.all(
    cases.map(async (row) => {
      const [resolution, division, category] = await Promise.all([
        resolutionOfCase(context).load(row.id),
        divisionName(context).load(row.divisionCode),
        categoryById(context).load(row.categoryId),
      ]);
      return [
        row.number,
        row.sourceNumber,
        word(row.channel),
        shanghaiTime(row.receivedAt),
        names.get(row.estateId ?? ''),
        division,
        category?.name,
        row.complainantName,
        row.complainantPhone,
        row.text,
        row.assigneeName,
        word(row.state),
        row.dueOn,
        row.resolvedOn,
        resolution?.text,
        word(row.followUpSatisfaction),
      ].map((cell) => cell ?? '');
    }),
  );
}

function word(name: string | null): string {
  return name === null ? '' : (WORDS[name] ?? name);
}

function shanghaiTime(moment: string): string {
  const at = new Date(moment);
  return `${localDateIn(at)} ${new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(11, 16)}`;
}

/** The filter comes as JSON: only what the list itself knows may stand in it. */
function requireFilter(filter: unknown): void {
  if (typeof filter !== 'object' || filter === null || Array.isArray(filter)) throw wrongFilter('filter');
  for (const [name, value] of Object.entries(filter as Record<string, unknown>)) {
    if (name === 'and' || name === 'or') {
      if (!Array.isArray(value)) throw wrongFilter(name);
      value.forEach(requireFilter);
    } else if (name === 'not') requireFilter(value);
    else if (!FILTER_FIELDS.has(name)) throw wrongFilter(name);
  }
}

function wrongFilter(field: string): PlatformError {
  return new PlatformError('INVALID_INPUT', `The filter cannot be used: ${field}.`, {
    reason: 'filterInvalid',
    field: 'filter',
    params: { field },
  });
}

/** Export of the offices' ledgers. */
export const ledgerExport: ExportFeature = exportFeature('cases', [caseLedgerExport]);
