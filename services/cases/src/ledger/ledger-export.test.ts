import { categoryId } from '../category/category-tree.ts';
import { casesHarness, estateId, people, type Answer, type CasesHarness } from '../testing/cases-harness.ts';
import { downloaded } from '../testing/documents.ts';
import type { Caller } from '@guanjia/kit';
import { withClient } from '@guanjia/postgres';
import { readdir } from 'node:fs/promises';
import { Readable } from 'node:stream';

let cases: CasesHarness;
/** A case of the community's. */
let caseId: string;
beforeAll(async () => {
  cases = await casesHarness();
  for (const [who, estate, text] of [
    [people.community, '松石雅居', '=HYPERLINK("http://evil")'],
    [people.community2, '友谊小区', '别的社区的事'],
  ] as const) {
    const input = {
      channel: 'VISIT',
      estateId: estateId(estate),
      categoryId: categoryId('RUBBISH'),
      text,
      complainantName: '王秀兰',
      complainantPhone: '13812345678',
    };
    const { registerCase } = await cases.data<Answer>(
      who,
      'mutation ($input: RegisterCaseInput!) { registerCase(input: $input) { case { id } } }',
      { input },
    );
    caseId ??= registerCase.case.id;
  }
});
afterAll(() => cases.stop());

const exported = async (caller: Caller, input: object) => {
  await cases.data(
    caller,
    'mutation ($input: RequestExportInput!) { requestExport(input: $input) { id state } }',
    { input },
  );
  await cases.subgraph.drainJobs();
  const { myExports } = await cases.data<Answer>(
    caller,
    '{ myExports(first: 1) { id state total done failure file { name url } } }',
  );
  return myExports[0] as Answer;
};

test('an export has the order of the list that it was asked from', async () => {
  const numbers = async (direction: string) => {
    const orderBy = [{ field: 'NUMBER', direction }];
    const job = await exported(people.district, { kind: 'CASE_LEDGER', format: 'CSV', orderBy });
    const lines = (await downloaded(cases, people.district, job.file.url)).toString().trim().split('\r\n');
    return lines.slice(1).map((line) => line.split(',')[1]);
  };
  const upwards = await numbers('ASC');
  expect(upwards).toHaveLength(2);
  expect(upwards).toEqual(upwards.toSorted());
  expect(await numbers('DESC')).toEqual(upwards.toReversed());
  await expect(
    exported(people.district, { kind: 'CASE_LEDGER', orderBy: [{ field: 'SIZE' }] }),
  ).rejects.toThrow('"field":"orderBy"');
});

test('an export holds what its asker may see, masked, and no formula', async () => {
  const job = await exported(people.community, { kind: 'CASE_LEDGER', format: 'CSV' });
  expect(job).toMatchObject({ state: 'DONE', total: 1, done: 1 });
  const text = (await downloaded(cases, people.community, job.file.url)).toString();
  expect(text.startsWith('\ufeff序号,编号,来件编号,来源渠道,来件时间,')).toBe(true);
  expect(text).toContain(`"'=HYPERLINK(""http://evil"")"`);
  expect(text).toContain(',王**,138****5678,');
  expect(text).not.toContain('别的社区的事');
  // It is the asker's alone, and gone after its days.
  await expect(downloaded(cases, people.district, job.file.url)).rejects.toThrow('404');
  cases.clock.set('2018-11-05T08:30:00+08:00');
  await expect(downloaded(cases, people.community, job.file.url)).rejects.toThrow('404');
});

test('a workbook, a filter, an unknown filter, an audit entry', async () => {
  const filter = { channel: { eq: 'CALL' } };
  expect(await exported(people.district, { kind: 'CASE_LEDGER', filter })).toMatchObject({
    state: 'DONE',
    done: 0,
  });
  await expect(exported(people.district, { kind: 'CASE_LEDGER', filter: { nonsense: 1 } })).rejects.toThrow(
    'filterInvalid',
  );
  // What the list takes, the export takes, and what the list refuses it refuses: also a word that no state is called by.
  const everyKind = {
    and: [{ companyId: { isNull: true } }, { not: { refusalReason: { eq: 'OTHER' } } }],
    escalatedTo: { in: ['DISTRICT'] },
    receivedAt: { gte: '2018-01-01T00:00:00Z' },
    duplicateOfId: { isNull: true },
    suspendedUntil: { isNull: true },
    search: '垃圾',
  };
  expect(await exported(people.district, { kind: 'CASE_LEDGER', filter: everyKind })).toMatchObject({
    state: 'DONE',
    done: 0,
  });
  await expect(
    exported(people.district, { kind: 'CASE_LEDGER', filter: { state: { eq: 'NONSENSE' } } }),
  ).rejects.toThrow('filterInvalid');
  await expect(exported(people.hotline, { kind: 'CASE_LEDGER' })).rejects.toThrow('roleMissing');
  const { casesAuditLog } = await cases.data<Answer>(
    people.auditor,
    '{ casesAuditLog(first: 50) { nodes { action } } }',
  );
  const actions = casesAuditLog.nodes.map((entry: Answer) => entry.action);
  expect(actions).toEqual(expect.arrayContaining(['requestExport', 'export', 'downloadDocument']));
});

test('whom a filter looks for is not told by the log, nor kept once the export is over', async () => {
  const filter = {
    and: [{ search: '垃圾' }, { or: [{ not: { search: '１38 1234 5678' } }, { channel: { eq: 'VISIT' } }] }],
  };
  const job = await exported(people.district, { kind: 'CASE_LEDGER', filter });
  expect(job).toMatchObject({ state: 'DONE', failure: null });
  const { casesAuditLog } = await cases.data<Answer>(
    people.auditor,
    'query ($id: ID) { casesAuditLog(first: 9, subjectId: $id) { nodes { action details } } }',
    { id: job.id },
  );
  const logged = {
    and: [{ search: '垃圾' }, { or: [{ not: { search: '***' } }, { channel: { eq: 'VISIT' } }] }],
  };
  expect(casesAuditLog.nodes).toHaveLength(2);
  for (const { details } of casesAuditLog.nodes) expect(details.filter).toEqual(logged);
  const kept = await withClient(cases.database.adminUrl, (client) =>
    client.query('select from export_job where filter is not null'),
  );
  expect(kept.rowCount).toBe(0);
});

test('an export can be stopped before it is done; done, its file can be taken away', async () => {
  const asked = await cases.data<Answer>(
    people.community,
    'mutation { requestExport(input: { kind: "CASE_LEDGER" }) { id state } }',
  );
  const cancel = (id: string) =>
    cases.data<Answer>(
      people.community,
      'mutation ($input: CancelExportInput!) { cancelExport(input: $input) { state done file { url } } }',
      { input: { id } },
    );
  await cancel(asked.requestExport.id);
  await cases.subgraph.drainJobs();
  const stopped = { state: 'CANCELLED', done: 0, file: null };
  expect((await cancel(asked.requestExport.id)).cancelExport).toMatchObject(stopped);

  const done = await exported(people.community, { kind: 'CASE_LEDGER' });
  await cancel(done.id);
  await expect(downloaded(cases, people.community, done.file.url)).rejects.toThrow('404');
});

test('files whose time is over leave the store, unless the same bytes are somebody’s document, too', async () => {
  const csv = { kind: 'CASE_LEDGER', format: 'CSV' };
  const bytes = await downloaded(cases, people.community, (await exported(people.community, csv)).file.url);
  await exported(people.community2, csv);
  const upload = await cases.subgraph.answerFile({
    method: 'POST',
    target: '/documents?name=ledger.csv',
    body: Readable.from([bytes]),
    caller: people.community,
    requestId: 'test',
  });
  const kept = JSON.parse(upload.body as string) as Answer;
  const attach = (documentId: string) =>
    cases.ask(
      people.community,
      `mutation ($id: ID!) { addAttachment(input: { caseId: "${caseId}", documentId: $id }) { case { id } } }`,
      { id: documentId },
    ) as Promise<Answer>;
  expect((await attach(kept.id)).errors).toBeUndefined();
  const { myExports: own } = await cases.data<Answer>(people.community, '{ myExports { file { id } } }');
  expect((await attach(own[0].file.id)).errors[0].extensions.code).toBe('NOT_FOUND');
  const hashes = await withClient(cases.database.adminUrl, async (client) => {
    const { rows } = await client.query<{ hash: string; kept: boolean }>(
      'select hash, bool_or(expires_at is null) as kept from document group by 1',
    );
    return rows;
  });
  const stored = async () =>
    (await readdir(cases.folder, { recursive: true })).map((path) => path.slice(-64));
  expect(await stored()).toEqual(expect.arrayContaining(hashes.map(({ hash }) => hash)));

  cases.clock.set('2018-12-01T08:30:00+08:00');
  await cases.subgraph.runJob({ name: 'cases.sweepDocuments' }, {});
  const left = await stored();
  for (const { hash, kept: stays } of hashes) expect(left.includes(hash)).toBe(stays);
  expect(await downloaded(cases, people.community, kept.url)).toEqual(bytes);
  const { myExports } = await cases.data<Answer>(people.community, '{ myExports { state file { url } } }');
  expect(myExports[0]).toEqual({ state: 'DONE', file: null });
});
