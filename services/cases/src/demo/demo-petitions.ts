import { demoId, localDateIn, maskName, Tier } from '@guanjia/kit';
import { shanghaiInstant } from '../calendar/office-time.ts';
import type { CollectivePetitionRecord } from '../collective-petition/collective-petition.entity.ts';
import { batchDeadline } from '../collective-petition/batch-deadline.ts';
import { sealNames } from '../complainant/complainant-vault.ts';
import type { RuleBook } from '../deadlines/rule-book.ts';
import { PETITIONS, petitionSubject } from './case-plan.ts';
import { chance } from './chance.ts';
import { complainant } from './complaint-texts.ts';
import type { DemoRegistry } from './demo-registry.ts';

const subjects: Readonly<Record<string, string>> = {
  HANDOVER: '新旧物业企业交接受阻',
  FEE_STANDARD: '物业费上调未经业主表决',
  HEATING: '整栋楼供暖不热',
  REPAIR_FUND: '屋面维修资金使用',
  COMMON_INCOME: '公共收益去向',
  PARKING_FEES: '地下车位涨价',
};

export function demoPetitionId(place: number): string {
  return demoId('CollectivePetition', `demo-${place}`);
}

/** The fifteen collective petitions, all resolved in time. */
export function demoPetitions(registry: DemoRegistry, book: RuleBook): CollectivePetitionRecord[] {
  return Array.from({ length: PETITIONS }, (_, place) => {
    const luck = chance(9_000 + place);
    const subject = petitionSubject(place);
    const estate = registry.estate(luck, subject.estate);
    const receivedAt = shanghaiInstant(subject.receivedOn, luck.between(9 * 60, 11 * 60));
    const due = batchDeadline(book, { clock: 'TOTAL', receivedOn: subject.receivedOn, from: receivedAt });
    const taken = luck.between(20, 80) / 100;
    const resolvedAt = new Date(receivedAt.getTime() + (due.dueAt.getTime() - receivedAt.getTime()) * taken);
    const names = Array.from({ length: luck.between(2, 5) }, () => complainant(luck).name);
    return {
      id: demoPetitionId(place),
      number: `J${subject.receivedOn.slice(0, 4)}-${String(place + 1).padStart(6, '0')}`,
      divisionCode: estate.divisionCode,
      estateId: estate.id,
      subject: `${estate.name}：${subjects[subject.category] ?? subject.category}`,
      receivedAt,
      receivedOn: subject.receivedOn,
      persons: luck.between(6, 62),
      representatives: names.map(maskName),
      representativesSealed: sealNames(demoPetitionId(place), names),
      ...due,
      resolvedAt,
      resolvedOn: localDateIn(resolvedAt),
      onTime: true,
      result: '街道牵头，社区、物业与业主代表当面协商，形成书面答复并公示。',
      state: 'RESOLVED',
      tier: Tier.SUBDISTRICT,
      // Accepted as they came: the limit counts from there.
      acceptedAt: receivedAt,
      acceptedOn: subject.receivedOn,
      acceptedInTime: true,
      pausedAt: null,
      pausedUntil: null,
      endedOn: null,
      updatedAt: resolvedAt,
      version: 2,
    };
  });
}
