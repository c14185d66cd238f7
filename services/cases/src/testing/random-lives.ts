import { addDays } from '@guanjia/kit';
import { resumeSuspended } from '../case/resume-suspended.ts';
import type { CasesHarness } from './cases-harness.ts';
import type { FigureOracle } from './figure-oracle.ts';
import { importLedger } from './imported-lives.ts';
import { registerCase, stepOfCase } from './random-cases.ts';
import { registerPetition, resumePetitions, stepOfPetition } from './random-petitions.ts';
import { RandomRegistry } from './random-registry.ts';
import { RandomScene } from './random-scene.ts';

export interface LivesAsked {
  readonly harness: CasesHarness;
  readonly oracle: FigureOracle;
  readonly random: () => number;
  readonly lives: number;
  readonly from: string;
  readonly to: string;
  /** Whether things are put right later too: corrections, a ledger that is imported, another history of a company. */
  readonly putRight: boolean;
  /** Called in the morning of each day, before anything happens. */
  readonly everyMorning?: (day: string) => Promise<void>;
}

/** How likely something happens to a case on a day, by where it is. */
const OFTEN: Record<string, number> = {
  REGISTERED: 0.25,
  ACCEPTED: 0.2,
  REOPENED: 0.2,
  ASSIGNED: 0.2,
  IN_PROGRESS: 0.15,
  SUSPENDED: 0.05,
  RESOLVED: 0.15,
  CLOSED: 0.005,
  NOT_ACCEPTED: 0.01,
};

/** The same of a collective petition. */
const PETITION_OFTEN: Record<string, number> = { RECEIVED: 0.1, ACCEPTED: 0.04 };

/** Of so many cases one collective petition comes. */
const CASES_PER_PETITION = 4;

/**
 * Lets cases and collective petitions live through days at random, by the mutations that people use, and tells the oracle
 * what the graph says of them.
 */
export async function liveAtRandom(asked: LivesAsked): Promise<void> {
  const { harness, lives, from, to, everyMorning } = asked;
  const scene = new RandomScene(asked);
  const registry = new RandomRegistry(scene);
  harness.clock.set(`${from}T07:00:00+08:00`);
  await registry.begin(from);
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day as never, 1)) days.push(day);
  const arrivals = Math.ceil(days.length * 0.85);
  for (const [place, day] of days.entries()) {
    scene.beginDay();
    harness.clock.set(`${day}T07:30:00+08:00`);
    await everyMorning?.(day);
    await goOn(scene, day);
    const due = (of: number) =>
      place < arrivals ? Math.floor(((place + 1) * of) / arrivals) - Math.floor((place * of) / arrivals) : 0;
    for (let one = due(lives); one > 0; one -= 1) await registerCase(scene, day);
    for (let one = due(lives / CASES_PER_PETITION); one > 0; one -= 1) await registerPetition(scene, day);
    await liveThrough(asked, scene, day);
    if (scene.chance(0.03)) await registry.moveOne(day);
    if (place % 60 === 59) await registry.succeedOne(day);
    if (asked.putRight && place === Math.floor(days.length / 2)) {
      const at = scene.nextMinute(day);
      const imported = await importLedger(asked, { day, at, rows: Math.min(40, lives) });
      for (const { id, version } of imported) scene.versions.set(id, version);
      await registry.correctHistory('科技家园', day);
    }
  }
}

/** What is suspended or paused until a day goes on by itself. */
async function goOn(scene: RandomScene, day: string): Promise<void> {
  const at = scene.nextMinute(day);
  const { harness, oracle } = scene;
  await harness.subgraph.runJob(resumeSuspended, {});
  await scene.hear(
    oracle.ids().filter((id) => oracle.last(id)?.state === 'SUSPENDED'),
    at,
  );
  await resumePetitions(scene, day);
}

async function liveThrough({ putRight }: LivesAsked, scene: RandomScene, day: string): Promise<void> {
  const { oracle } = scene;
  const cases = oracle.ids().filter((id) => scene.chance(OFTEN[oracle.last(id)?.state ?? ''] ?? 0));
  for (const id of cases) await stepOfCase(scene, { id, day, putRight });
  const { petitions } = oracle;
  const stirred = petitions
    .ids()
    .filter((id) => scene.chance(PETITION_OFTEN[petitions.last(id)?.state ?? ''] ?? 0));
  for (const id of stirred) await stepOfPetition(scene, id, day);
}
