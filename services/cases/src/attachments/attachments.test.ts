import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Caller, FileAnswer } from '@guanjia/kit';
import { withClient } from '@guanjia/postgres';
import { deflateSync } from 'node:zlib';
import {
  casesHarness,
  estateId,
  LARGEST_DOCUMENT,
  people,
  type Answer,
  type CasesHarness,
} from '../testing/cases-harness.ts';
import { categoryId } from '../category/category-tree.ts';

let cases: CasesHarness;
let caseId: string;
beforeAll(async () => {
  cases = await casesHarness();
  const input = {
    channel: 'VISIT',
    estateId: estateId('松石雅居'),
    categoryId: categoryId('RUBBISH'),
    text: '垃圾三天没有清运',
  };
  const made = await cases.data<Answer>(
    people.community,
    'mutation ($input: RegisterCaseInput!) { registerCase(input: $input) { case { id } } }',
    { input },
  );
  caseId = made.registerCase.case.id as string;
});
afterAll(() => cases.stop());

const upload = async (caller: Caller, name: string, bytes: Buffer | string) => {
  const answer = await cases.subgraph.answerFile({
    method: 'POST',
    target: `/documents?name=${encodeURIComponent(name)}`,
    body: Readable.from([Buffer.from(bytes)]),
    caller,
    requestId: 'test',
  });
  return { status: answer.status, body: JSON.parse(answer.body as string) as Answer };
};
const reasonOf = async (name: string, bytes: Buffer | string) => {
  const { body } = await upload(people.community, name, bytes);
  return body.errors?.[0]?.extensions?.reason as string | undefined;
};
const download = (caller: Caller, id: string, query = ''): Promise<FileAnswer> =>
  cases.subgraph.answerFile({
    method: 'GET',
    target: `/documents/${id}${query}`,
    body: null,
    caller,
    requestId: 'test',
  });
const attach = (caller: Caller, documentId: string) =>
  cases.ask(
    caller,
    'mutation ($c: ID!, $d: ID!) { addAttachment(input: { caseId: $c, documentId: $d }) { case { attachments { id name url } } } }',
    { c: caseId, d: documentId },
  );

/** A red PNG of one pixel. */
function png(): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from([0, 255, 0, 0]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc(bytes: Buffer): number {
  let value = 0xff_ff_ff_ff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xed_b8_83_20 : value >>> 1;
  }
  return (value ^ 0xff_ff_ff_ff) >>> 0;
}

describe('documents', () => {
  test('an uploaded picture is its uploader’s until it hangs on a case, then its readers’', async () => {
    const { status, body } = await upload(people.community, '现场照片.png', png());
    expect(status).toBe(201);
    expect(body).toMatchObject({ name: '现场照片.png', mediaType: 'image/png' });
    expect((await download(people.community, body.id)).status).toBe(200);
    expect((await download(people.district, body.id)).status).toBe(404);

    const attached = (await attach(people.community, body.id)) as Answer;
    expect(attached.data.addAttachment.case.attachments).toEqual([
      { id: body.id, name: '现场照片.png', url: `/files/cases/documents/${body.id}` },
    ]);
    const picture = await download(people.district, body.id);
    expect(picture.headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringContaining(
        `filename*=UTF-8''${encodeURIComponent('现场照片.png')}`,
      ),
    });
    expect(picture.headers['content-disposition']).toMatch(/^attachment/);
    const small = await download(people.subdistrict, body.id, '?thumbnail=1');
    expect(small.headers['content-type']).toBe('image/webp');
    // Outside the division, or without a role that works on cases, it does not exist.
    expect((await download(people.community2, body.id)).status).toBe(404);
    expect((await download(people.analyst, body.id)).status).toBe(404);
    expect((await download(people.hotline, body.id)).status).toBe(404);
  });

  test('nobody attaches another’s document', async () => {
    const { body } = await upload(people.community2, '别人的.txt', '文字');
    const answer = (await attach(people.district, body.id)) as Answer;
    expect(answer.errors[0].extensions.code).toBe('NOT_FOUND');
  });

  test('an upload that is used nowhere goes after a day, and what hangs on a case stays', async () => {
    const [unused, used, late] = await Promise.all(
      ['无用', '有用', '迟到'].map((name) => upload(people.community, `${name}.txt`, `${name}的内容`)),
    );
    const id = (one?: { body: Answer }) => one?.body.id as string;
    await attach(people.community, id(used));
    cases.clock.set('2018-10-30T08:31:00+08:00');
    expect((await download(people.community, id(late))).status).toBe(404);
    expect(((await attach(people.community, id(late))) as Answer).errors[0].extensions.code).toBe(
      'NOT_FOUND',
    );
    await cases.subgraph.runJob({ name: 'cases.sweepDocuments' }, {});
    cases.clock.set('2018-10-29T08:30:00+08:00');
    expect((await download(people.community, id(unused))).status).toBe(404);
    expect((await download(people.community, id(used))).status).toBe(200);
    // One's own upload is looked at without a line in the log.
    const { casesAuditLog } = await cases.data<Answer>(
      people.auditor,
      'query ($id: ID!) { casesAuditLog(subjectId: $id) { nodes { action } } }',
      { id: id(unused) },
    );
    expect(casesAuditLog.nodes.map((entry: Answer) => entry.action)).toEqual([
      'sweepDocument',
      'keepDocument',
    ]);
  });

  test('what is taken off stays in the history of the case', async () => {
    const { body } = await upload(people.community, '说明.txt', '情况说明');
    await attach(people.community, body.id);
    const { removeAttachment } = await cases.data<Answer>(
      people.community,
      `mutation ($c: ID!, $d: ID!) { removeAttachment(input: { caseId: $c, documentId: $d }) {
        case { attachments { id } events(first: 20) { nodes { type data } } } } }`,
      { c: caseId, d: body.id },
    );
    const { attachments, events } = removeAttachment.case;
    expect(attachments.map((one: { id: string }) => one.id)).not.toContain(body.id);
    const kept = events.nodes.filter(
      (event: Answer) => event.data.documentId === body.id && event.data.name === '说明.txt',
    );
    expect(kept.map((event: Answer) => event.type)).toEqual(['ATTACHMENT_ADDED', 'ATTACHMENT_REMOVED']);
    expect((await download(people.district, body.id)).status).toBe(404);
    const { casesAuditLog } = await cases.data<Answer>(
      people.auditor,
      'query ($id: ID!) { casesAuditLog(subjectId: $id) { nodes { action } } }',
      { id: caseId },
    );
    expect(casesAuditLog.nodes.map((entry: Answer) => entry.action)).toEqual(
      expect.arrayContaining(['addAttachment', 'removeAttachment']),
    );
  });

  test('a sheet that hung on a case stays on record, although it was imported and its time is over', async () => {
    const { body } = await upload(
      people.community,
      '附件.csv',
      '编号,内容,日期,渠道\nF1,水,2018-05-01,来电\n',
    );
    await attach(people.community, body.id);
    const take = (mutation: string, input: object) =>
      cases.data(people.community, `mutation ($input: ${mutation}`, { input });
    await take('AttachmentInput!) { removeAttachment(input: $input) { case { id } } }', {
      caseId,
      documentId: body.id,
    });
    await take('PrepareImportInput!) { prepareImport(input: $input) { id } }', {
      kind: 'CASE_LEDGER',
      documentId: body.id,
    });
    cases.clock.set('2019-01-31T09:00:00+08:00');
    await cases.subgraph.runJob({ name: 'cases.sweepDocuments' }, {});
    cases.clock.set('2018-10-29T08:30:00+08:00');
    const kept = await withClient(cases.database.adminUrl, (client) =>
      client.query('select from document where id = $1', [body.id]),
    );
    expect(kept.rowCount).toBe(1);
  });

  test('what the content says counts, not the name', async () => {
    expect(await reasonOf('台账.xlsx', '<html><body><script>alert(1)</script></body></html>')).toBe(
      'fileBroken',
    );
    expect(await reasonOf('图.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')).toBe('fileTypeRefused');
    expect(await reasonOf('图.txt', '<svg xmlns="http://www.w3.org/2000/svg"/>')).toBe('fileTypeRefused');
    expect(await reasonOf('照片.pdf', png())).toBe('fileNameMismatch');
    expect(await reasonOf('台账.xls', Buffer.from('d0cf11e0a1b11ae1'.padEnd(4_000, '0'), 'hex'))).toBe(
      'fileOldOffice',
    );
    expect(await reasonOf('空.csv', '')).toBe('fileEmpty');
    expect(await reasonOf('大.txt', Buffer.alloc(LARGEST_DOCUMENT + 1, 'a'))).toBe('fileTooLarge');
    expect(await reasonOf('断.png', png().subarray(0, 45))).toBe('pictureBroken');
    expect(await reasonOf('', 'abc')).toBe('fileNameMissing');
  });

  test('a role that works on no case uploads nothing, and the refusal is on record', async () => {
    const { status, body } = await upload(people.analyst, 'a.txt', 'abc');
    expect([status, body.errors[0].extensions.reason]).toEqual([403, 'roleMissing']);
    const log = await cases.data<Answer>(
      people.auditor,
      '{ casesAuditLog(first: 1) { nodes { outcome action } } }',
    );
    expect(log.casesAuditLog.nodes).toEqual([{ outcome: 'REFUSED', action: 'files' }]);
  });

  test('the same bytes come back', async () => {
    const { body } = await upload(people.community, '原文.csv', '编号,内容\n1,水');
    const { body: stream } = await download(people.community, body.id);
    expect(await text(stream as Readable)).toBe('编号,内容\n1,水');
  });
});

test('a name carries no direction marks and no control signs, neither kept nor handed on', async () => {
  const made = await upload(people.community, '名单\u202Evsc\u0007.\u200Bcsv', '姓名,电话');
  expect([made.status, made.body.name]).toEqual([201, '名单vsc.csv']);
  // As it was kept before names were looked at.
  await withClient(cases.database.adminUrl, (client) =>
    client.query('update document set name = $2 where id = $1', [made.body.id, '名单\u202Evsc.csv']),
  );
  const { headers } = await download(people.community, made.body.id);
  const { 'content-disposition': disposition = '' } = headers;
  expect(decodeURIComponent(disposition.split("filename*=UTF-8''")[1] ?? '')).toBe('名单vsc.csv');
  // A name that says another type than the bytes are is refused, however it is dressed up.
  expect(await reasonOf('照片\u202Efdp.csv', '%PDF-1.7')).toBe('fileNameMismatch');
});
