import type { Channel } from '../deadlines/deadline-pack.ts';
import type { CasePlan, Course } from './case-plan.ts';

type ScenePlan = Partial<Omit<CasePlan, 'key' | 'late' | 'petition'>>;

/** What happened to cases of the demo beside their course: each stands for a state that the lists of the offices show. */
export const scenes = {
  // Open on the first morning.
  disputedNoise: 'open-2',
  disputedRepairs: 'open-3',
  disputedBuilding: 'open-5',
  roof: 'open-1',
  committee: 'open-4',
  fees: 'open-7',
  // Resolved; those without an end here are led to it by their steps.
  opinionGiven: 'resolved-101',
  opinionDelivered: 'resolved-102',
  underReview: 'resolved-103',
  reviewGiven: 'resolved-104',
  reviewDelivered: 'resolved-105',
  underReReview: 'resolved-106',
  reReviewGiven: 'resolved-107',
  final: 'resolved-109',
  superseded: 'resolved-120',
  extended: 'resolved-111',
  withdrawalRefused: 'resolved-112',
  suspensionRetracted: 'resolved-113',
  suspensionLapsed: 'resolved-114',
  ordered: 'resolved-115',
  takenOver: 'resolved-116',
  returned: 'resolved-118',
  upheld: 'resolved-119',
  dissatisfied: 'resolved-199',
  // No figure counts them.
  notAccepted: 'uncounted-0',
  handedOver: 'uncounted-2',
  withdrawn: 'uncounted-3',
  registeredTwice: 'uncounted-4',
} as const;

/** The plans of these cases, where they are not left to luck. */
export const scenePlans: Readonly<Record<string, ScenePlan>> = {
  [scenes.opinionGiven]: resolved('VISIT', 'SEWAGE', '富强南路小区', '2018-09-03', '2018-10-11'),
  [scenes.opinionDelivered]: resolved('VISIT', 'COMMON_PARTS', '民馨家园一区', '2018-08-21', '2018-10-09'),
  [scenes.underReview]: resolved('VISIT', 'COMMON_PARTS', '沼潭东路三号院', '2018-08-06', '2018-09-05'),
  [scenes.reviewGiven]: resolved('LETTER', 'SEWAGE', '富林花园', '2018-08-02', '2018-08-31'),
  [scenes.reviewDelivered]: resolved('VISIT', 'STAIRWELLS', '安居苑', '2018-07-16', '2018-08-10'),
  [scenes.underReReview]: resolved('VISIT', 'PARKING_FEES', '云杉郡', '2018-06-11', '2018-07-06'),
  [scenes.reReviewGiven]: resolved('VISIT', 'GUARDING', '荣泰路小区', '2018-06-04', '2018-06-29'),
  [scenes.final]: resolved('VISIT', 'FACADE', '碧水明珠', '2018-03-12', '2018-04-10'),
  [scenes.superseded]: {
    ...resolved('VISIT', 'PARKING_FEES', '幸福里', '2018-06-20', '2018-07-11'),
    course: 'RESOLVED',
  },
  [scenes.extended]: underWay('VISIT', 'REPAIR_FUND', '盛唐名都', '2018-05-14'),
  [scenes.withdrawalRefused]: underWay('CALL', 'NOISE', '星光里', '2018-09-10'),
  [scenes.suspensionRetracted]: underWay('CALL', 'COMMON_PARTS', '科研所家属院', '2018-08-20'),
  [scenes.suspensionLapsed]: underWay('CALL', 'FACADE', '金桂园', '2018-09-17'),
  [scenes.ordered]: { ...underWay('HOTLINE', 'SEWAGE', '汇景园', '2018-07-02'), urgency: 'COMPLEX' },
  [scenes.takenOver]: underWay('CALL', 'DISORDERLY_PARKING', '友谊十九街坊', '2018-08-27'),
  [scenes.returned]: underWay('CALL', 'GREENERY', '创业家园', '2018-09-25'),
  [scenes.upheld]: { ...underWay('CALL', 'RUBBISH', '沼园东路小区', '2018-08-13'), urgency: 'COMPLEX' },
  [scenes.notAccepted]: planned('VISIT', 'COMMITTEE_CONDUCT', '林荫公馆', '2018-09-17', 'REFUSED'),
  [scenes.handedOver]: planned('HOTLINE', 'DISORDERLY_PARKING', '友谊二十街坊', '2018-09-13', 'REGISTERED'),
  [scenes.withdrawn]: planned('CALL', 'NOISE', '校园春天', '2018-08-15', 'REGISTERED'),
  [scenes.registeredTwice]: planned('HOTLINE', 'FACADE', '幸福花园', '2018-09-10', 'IN_PROGRESS'),
};

function planned(
  channel: Channel,
  category: string,
  estate: string,
  receivedOn: string,
  course: Course,
): ScenePlan {
  return { channel, category, estate, receivedOn, course, urgency: 'NORMAL' };
}

function resolved(
  channel: Channel,
  category: string,
  estate: string,
  receivedOn: string,
  resolvedOn: string,
): ScenePlan {
  return { ...planned(channel, category, estate, receivedOn, 'CLOSED'), resolvedOn };
}

function underWay(channel: Channel, category: string, estate: string, receivedOn: string): ScenePlan {
  return planned(channel, category, estate, receivedOn, 'IN_PROGRESS');
}
