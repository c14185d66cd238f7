import type { Caller } from '@guanjia/kit';
import { categoryId } from '../category/category-tree.ts';
import { estateId, people, type Answer, type CasesHarness } from './cases-harness.ts';

/** Petitions on their way, as the tests of the chain of opinions need them. */

let current: CasesHarness | undefined;

/** The service that the scenes play in; to be said before any of them. */
export function playIn(started: CasesHarness): void {
  current = started;
}

function harness(): CasesHarness {
  if (!current) throw new Error('Say which service the scenes play in: playIn(harness).');
  return current;
}

export const CASE = `{ id number version state dueOn
  deadlines { clock dueOn explanation { extension { days from to rule } } }
  events(first: 100) { nodes { type data } }
  petition { stage extendedOn
    rounds { kind tier authority requestedOn onTime deliveredOn hearings { from to }
      deadline { dueOn explanation { rule } } requestDeadline { dueOn explanation { rule } } }
    notices { kind number }
    noticeOffers { kind allowed reason }
    allowedActions { action allowed reason } } }`;

export async function run(person: Caller, operation: string, input: object): Promise<Answer> {
  return (await harness().mutate(person, operation, input, `{ case ${CASE} }`)).case;
}

export const step = (one: Answer, more: object = {}) => ({ id: one.id, version: one.version, ...more });

export async function accepted(more: object = {}): Promise<Answer> {
  const one = await run(people.community, 'registerCase', {
    channel: 'VISIT',
    estateId: estateId('松石雅居'),
    categoryId: categoryId('ROOF'),
    text: '屋顶漏雨三年未修',
    complainantName: '王建国',
    complainantPhone: '13804720001',
    ...more,
  });
  return run(people.community, 'acceptCase', step(one));
}

export async function resolved(more: object = {}): Promise<Answer> {
  const one = await accepted(more);
  const assigned = await run(people.community, 'assignCase', {
    ...step(one),
    assigneeId: people.community.staffId,
    dueOn: one.dueOn,
  });
  return run(people.community, 'resolveCase', step(assigned, { text: '已列入维修计划' }));
}

export async function delivered(): Promise<Answer> {
  const given = await run(
    people.community,
    'giveHandlingOpinion',
    step(await resolved(), { text: '五月前修缮' }),
  );
  return run(people.community, 'deliverHandlingOpinion', step(given));
}
