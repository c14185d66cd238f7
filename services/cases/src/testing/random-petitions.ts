import { addDays } from '@guanjia/kit';
import { resumePaused } from '../collective-petition/resume-paused.ts';
import { estateId, people, type Answer } from './cases-harness.ts';
import { SAID_PETITION, type SaidPetition } from './petition-oracle.ts';
import { COMMUNITIES, ESTATES, type RandomScene } from './random-scene.ts';

const SHAPE = '{ collectivePetition { id } }';

/** Registers a collective petition, of an estate or of a community, on the day or some days after the people came. */
export async function registerPetition(scene: RandomScene, day: string): Promise<void> {
  const at = scene.nextMinute(day);
  const estate = scene.pick([...ESTATES, null]);
  const community = estate ? (scene.homes[estate] as string) : scene.pick(COMMUNITIES);
  const desk = {
    division: { code: community },
    tier: scene.chance(0.5) ? 'COMMUNITY' : 'SUBDISTRICT',
  };
  const answer = await scene.attempt(
    scene.workerOf(desk),
    'registerCollectivePetition',
    {
      ...(estate ? { estateId: estateId(estate) } : { divisionCode: community }),
      subject: '新旧物业交接',
      persons: 5 + scene.below(60),
      representatives: ['王秀英'],
      ...(scene.chance(0.3)
        ? { receivedAt: `${addDays(day as never, -scene.below(4))}T07:00:00+08:00` }
        : {}),
    },
    SHAPE,
  );
  if (answer) await hearPetitions(scene, [answer.collectivePetition.id], at);
}

/** Lets something happen to a collective petition. */
export async function stepOfPetition(scene: RandomScene, id: string, day: string): Promise<void> {
  const said = scene.oracle.petitions.last(id) as SaidPetition;
  const at = scene.nextMinute(day);
  const worker = scene.workerOf(said);
  const step = { id, version: said.version };
  const noted = { ...step, note: '按规定办理' };
  const take = (name: string, input: object, person = worker) => scene.attempt(person, name, input, SHAPE);
  const resolve = () => take('resolveCollectivePetition', { ...step, result: '已书面答复' });
  const pause = () => {
    const until = addDays(day as never, 3 + scene.below(40));
    return take('pauseCollectivePetition', { ...noted, until }, scene.head);
  };
  const withdraw = () => take('withdrawCollectivePetition', noted);
  const steps: Record<string, (() => Promise<Answer>)[]> = {
    RECEIVED: [...Array.from({ length: 6 }, () => () => take('acceptCollectivePetition', step)), withdraw],
    ACCEPTED:
      said.pausedUntil === null
        ? [resolve, resolve, resolve, pause, pause, withdraw]
        : [() => take('resumeCollectivePetition', step)],
  };
  await scene.pick(steps[said.state] ?? [() => Promise.resolve(null)])();
  await hearPetitions(scene, [id], at);
}

/** Pauses that end on a day end by themselves. */
export async function resumePetitions(scene: RandomScene, day: string): Promise<void> {
  const at = scene.nextMinute(day);
  await scene.harness.subgraph.runJob(resumePaused, {});
  const { petitions } = scene.oracle;
  await hearPetitions(
    scene,
    petitions.ids().filter((id) => petitions.last(id)?.pausedUntil),
    at,
  );
}

/** Tells the oracle what the graph says of collective petitions since a moment. */
export async function hearPetitions(scene: RandomScene, ids: readonly string[], at: string): Promise<void> {
  const { petitions } = scene.oracle;
  const told = (said: SaidPetition | undefined) => JSON.stringify({ ...said, overdue: null });
  const LIST = `query($ids: [ID!]) { collectivePetitions(filter: { id: { in: $ids } }, first: 100) { nodes { ${SAID_PETITION} } } }`;
  for (let first = 0; first < ids.length; first += 100) {
    const { collectivePetitions } = await scene.harness.data<Answer>(people.district, LIST, {
      ids: ids.slice(first, first + 100),
    });
    for (const said of collectivePetitions.nodes as SaidPetition[])
      if (told(said) !== told(petitions.last(said.id))) petitions.hear(said, at);
  }
}
