import { addDays } from '@guanjia/kit';
import { categoryId } from '../category/category-tree.ts';
import { channels } from '../deadlines/deadline-pack.ts';
import { DISTRICT, estateId, staffId, type Answer } from './cases-harness.ts';
import type { Said } from './figure-oracle.ts';
import { CATEGORIES, COMMUNITIES, ESTATES, type RandomScene } from './random-scene.ts';

/** To whom the cases of a division are given there. */
const ASSIGNEES: Readonly<Record<string, string>> = {
  '150271010027': 'community',
  '150271010001': 'community2',
  '150271020100': 'community3',
  '150271010000': 'subdistrict',
  '150271020000': 'subdistrict2',
  [DISTRICT]: 'district',
};

/** Registers a case, of an estate or of a community, on the day or some days after it was received. */
export async function registerCase(scene: RandomScene, day: string): Promise<void> {
  const at = scene.nextMinute(day);
  const estate = scene.pick([...ESTATES, null]);
  const community = estate ? (scene.homes[estate] as string) : scene.pick(COMMUNITIES);
  const person = scene.workerOf({
    division: { code: community },
    tier: scene.chance(0.8) ? 'COMMUNITY' : 'SUBDISTRICT',
  });
  const answer = await scene.attempt(person, 'registerCase', {
    channel: scene.pick(channels),
    ...(estate ? { estateId: estateId(estate) } : { divisionCode: community }),
    categoryId: categoryId(scene.pick(CATEGORIES)),
    urgency: scene.pick(['NORMAL', 'NORMAL', 'COMPLEX', 'URGENT', 'EMERGENCY']),
    text: '电梯停运',
    ...(scene.chance(0.3) ? { receivedAt: `${addDays(day as never, -scene.below(4))}T07:00:00+08:00` } : {}),
  });
  if (answer) await scene.hear([answer.case.id], at);
}

async function approve(scene: RandomScene, answer: Answer): Promise<void> {
  if (!answer?.approval) return;
  const { id, version } = answer.approval;
  await scene.attempt(
    scene.head,
    'decideApproval',
    { id, version, decision: 'APPROVE' },
    '{ approval { id } }',
  );
}

/** Lets something happen to a case. */
export async function stepOfCase(
  scene: RandomScene,
  { id, day, putRight }: { id: string; day: string; putRight: boolean },
): Promise<void> {
  const { oracle, versions } = scene;
  const attempt: RandomScene['attempt'] = (...asked) => scene.attempt(...asked);
  const approved = (answer: Answer) => approve(scene, answer);
  const said = oracle.last(id) as Said;
  const at = scene.nextMinute(day);
  const worker = scene.workerOf(said);
  const step = { id, version: versions.get(id), note: '按规定办理' };
  const waits = '{ case { id } approval { id version } }';
  const assign = () =>
    attempt(worker, 'assignCase', {
      ...step,
      assigneeId: staffId(ASSIGNEES[worker.division] as string),
      dueOn: addDays(day as never, 3),
    });
  const actions: Record<string, (() => Promise<unknown>)[]> = {
    REGISTERED: [
      () => attempt(worker, 'acceptCase', step),
      () => attempt(worker, 'acceptCase', step),
      () => attempt(worker, 'acceptCase', step),
      () => attempt(worker, 'refuseCase', { ...step, reason: 'UNCLEAR' }),
      () => attempt(worker, 'withdrawCase', step, waits),
      () => attempt(worker, 'transferCaseOut', { ...step, authority: '城管局' }),
    ],
    ACCEPTED: [
      ...Array.from({ length: 14 }, () => assign),
      () => attempt(worker, 'passUpCase', step),
      () => attempt(worker, 'passUpCase', step),
      () =>
        attempt(
          worker,
          'suspendCase',
          { ...step, until: addDays(day as never, 3 + scene.below(20)) },
          waits,
        ).then(approved),
      () =>
        attempt(worker, 'transferCase', {
          ...step,
          divisionCode: scene.pick([...COMMUNITIES, '150271010000', '150271020000']),
        }),
      () => attempt(worker, 'requestExtension', { ...step, days: 15 }, waits).then(approved),
      () => attempt(worker, 'withdrawCase', step, waits).then(approved),
    ],
    IN_PROGRESS: [
      () => attempt(worker, 'resolveCase', { ...without(step, 'note'), text: '已处理' }),
      () => attempt(worker, 'resolveCase', { ...without(step, 'note'), text: '已处理', level: 'ESTATE' }),
      () =>
        attempt(worker, 'suspendCase', { ...step, until: addDays(day as never, 10) }, waits).then(approved),
      () => attempt(worker, 'requestExtension', { ...step, days: 30 }, waits).then(approved),
    ],
    ASSIGNED: [
      () => attempt(worker, 'startCase', without(step, 'note')),
      () => attempt(worker, 'startCase', without(step, 'note')),
      () => attempt(worker, 'resolveCase', { ...without(step, 'note'), text: '已处理' }),
      () => attempt(worker, 'resolveCase', { ...without(step, 'note'), text: '已处理', level: 'ESTATE' }),
      () => attempt(worker, 'resolveCase', { ...without(step, 'note'), text: '已处理', level: 'COMMUNITY' }),
      () => attempt(worker, 'passUpCase', step),
    ],
    SUSPENDED: [() => attempt(worker, 'resumeCase', step)],
    RESOLVED: [
      () =>
        attempt(worker, 'recordFollowUp', {
          ...step,
          satisfaction: scene.pick(['SATISFIED', 'BASICALLY_SATISFIED', 'DISSATISFIED', 'UNREACHED']),
        }),
      () => attempt(worker, 'recordFollowUp', { ...step, satisfaction: 'SATISFIED' }),
      () => attempt(worker, 'reopenCase', step),
      () => attempt(worker, 'closeCase', step, waits).then(approved),
    ],
    CLOSED: [() => attempt(worker, 'reopenCase', step)],
    NOT_ACCEPTED: [() => attempt(worker, 'voidCase', step, waits).then(approved)],
  };
  const open = ['REGISTERED', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'REOPENED', 'SUSPENDED'].includes(
    said.state,
  );
  if (putRight && open && scene.chance(0.12)) {
    const estate = said.estate ? scene.pick([...ESTATES.map(estateId), null]) : null;
    const changes = scene.pick([
      { categoryId: categoryId(scene.pick(CATEGORIES)) },
      { estateId: estate },
      { urgency: 'COMPLEX' },
    ]);
    const before = JSON.stringify([said.category.id, said.estate?.id ?? null]);
    const done = await attempt(worker, 'correctCase', {
      id,
      version: versions.get(id),
      reason: '登记有误',
      ...changes,
    });
    await scene.hear([id], at);
    const after = oracle.last(id) as Said;
    if (done && before !== JSON.stringify([after.category.id, after.estate?.id ?? null]))
      oracle.correct(id, day);
    return;
  }
  if (scene.chance(0.02)) await attempt(worker, 'voidCase', step, waits).then(approved);
  else
    await scene.pick(
      actions[said.state === 'REOPENED' ? 'ACCEPTED' : said.state] ?? [() => Promise.resolve()],
    )();
  await scene.hear([id], at);
}

function without<Given extends object, Key extends keyof Given>(given: Given, key: Key): Omit<Given, Key> {
  const { [key]: _left, ...rest } = given;
  return rest;
}
