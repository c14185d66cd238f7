import { AssigneeSelect } from '@guanjia/screens/cases';
import { useFormat, useToday } from '@guanjia/domain';
import {
  BulkDrawer,
  countedTo,
  DateItem,
  Form,
  graphClient,
  Input,
  useReasonText,
  useText,
} from '@guanjia/ui';
import type { BulkRow, BulkVerdict, ErrorCode } from '@guanjia/ui';
import { AssignCasesDocument, CasesToAssignDocument } from '../generated/graphql.ts';
import type { CaseFilter, CasesToAssignQuery } from '../generated/graphql.ts';
import { bulkRow } from './bulk-row.ts';

interface BulkAssignProps {
  /** The cases that were ticked. */
  chosen: readonly BulkRow[];
  /** What the desk shows, and how many that are. */
  filter: CaseFilter;
  count: number;
  onClose: (changed: boolean) => void;
}

interface AssignValues {
  assigneeId: string;
  dueOn?: string | null;
  note?: string;
}

/** Read in pages of 100; nobody gives more than this to one person. */
const MOST_CASES = 1000;
const REFRESHED = ['DispatchDesk', 'Assignees'];

/** Gives many waiting cases to one person: who, by when, what would happen, what came of each. */
export function BulkAssign({ chosen, filter, count, onClose }: BulkAssignProps) {
  const { t } = useText();
  const today = useToday();
  const { date } = useFormat();
  const reasonText = useReasonText();

  const work = async (
    rows: readonly BulkRow[],
    { assigneeId, dueOn, note }: AssignValues,
    dryRun: boolean,
  ): Promise<BulkVerdict[]> => {
    const { data, error } = await graphClient.mutate({
      mutation: AssignCasesDocument,
      variables: {
        input: {
          cases: rows.map(({ id, version }) => ({ id, version })),
          assigneeId,
          dryRun,
          acceptFirst: true,
          ...(dueOn ? { dueOn } : {}),
          ...(note ? { note } : {}),
        },
      },
    });
    if (!data) throw error ?? new Error('no data');
    return data.assignCases.results.map(({ id, assigned, dueOn: due, code, reason, params }) => ({
      id,
      ok: assigned,
      text: assigned
        ? t('dispatch.bulk.due', { date: due ? date(due) : '' })
        : reasonText({
            code: (code ?? 'INTERNAL') as ErrorCode,
            ...(reason ? { reason } : {}),
            params: (params ?? {}) as Record<string, unknown>,
          }),
    }));
  };

  return (
    <BulkDrawer<AssignValues>
      title={t('dispatch.bulk.title')}
      action={t('dispatch.assign')}
      chosen={chosen}
      all={{ count: Math.min(count, MOST_CASES), load: () => readCases(filter) }}
      reload={(ids) => readCases({ id: { in: [...ids].slice(0, 200) } })}
      work={work}
      onClose={(changed) => {
        if (changed) void graphClient.refetchQueries({ include: REFRESHED });
        onClose(changed);
      }}
      form={
        <>
          <Form.Item
            name="assigneeId"
            label={t('dispatch.bulk.assignee')}
            rules={[{ required: true, message: t('dispatch.bulk.assigneeMissing') }]}
          >
            <AssigneeSelect />
          </Form.Item>
          <DateItem
            name="dueOn"
            label={t('dispatch.bulk.dueOn')}
            extra={t('dispatch.bulk.dueOnHint')}
            min={today}
            allowClear
          />
          <Form.Item name="note" label={t('dispatch.bulk.note')}>
            <Input.TextArea rows={2} {...countedTo(1000)} />
          </Form.Item>
        </>
      }
    />
  );
}

/** Every case of a filter, page by page, as it is now. */
async function readCases(filter: CaseFilter): Promise<BulkRow[]> {
  const rows: BulkRow[] = [];
  let after: string | null | undefined = null;
  do {
    const { data, error }: { data?: CasesToAssignQuery | undefined; error?: unknown } =
      await graphClient.query({
        query: CasesToAssignDocument,
        variables: { filter, first: 100, after },
        fetchPolicy: 'network-only',
      });
    if (!data) throw error ?? new Error('no data');
    rows.push(...data.cases.nodes.map(bulkRow));
    after = data.cases.pageInfo.hasNextPage ? data.cases.pageInfo.endCursor : null;
  } while (after && rows.length < MOST_CASES);
  return rows.slice(0, MOST_CASES);
}
