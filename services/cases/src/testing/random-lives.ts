import { addDays, personOf, Role, Tier, type Caller } from '@guanjia/kit';
import { resumeSuspended } from '../case/resume-suspended.ts';
import { categoryId } from '../category/category-tree.ts';
import { channels } from '../deadlines/deadline-pack.ts';
import { DISTRICT, estateId, people, staffId, type Answer, type CasesHarness } from './cases-harness.ts';
import { SAID, type FigureOracle, type Managed, type Said } from './figure-oracle.ts';
import { importLedger } from './imported-lives.ts';

/** The same numbers from the same seed, from 0 up to but without 1. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

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

const ESTATES = ['松石雅居', '科技家园', '友谊小区', '火炬苑'] as const;
const HOMES: Record<string, string> = {
  松石雅居: '150271010027',
  科技家园: '150271010027',
  友谊小区: '150271010001',
  火炬苑: '150271020100',
};
const CATEGORIES = ['WATER', 'POWER', 'NOISE', 'RUBBISH', 'ROOF'];
const COMMUNITIES = ['150271010027', '150271010001', '150271020100'];

/** Lets cases live through days at random, by the mutations that people use, and tells the oracle what the graph says of them. */
export async function liveAtRandom(asked: LivesAsked): Promise<void> {
  const { harness, oracle, random, lives, from, to, putRight, everyMorning } = asked;
  const pick = <One>(list: readonly One[]): One => list[Math.floor(random() * list.length)] as One;
  const chance = (of: number) => random() < of;
  const versions = new Map<string, number>();
  const homes = { ...HOMES };
  let minute = 0;

  const say = (day: string) => {
    minute += 1;
    const at = `${day}T${String(8 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00+08:00`;
    harness.clock.set(at);
    return new Date(at).toISOString();
  };
  const hear = async (ids: readonly string[], at: string) => {
    for (let first = 0; first < ids.length; first += 100) {
      const { cases } = await harness.data<Answer>(
        people.district,
        `query($ids: [ID!]) { cases(filter: { id: { in: $ids } }, first: 100) { nodes { ${SAID} } } }`,
        { ids: ids.slice(first, first + 100) },
      );
      for (const said of cases.nodes) {
        versions.set(said.id, said.version);
        if (
          JSON.stringify({ ...said, version: 0 }) !== JSON.stringify({ ...oracle.last(said.id), version: 0 })
        )
          oracle.hear(said, at);
      }
    }
  };
  const attempt = async (
    person: Caller,
    name: string,
    input: object,
    shape = '{ case { id } }',
  ): Promise<Answer> => {
    try {
      return await harness.mutate(person, name, input, shape);
    } catch (error) {
      // What the rules refuse did not happen.
      if (
        !/"code":"(NOT_FOUND|ILLEGAL_TRANSITION|FORBIDDEN|RULE_VIOLATED|INVALID_INPUT|VERSION_CONFLICT)"/.test(
          String(error),
        )
      )
        throw error;
      return null;
    }
  };

  const digits = { COMMUNITY: 12, SUBDISTRICT: 9, DISTRICT: 6 } as Record<string, number>;
  const workerOn = ({ division, tier }: Said): Caller =>
    personOf(division.code.slice(0, digits[tier]).padEnd(12, '0') as never, [Role.HANDLER, Role.SUPERVISOR], {
      staffId: staffId(`worker-${tier}-${division.code}`),
      tier: tier as Tier,
    });
  const head = personOf(DISTRICT, [Role.HEAD], { staffId: staffId('head-of-all') });
  const assignees: Record<string, string> = {
    '150271010027': 'community',
    '150271010001': 'community2',
    '150271020100': 'community3',
    '150271010000': 'subdistrict',
    '150271020000': 'subdistrict2',
    [DISTRICT]: 'district',
  };

  async function register(day: string): Promise<void> {
    const at = say(day);
    const estate = pick([...ESTATES, null]);
    const community = estate ? (homes[estate] as string) : pick(COMMUNITIES);
    const person = workerOn({
      division: { code: community },
      tier: chance(0.8) ? 'COMMUNITY' : 'SUBDISTRICT',
    } as Said);
    const answer = await attempt(person, 'registerCase', {
      channel: pick(channels),
      ...(estate ? { estateId: estateId(estate) } : { divisionCode: community }),
      categoryId: categoryId(pick(CATEGORIES)),
      urgency: pick(['NORMAL', 'NORMAL', 'COMPLEX', 'URGENT', 'EMERGENCY']),
      text: '电梯停运',
      ...(chance(0.3)
        ? { receivedAt: `${addDays(day as never, -Math.floor(random() * 4))}T07:00:00+08:00` }
        : {}),
    });
    if (answer) await hear([answer.case.id], at);
  }

  async function approve(answer: Answer): Promise<void> {
    if (!answer?.approval) return;
    const { id, version } = answer.approval;
    await attempt(head, 'decideApproval', { id, version, decision: 'APPROVE' }, '{ approval { id } }');
  }

  async function act(id: string, day: string): Promise<void> {
    const said = oracle.last(id) as Said;
    const at = say(day);
    const worker = workerOn(said);
    const step = { id, version: versions.get(id), note: '按规定办理' };
    const waits = '{ case { id } approval { id version } }';
    const code = worker.division;
    const assign = () =>
      attempt(worker, 'assignCase', {
        ...step,
        assigneeId: staffId(assignees[code] as string),
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
            { ...step, until: addDays(day as never, 3 + Math.floor(random() * 20)) },
            waits,
          ).then(approve),
        () =>
          attempt(worker, 'transferCase', {
            ...step,
            divisionCode: pick([...COMMUNITIES, '150271010000', '150271020000']),
          }),
        () => attempt(worker, 'requestExtension', { ...step, days: 15 }, waits).then(approve),
        () => attempt(worker, 'withdrawCase', step, waits).then(approve),
      ],
      IN_PROGRESS: [
        () => attempt(worker, 'resolveCase', { ...without(step, 'note'), text: '已处理' }),
        () => attempt(worker, 'resolveCase', { ...without(step, 'note'), text: '已处理', level: 'ESTATE' }),
        () =>
          attempt(worker, 'suspendCase', { ...step, until: addDays(day as never, 10) }, waits).then(approve),
        () => attempt(worker, 'requestExtension', { ...step, days: 30 }, waits).then(approve),
      ],
      ASSIGNED: [
        () => attempt(worker, 'startCase', without(step, 'note')),
        () => attempt(worker, 'startCase', without(step, 'note')),
        () => attempt(worker, 'resolveCase', { ...without(step, 'note'), text: '已处理' }),
        () => attempt(worker, 'resolveCase', { ...without(step, 'note'), text: '已处理', level: 'ESTATE' }),
        () =>
          attempt(worker, 'resolveCase', { ...without(step, 'note'), text: '已处理', level: 'COMMUNITY' }),
        () => attempt(worker, 'passUpCase', step),
      ],
      SUSPENDED: [() => attempt(worker, 'resumeCase', step)],
      RESOLVED: [
        () =>
          attempt(worker, 'recordFollowUp', {
            ...step,
            satisfaction: pick(['SATISFIED', 'BASICALLY_SATISFIED', 'DISSATISFIED', 'UNREACHED']),
          }),
        () => attempt(worker, 'recordFollowUp', { ...step, satisfaction: 'SATISFIED' }),
        () => attempt(worker, 'reopenCase', step),
        () => attempt(worker, 'closeCase', step, waits).then(approve),
      ],
      CLOSED: [() => attempt(worker, 'reopenCase', step)],
      NOT_ACCEPTED: [() => attempt(worker, 'voidCase', step, waits).then(approve)],
    };
    const open = ['REGISTERED', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'REOPENED', 'SUSPENDED'].includes(
      said.state,
    );
    if (putRight && open && chance(0.12)) {
      const estate = said.estate ? pick([...ESTATES.map(estateId), null]) : null;
      const changes = pick([
        { categoryId: categoryId(pick(CATEGORIES)) },
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
      await hear([id], at);
      const after = oracle.last(id) as Said;
      if (done && before !== JSON.stringify([after.category.id, after.estate?.id ?? null]))
        oracle.correct(id, day);
      return;
    }
    if (chance(0.02)) await attempt(worker, 'voidCase', step, waits).then(approve);
    else
      await pick(actions[said.state === 'REOPENED' ? 'ACCEPTED' : said.state] ?? [() => Promise.resolve()])();
    await hear([id], at);
  }

  async function move(day: string): Promise<void> {
    const at = say(day);
    const name = pick(ESTATES);
    const divisionCode = pick(COMMUNITIES);
    homes[name] = divisionCode;
    harness.feed.say('EstateSaved', {
      id: estateId(name),
      name,
      divisionCode,
      status: 'COMPLETED',
      completedOn: '2010-01-01',
    });
    await harness.subgraph.catchUp();
    await hear(
      oracle.ids().filter((id) => oracle.last(id)?.estate?.id === estateId(name)),
      at,
    );
  }

  const versionsOf = (cases: readonly Answer[]) => {
    for (const { id, version } of cases) versions.set(id, version);
  };
  const managed = new Map<string, Managed[]>();

  async function manage(name: string, history: Managed[], day: string): Promise<void> {
    say(day);
    managed.set(name, history);
    oracle.manage(estateId(name), history, day);
    const spans = history.map((span) => ({ mode: 'PROPERTY_COMPANY', ...span }));
    const companyId = history.find((span) => span.to === null)?.companyId ?? null;
    harness.feed.say('ManagementChanged', {
      id: estateId(name),
      divisionCode: homes[name],
      history: spans,
      companyId,
    });
    await harness.subgraph.catchUp();
  }

  for (const [account, divisionCode, tier] of [
    ['community3', '150271020100', Tier.COMMUNITY],
    ['subdistrict2', '150271020000', Tier.SUBDISTRICT],
  ] as const) {
    harness.feed.say('StaffMemberSaved', {
      id: staffId(account),
      name: `${account}员`,
      divisionCode,
      tier,
      roles: [Role.HANDLER],
      account,
      active: true,
    });
  }
  harness.clock.set(`${from}T07:00:00+08:00`);
  for (const name of ESTATES)
    await manage(name, [{ companyId: `Company_${name}`, from: '2010-01-01', to: null }], from);

  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day as never, 1)) days.push(day);
  const arrivals = days.slice(0, Math.ceil(days.length * 0.85));
  for (const [place, day] of days.entries()) {
    minute = 0;
    harness.clock.set(`${day}T07:30:00+08:00`);
    await everyMorning?.(day);
    const at = say(day);
    await harness.subgraph.runJob(resumeSuspended, {});
    await hear(
      oracle.ids().filter((id) => oracle.last(id)?.state === 'SUSPENDED'),
      at,
    );
    const due =
      Math.floor(((place + 1) * lives) / arrivals.length) - Math.floor((place * lives) / arrivals.length);
    if (place < arrivals.length) for (let one = 0; one < due; one += 1) await register(day);
    const ids = oracle.ids().filter((id) => chance(OFTEN[oracle.last(id)?.state ?? ''] ?? 0));
    for (const id of ids) await act(id, day);
    if (chance(0.03)) await move(day);
    if (place % 60 === 59) {
      const name = pick(ESTATES);
      await manage(name, succeeded(managed.get(name) ?? [], day), day);
    }
    if (putRight && place === Math.floor(days.length / 2)) {
      versionsOf(
        await importLedger(
          { harness, oracle, random, from },
          { day, at: say(day), rows: Math.min(40, lives) },
        ),
      );
      // It turns out that another company came in a month ago.
      await manage(
        '科技家园',
        succeeded([{ companyId: 'Company_early', from: '2010-01-01', to: null }], addDays(day as never, -30)),
        day,
      );
    }
  }

  function succeeded(history: readonly Managed[], day: string): Managed[] {
    const ended = history.map((span) =>
      span.to === null ? { ...span, to: addDays(day as never, -1) as string } : span,
    );
    return [...ended, { companyId: pick(['Company_next', 'Company_other']), from: day, to: null }];
  }
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

function without<Given extends object, Key extends keyof Given>(given: Given, key: Key): Omit<Given, Key> {
  const { [key]: _left, ...rest } = given;
  return rest;
}
