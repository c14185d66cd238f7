import { withClient } from '@guanjia/postgres';
import { categoryId } from '../../category/category-tree.ts';
import {
  casesHarness,
  estateId,
  people,
  staffId,
  type Answer,
  type CasesHarness,
} from '../../testing/cases-harness.ts';
import { smtpReceiver, type SmtpReceiver } from '../../testing/smtp-receiver.ts';
import { sendMails } from './send-mails.ts';
import { smtpTransport } from './smtp-transport.ts';

let receiver: SmtpReceiver;
let harness: CasesHarness;

beforeEach(async () => {
  receiver = await smtpReceiver();
  harness = await casesHarness({
    mail: {
      transport: smtpTransport(receiver.url, '管家 <guanjia@district.example>'),
      addressOf: (account) => (account === 'community2' ? null : `${account}@district.example`),
      baseUrl: 'https://guanjia.example',
    },
  });
});
afterEach(async () => {
  await harness?.stop();
  await receiver?.stop();
});

const send = () => harness.subgraph.runJob(sendMails, {});
const states = async (): Promise<string[]> =>
  withClient(harness.database.adminUrl, async (client) =>
    (await client.query('select mail_state from notice order by id')).rows.map((row) => row.mail_state),
  );

/** A case is given to somebody, who is told so. Answers its id and number. */
async function assign(to = 'community', text = '王先生说电梯停运'): Promise<{ id: string; number: string }> {
  const input = {
    channel: 'VISIT',
    estateId: estateId(to === 'community' ? '松石雅居' : '友谊小区'),
    categoryId: categoryId('UTILITIES'),
    text,
    complainantName: '王建国',
    complainantPhone: '13812345678',
  };
  const step = async (name: string, given: object) =>
    (await harness.mutate(people.subdistrict, name, given, '{ case { id number version } }')).case;
  const { id, number, version } = await step('registerCase', input);
  const accepted = await step('acceptCase', { id, version });
  await step('assignCase', {
    id,
    version: accepted.version,
    assigneeId: staffId(to),
    dueOn: '2018-11-20',
  });
  return { id, number };
}

test('whoever is told of something gets it by mail, in both languages, without anybody’s personal data', async () => {
  const { id, number } = await assign();
  await send();
  expect(receiver.mails).toEqual([
    {
      from: 'guanjia@district.example',
      to: ['community@district.example'],
      subject: `投诉件 ${number} 已派给您，2018-11-20 前办结`,
      text: [
        `投诉件 ${number} 已派给您，2018-11-20 前办结`,
        `Case ${number} was assigned to you, due 2018-11-20`,
        '',
        `https://guanjia.example/cases/${id}`,
      ].join('\n'),
    },
  ]);
  await send();
  expect(receiver.mails).toHaveLength(1);
  expect(await states()).toEqual(['SENT']);
});

test('a refused mail is tried again after a pause that grows, and given up after eight times', async () => {
  await assign();
  receiver.is('REFUSES');
  await send();
  await send();
  expect({ asked: receiver.asked(), states: await states() }).toEqual({ asked: 1, states: ['WAITING'] });
  harness.clock.set('2018-10-29T08:32:00+08:00');
  await send();
  await send();
  expect(receiver.asked()).toBe(2);
  for (let day = 1; day <= 8; day += 1) {
    harness.clock.set(`2018-11-0${day}T09:00:00+08:00`);
    await send();
  }
  expect({ asked: receiver.asked(), states: await states() }).toEqual({ asked: 8, states: ['FAILED'] });
  expect(receiver.mails).toEqual([]);
});

test('one that is refused at first goes once when the server takes it', async () => {
  await assign();
  receiver.is('REFUSES');
  await send();
  receiver.is('TAKES');
  harness.clock.set('2018-10-29T09:30:00+08:00');
  await Promise.all([send(), send()]);
  await send();
  expect(receiver.mails).toHaveLength(1);
  expect(await states()).toEqual(['SENT']);
});

test('nobody is written to twice when it is not known whether a mail went', async () => {
  await assign();
  receiver.is('BREAKS');
  await send();
  receiver.is('TAKES');
  harness.clock.set('2018-10-30T08:30:00+08:00');
  await send();
  expect(receiver.mails).toHaveLength(1);
  expect(await states()).toEqual(['SENDING']);
});

test('a server that cannot be reached is asked again', async () => {
  await assign();
  await receiver.stop();
  await send();
  expect(await states()).toEqual(['WAITING']);
  receiver = await smtpReceiver();
});

test('who has no address is told in the inbox alone', async () => {
  await assign('community2');
  await send();
  expect(receiver.asked()).toBe(0);
  const { unreadNotices } = await harness.data<Answer>(people.community2, '{ unreadNotices }');
  expect(unreadNotices).toBe(1);
});
