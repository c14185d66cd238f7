import { Role, Tier, type LocalDate } from '@guanjia/kit';
import { issuePlainNotice } from '../petition-chain/issue-notice.ts';
import type { PlainNoticeKind } from '../petition-chain/notice-kinds.ts';
import type { ReviewOutcome } from '../petition-chain/petition-chain.ts';
import type { PetitionStepAsked } from '../petition-chain/petition-effects.ts';
import { takePetitionStep, type TakenByHand } from '../petition-chain/take-petition-step.ts';
import { at, assigns, ends, holder, step, takes, type DemoStep } from './demo-steps.ts';
import { scenes } from './scene-plans.ts';

/** Days of a chain of opinions, as far as it has come; each step is taken on its day. */
interface Chain {
  /** Given, delivered. */
  readonly handling: readonly LocalDate[];
  /** Asked for, given, delivered. */
  readonly review?: readonly LocalDate[];
  readonly reReview?: readonly LocalDate[];
  readonly text: string;
  readonly grounds?: readonly string[];
  readonly outcomes?: readonly ReviewOutcome[];
}

/** Petitions at every stage, and the notices that petitioners are given (信访条例 2005 arts 33–35). */
export function procedureSteps(): DemoStep[] {
  return [
    ...chain(scenes.opinionGiven, {
      handling: ['2018-10-25'],
      text: '经查，反映的污水外溢情况属实。物业企业已疏通主管并更换破损井盖，社区每周巡查一次，至年底不再外溢方予销号。',
    }),
    ...chain(scenes.opinionDelivered, {
      handling: ['2018-10-11', '2018-10-12'],
      text: '单元门及门禁已于十月九日修复，费用由物业企业承担，不从维修资金中列支。',
    }),
    ...chain(scenes.underReview, {
      handling: ['2018-09-10', '2018-09-12'],
      review: ['2018-10-10'],
      text: '单元门已修复，因系管网施工时碰损，建议向施工单位主张赔偿。',
      grounds: ['因此丢失的财物没有说法，不服处理意见'],
    }),
    ...chain(scenes.reviewGiven, {
      handling: ['2018-09-05', '2018-09-07'],
      review: ['2018-09-28', '2018-10-24'],
      text: '地下室污水已抽排，管道由产权单位负责改造，列入本年度计划。',
      grounds: ['改造时间不明确，要求写明期限'],
      outcomes: ['CHANGED'],
    }),
    ...chain(scenes.reviewDelivered, {
      handling: ['2018-08-14', '2018-08-16'],
      review: ['2018-09-07', '2018-09-28', '2018-10-08'],
      text: '楼道杂物已清理，物业企业按合同恢复每周两次保洁。',
      grounds: ['清理后又有堆放，要求扣减物业费'],
      outcomes: ['UPHELD'],
    }),
    ...chain(scenes.underReReview, {
      handling: ['2018-07-10', '2018-07-12'],
      review: ['2018-08-06', '2018-08-28', '2018-08-30'],
      reReview: ['2018-09-28'],
      text: '地下车位租金按备案标准收取，多收的两个月已退还。',
      grounds: ['备案标准未经业主大会表决', '复查没有回应表决程序问题，要求听证'],
      outcomes: ['UPHELD'],
    }),
    step(scenes.underReReview, '2018-10-18 09:20', at(Tier.DISTRICT), (request, { id, version }) =>
      takePetitionStep(request, 'recordHearing', 'RECORD_HEARING', {
        id,
        version,
        from: '2018-10-16',
        to: '2018-10-17',
      }),
    ),
    ...chain(scenes.reReviewGiven, {
      handling: ['2018-07-03', '2018-07-05'],
      review: ['2018-08-02', '2018-08-29', '2018-08-31'],
      reReview: ['2018-09-29', '2018-10-25'],
      text: '门岗已恢复二十四小时值守，夜间巡逻每两小时一次。',
      grounds: ['减少巡逻期间的物业费应予退还', '复查没有回应退费请求'],
      outcomes: ['UPHELD', 'UPHELD'],
    }),
    ...chain(scenes.final, {
      handling: ['2018-04-12', '2018-04-16'],
      review: ['2018-05-10', '2018-06-06', '2018-06-08'],
      reReview: ['2018-07-03', '2018-07-27', '2018-07-31'],
      text: '外墙保温层脱落部位已围挡，由维修资金列支整体维修，车辆损失建议通过诉讼解决。',
      grounds: ['要求物业企业先行赔付车辆损失', '不同意由维修资金列支'],
      outcomes: ['CHANGED', 'UPHELD'],
    }),
    ...superseded(),
    notice(scenes.notAccepted, '2018-09-18 10:00', 'NON_ACCEPTANCE'),
  ];
}

/** The petitioner was not content: the case was taken up again, and its opinion fell away. */
function superseded(): DemoStep[] {
  const plan = scenes.superseded;
  return [
    ...chain(plan, { handling: ['2018-07-12', '2018-07-12'], text: '车位费按公示标准收取，已向住户说明。' }),
    step(
      plan,
      '2018-07-13 15:00',
      holder,
      takes('RECORD_FOLLOW_UP', { satisfaction: 'DISSATISFIED', note: '公示栏里没有新的收费标准' }),
    ),
    step(plan, '2018-07-16 09:30', holder, takes('REOPEN', { note: '收费标准确未公示，重新办理' })),
    step(plan, '2018-07-16 10:10', holder, assigns),
    step(plan, '2018-07-17 09:00', holder, takes('START')),
    ...ends(
      plan,
      ['2018-08-03 16:00', '2018-08-06 10:00', '2018-08-06 10:30'],
      '物业企业重新公示标准，多收部分已退还。',
    ),
  ];
}

/** A notice that the desk which holds the petition issues by hand. */
export function notice(plan: string, moment: string, kind: PlainNoticeKind): DemoStep {
  return step(plan, moment, holder, (request, { id, version }) =>
    issuePlainNotice(request, { caseId: id, version, kind }),
  );
}

function chain(plan: string, { handling, review, reReview, text, grounds, outcomes }: Chain): DemoStep[] {
  const take = (
    action: TakenByHand,
    day: LocalDate | undefined,
    time: string,
    reviewing: number | null,
    asked: Omit<PetitionStepAsked, 'id' | 'version'> = {},
  ): DemoStep[] =>
    day === undefined
      ? []
      : [
          step(
            plan,
            `${day} ${time}`,
            reviewing === null
              ? holder
              : ({ registry, tier, divisionCode }) =>
                  registry.person(tierAfter(tier, reviewing), divisionCode, Role.SUPERVISOR),
            (request, { id, version }) =>
              takePetitionStep(request, 'loadDemo', action, { ...asked, id, version }),
          ),
        ];
  const opinion = (index: number) => {
    const outcome = outcomes?.[index] ?? 'UPHELD';
    return { outcome, text: opinionTexts[outcome] };
  };
  // Above the district the city's bureau reviews; its part is written down at the district.
  const authority = '包头市住房保障和房屋管理局';
  return [
    ...take('GIVE_OPINION', handling[0], '09:30', null, { text }),
    ...take('DELIVER_OPINION', handling[1], '11:00', null),
    ...take('REQUEST_REVIEW', review?.[0], '10:00', null, { grounds: grounds?.[0] ?? '', authority }),
    ...take('GIVE_REVIEW_OPINION', review?.[1], '15:00', 1, opinion(0)),
    ...take('DELIVER_REVIEW_OPINION', review?.[2], '10:30', null),
    ...take('REQUEST_RE_REVIEW', reReview?.[0], '10:00', null, { grounds: grounds?.[1] ?? '', authority }),
    ...take('GIVE_RE_REVIEW_OPINION', reReview?.[1], '15:00', 2, opinion(1)),
    ...take('DELIVER_RE_REVIEW_OPINION', reReview?.[2], '10:30', null),
  ];
}

const opinionTexts: Readonly<Record<ReviewOutcome, string>> = {
  UPHELD: '原意见认定事实清楚，适用依据正确，处理适当，予以维持。',
  CHANGED: '原意见认定事实清楚，但办理期限不明，变更为：自收到本意见之日起三十日内完成。',
  REVOKED: '原意见认定事实不清，予以撤销，责令重新处理。',
};

/** The tier so many steps above; the topmost one does the part of those above it. */
function tierAfter(tier: Tier, steps: number): Tier {
  const all = [Tier.COMMUNITY, Tier.SUBDISTRICT, Tier.DISTRICT];
  return all[Math.min(all.indexOf(tier) + steps, all.length - 1)] as Tier;
}
