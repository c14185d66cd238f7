import { addDays, demoId, localDateIn, Tier } from '@guanjia/kit';
import { shanghaiInstant } from '../calendar/office-time.ts';
import type { StepTaken } from '../case/case-file.ts';
import type { CaseRecord } from '../case/case.entity.ts';
import type { Satisfaction } from '../case/case-enums.ts';
import { categoryId, topCode } from '../category/category-tree.ts';
import { storeComplainant } from '../complainant/complainant-vault.ts';
import type { Channel } from '../deadlines/deadline-pack.ts';
import type { RuleBook } from '../deadlines/rule-book.ts';
import { caseHistory, type CaseHistory, type CaseRows } from './case-history.ts';
import type { CasePlan } from './case-plan.ts';
import { chance, type Chance } from './chance.ts';
import { complainant, complaintWords, resultWords } from './complaint-texts.ts';
import type { DemoEstate, DemoPerson, DemoRegistry } from './demo-registry.ts';

// Everything that is closed had its follow-up visit before the demo's first morning.
const LAST_CLOSED = '2018-10-24';
const LAST_RESOLVED = '2018-10-26';

interface Scene {
  readonly plan: CasePlan;
  readonly luck: Chance;
  readonly registry: DemoRegistry;
  readonly history: CaseHistory;
  readonly record: CaseRecord;
  /** Settled between the neighbours, the owners’ committee and the company (不出小区), if it stays at its community. */
  readonly withinEstate: boolean;
  /** How long things take between two steps; short where hours count. */
  minutes(least: number, most: number): number;
  /** The moment of the last step. */
  now: Date;
}

/** Lets a planned case live, step by step, and answers all of its rows. */
export function liveCase(plan: CasePlan, place: number, registry: DemoRegistry, book: RuleBook): CaseRows {
  const luck = chance(40_000 + place);
  const estate = registry.estate(luck, plan.estate);
  const record = newRecord(plan, luck, estate, registry);
  const registrar = registry.person(record.tier, estate.divisionCode);
  const history = caseHistory(record, registrar, { book, category: topCode(plan.category) });
  const pressing = record.dueAt.getTime() - record.receivedAt.getTime() <= 24 * 3_600_000;
  const scene: Scene = {
    plan,
    luck,
    registry,
    history,
    record,
    withinEstate: chance(50_000 + place).between(1, 3) === 1,
    minutes: (least, most) => luck.between(least, most) / (pressing ? 12 : 1),
    now: record.registeredAt,
  };
  runCourse(scene);
  return history.rows;
}

function runCourse(scene: Scene): void {
  const { plan, luck } = scene;
  if (plan.course === 'REGISTERED') return;
  if (plan.course === 'REFUSED') {
    later(scene, 30, 200, {
      action: 'REFUSE',
      note: luck.pick(['不属于物业管理范围，已告知来访人向有关部门反映', '内容不清且无法联系']),
    });
    return;
  }
  later(scene, 10, 50, { action: 'ACCEPT' });
  switch (plan.course) {
    case 'VOIDED':
      return later(scene, 60, 300, { action: 'VOID', note: '重复登记' }, Tier.SUBDISTRICT);
    case 'WAITING':
      return later(scene, 60, 200, { action: 'PASS_UP', note: '绿地由两个小区共用，需街道协调' });
    case 'ASSIGNED':
      return assign(scene, Tier.COMMUNITY);
    case 'IN_PROGRESS':
      assign(scene, scene.record.tier);
      return later(scene, 60, 300, { action: 'START' });
    case 'AT_DISTRICT':
      later(scene, 60, 200, { action: 'PASS_UP', note: '涉及业主大会决定的效力，请区里指导' });
      assign(scene, Tier.DISTRICT);
      return later(scene, 60, 300, { action: 'START' });
    case 'ASSIGNED_AGAIN':
      workOn(scene, '2018-10-17');
      followUp(scene, 'DISSATISFIED');
      later(scene, 60, 120, { action: 'REOPEN', note: '催费单仍在发，要求重新处理' });
      return assign(scene, Tier.COMMUNITY);
    case 'RESOLVED':
      return workOn(scene, LAST_RESOLVED);
    case 'REOPENED_AND_CLOSED':
      workOn(scene, LAST_CLOSED);
      followUp(scene, 'DISSATISFIED');
      later(scene, 60, 120, { action: 'REOPEN', note: '来电人表示问题反复' });
      workOn(scene, LAST_CLOSED);
      return close(scene);
    case 'CLOSED':
      workOn(scene, LAST_CLOSED);
      return close(scene);
  }
}

/** To whoever it takes, and done within its time; the late ones after it. */
function workOn(scene: Scene, latest: string): void {
  const { luck, record, withinEstate } = scene;
  const isPlanned = scene.plan.resolvedOn !== undefined;
  if (!isPlanned && record.tier === Tier.COMMUNITY && luck.between(1, 4) === 1) {
    later(scene, 20, 120, {
      action: 'PASS_UP',
      note: luck.pick(['涉及两个小区，需街道协调', '需要街道出面约谈物业', '超出社区权限']),
    });
  }
  assign(scene, isPlanned || luck.between(1, 4) === 1 ? record.tier : Tier.COMMUNITY);
  later(scene, 20, 150, { action: 'START' });
  const at = resolvedAt(scene, latest);
  scene.now = at;
  const text = resultWords(luck, topCode(scene.plan.category));
  const level = withinEstate && record.tier === Tier.COMMUNITY ? 'ESTATE' : record.tier;
  take(scene, { action: 'RESOLVE', at, note: null, result: { text, level } });
}

function resolvedAt({ plan, luck, record, now }: Scene, latest: string): Date {
  if (plan.resolvedOn) return shanghaiInstant(plan.resolvedOn, luck.between(14 * 60, 16 * 60));
  if (plan.late) return shanghaiInstant(addDays(record.dueOn, luck.between(1, 6)), luck.between(550, 1000));
  const limit = Math.min(record.dueAt.getTime(), shanghaiInstant(latest, 17 * 60).getTime());
  const about = new Date(now.getTime() + ((limit - now.getTime()) * luck.between(8, 80)) / 100);
  const inOfficeHours = shanghaiInstant(localDateIn(about), luck.between(9 * 60, 17 * 60));
  return inOfficeHours > now && inOfficeHours.getTime() <= limit ? inOfficeHours : about;
}

function close(scene: Scene): void {
  const { luck, record } = scene;
  const satisfaction = luck.weighted<Satisfaction>([
    ['SATISFIED', 62],
    ['BASICALLY_SATISFIED', 27],
    ['UNREACHED', 8],
    ['DISSATISFIED', 3],
  ]);
  followUp(scene, record.reopenedCount > 0 ? 'BASICALLY_SATISFIED' : satisfaction);
  if (record.followUpSatisfaction !== 'DISSATISFIED') {
    later(scene, 10, 90, { action: 'CLOSE' });
    return;
  }
  // Left at that by a second person: who asked for it is the desk itself.
  const requestedBy = actorAt(scene, record.tier).name;
  const note = '已按合同约定处理，来访人要求超出约定范围，已当面说明';
  later(scene, 10, 90, { action: 'CLOSE', note, requestedBy }, Tier.DISTRICT);
}

function followUp(scene: Scene, satisfaction: Satisfaction): void {
  const { luck } = scene;
  scene.now = shanghaiInstant(addDays(localDateIn(scene.now), 1), luck.between(560, 900));
  take(scene, { action: 'RECORD_FOLLOW_UP', at: scene.now, note: null, satisfaction });
}

function assign(scene: Scene, tier: Tier): void {
  const { registry, record } = scene;
  const at = after(scene, 20, 120);
  const assignee = registry.person(tier, record.divisionCode);
  const day = localDateIn(at);
  const dueOn =
    addDays(record.dueOn, -1) > day ? addDays(record.dueOn, -1) : record.dueOn > day ? record.dueOn : day;
  take(scene, { action: 'ASSIGN', at, note: null, assignee, dueOn });
}

function later(
  scene: Scene,
  least: number,
  most: number,
  step: Pick<StepTaken, 'action' | 'requestedBy'> & { note?: string },
  tier?: Tier,
): void {
  take(scene, { note: null, ...step, at: after(scene, least, most) }, tier);
}

function after(scene: Scene, least: number, most: number): Date {
  scene.now = new Date(scene.now.getTime() + Math.max(1, Math.round(scene.minutes(least, most))) * 60_000);
  return scene.now;
}

function take(scene: Scene, step: StepTaken, tier: Tier = scene.record.tier): void {
  scene.history.take(actorAt(scene, tier), step);
}

function actorAt({ registry, record }: Scene, tier: Tier): DemoPerson {
  return registry.person(tier, record.divisionCode);
}

/** People come to their community; letters, the mailbox and the hotline reach the subdistrict. */
function deskOf(channel: Channel): Tier {
  return ['LETTER', 'MAYOR_MAILBOX', 'HOTLINE'].includes(channel) ? Tier.SUBDISTRICT : Tier.COMMUNITY;
}

function newRecord(plan: CasePlan, luck: Chance, estate: DemoEstate, registry: DemoRegistry): CaseRecord {
  const receivedAt = shanghaiInstant(plan.receivedOn, luck.between(8 * 60 + 35, 16 * 60));
  const registeredAt = new Date(receivedAt.getTime() + luck.between(2, 8) * 60_000);
  const tier = deskOf(plan.channel);
  const anonymous = plan.channel === 'PATROL' || luck.between(1, 12) === 1;
  const { text, location } = complaintWords(luck, plan.category, estate.name);
  const forwarded = ['HOTLINE', 'MAYOR_MAILBOX'].includes(plan.channel);
  const id = demoId('Case', plan.key);
  return {
    id,
    number: plan.key,
    channel: plan.channel,
    sourceNumber: forwarded
      ? `${plan.channel === 'HOTLINE' ? 'RX' : 'SZ'}${plan.receivedOn.replaceAll('-', '')}${luck.between(1000, 9999)}`
      : null,
    registeredBy: registry.person(tier, estate.divisionCode).id,
    estateId: estate.id,
    divisionCode: estate.divisionCode,
    categoryId: categoryId(plan.category),
    urgency: plan.urgency,
    text,
    location,
    ...storeComplainant(id, anonymous ? { name: null, phone: null, idNumber: null } : complainant(luck)),
    receivedAt,
    receivedOn: plan.receivedOn,
    registeredAt,
    acceptedAt: null,
    acceptedOn: null,
    acceptDueAt: null,
    answeredInTime: null,
    state: 'REGISTERED',
    tier,
    assigneeId: null,
    assigneeName: null,
    dueOn: plan.receivedOn,
    dueAt: receivedAt,
    dueProvisional: false,
    resolvedAt: null,
    resolvedOn: null,
    resolvedOnTime: null,
    resolvedLevel: null,
    endedAt: null,
    endedOn: null,
    followUpSatisfaction: null,
    followUpNote: null,
    followUpAt: null,
    reopenedCount: 0,
    collectivePetitionId: null,
    refusalReason: null,
    suspendedFrom: null,
    suspendedAt: null,
    suspendedUntil: null,
    transferredTo: null,
    duplicateOfId: null,
    petitionStage: null,
    petitionExtendedOn: null,
    archived: false,
    version: 1,
    updatedAt: registeredAt,
  };
}
