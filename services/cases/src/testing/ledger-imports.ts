import { writeXlsx } from 'hucre/xlsx';
import type { Caller } from '@guanjia/kit';
import type { Answer, CasesHarness } from './cases-harness.ts';
import { uploaded } from './documents.ts';

const JOB = `id state total done taken unchanged refused conflicts failure leftOut importedBy columns { place header key samples } sheetName mayResume
  problems(first: 500) { row conflict column value reason params } errorFile { id name url }
  notes(first: 500) { row column value reason params } noteCounts { reason rows }
  unknownValues { column value rows suggestions { meaning label } } meanings { column value meaning label }`;
/** Imports of ledgers as the wizard makes them: each step, and how the import then stands. */
export function ledgerImports(cases: () => CasesHarness) {
  const ask = async (caller: Caller, query: string, variables: Record<string, unknown>) =>
    Object.values(await cases().data<Answer>(caller, query, variables))[0] as Answer;
  const read = (caller: Caller, id: string) =>
    ask(caller, `query ($id: ID!) { importJob(id: $id) { ${JOB} } }`, { id });
  const prepare = async (caller: Caller, name: string, bytes: Buffer | string) =>
    ask(
      caller,
      `mutation ($d: ID!) { prepareImport(input: { kind: "CASE_LEDGER", documentId: $d }) { ${JOB} } }`,
      { d: await uploaded(cases(), caller, name, bytes) },
    );
  const check = async (
    caller: Caller,
    id: string,
    settings: object = { channel: 'VISIT' },
    mapping: object[] = [],
    meanings: object[] = [],
  ) => {
    const input = { id, settings, mapping, meanings };
    await ask(caller, 'mutation ($input: CheckImportInput!) { checkImport(input: $input) { id } }', {
      input,
    });
    await cases().subgraph.drainJobs();
    return read(caller, id);
  };
  const run = async (caller: Caller, id: string) => {
    await ask(caller, 'mutation ($id: ID!) { runImport(input: { id: $id }) { id } }', { id });
    await cases().subgraph.drainJobs();
    return read(caller, id);
  };
  return { ask, read, prepare, check, run };
}

/** The stable reason of a refusal; 'taken' when there was none. */
export const reasonOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'taken',
    (error: Error) => /"reason":"(\w+)"/.exec(error.message)?.[1] ?? error.message,
  );

/** As the offices send it: a title, headers in their own order, merged cells, every way to write a date, blank rows. */
export async function officeSheet(): Promise<Buffer> {
  const rows = [
    ['稀土路街道信访投诉台账（2018年）'],
    [],
    [
      '序号',
      '小区名称',
      ' 反映 内容 ',
      '来件编号',
      '登记日期',
      '来件渠道',
      '办理状态',
      '办结日期',
      '处理结果',
      '联系电话',
      '满意度',
    ],
    [
      1,
      '松石雅居',
      '垃圾三天没有清运',
      'Ａ００１',
      '2018/7/1 17:29:02',
      '来访',
      '已办结',
      '2018年7月9日',
      '已清运',
      '13812345678',
      '满意',
    ],
    [2, '', '楼道灯不亮', 'A002', '２０１８年７月２日', '来电', '办理中', '', '', '0472-5150000', ''],
    [],
    [3, '科技家园', '电梯停运', 'A003', 43_300.5, '', '', '', '', '', ''],
    [4, '无此小区', '停车收费', 'A004', '2018/7/4', '来电', '', '', '', '', ''],
    [5, '科技家园', '电梯又停运', 'A003', '2018/7/5', '来访', '', '', '', '', ''],
    [6, '科技家园', '', 'A006', '2018/13/5', '飞鸽', '', '', '', '', ''],
    [7, '火炬苑', '别的街道', 'A007', '2018/7/5', '来访', '', '', '', '', ''],
  ];
  const merges = [
    { startRow: 0, startCol: 0, endRow: 0, endCol: 10 },
    { startRow: 3, startCol: 1, endRow: 4, endCol: 1 },
  ];
  return Buffer.from(await writeXlsx({ sheets: [{ name: '台账', rows, merges }] }));
}
