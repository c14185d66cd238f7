import { Role, Tier } from '@guanjia/kit';
import { decideApproval, retractApproval } from '../approvals/decide-approval.ts';
import { requestExtension } from '../petition-chain/extension.ts';
import { decideReply, issueByHand, reply } from '../supervision/supervision-steps.ts';
import { notice } from './demo-procedures.ts';
import { at, ends, holder, step, takes, waiting, type DemoStep } from './demo-steps.ts';
import { scenes } from './scene-plans.ts';

/** Supervision orders (督办单) in every state: who ordered what, and what was replied. */
export function orderSteps(): DemoStep[] {
  const district = at(Tier.DISTRICT, Role.SUPERVISOR);
  const subdistrict = at(Tier.SUBDISTRICT, Role.SUPERVISOR);
  return [
    order(scenes.roof, '2018-10-26 10:00', district, '入冬前完成渗漏部位防水，三日内报送施工安排。'),

    order(
      scenes.committee,
      '2018-10-22 09:40',
      district,
      '一周内约谈业委会，报告改选筹备情况。',
      Tier.SUBDISTRICT,
    ),
    replies(
      scenes.committee,
      '2018-10-25 16:20',
      Tier.SUBDISTRICT,
      '已约谈业委会主任，改选筹备组名单正在公示，公示期至十一月五日。',
    ),

    order(scenes.fees, '2018-10-23 09:10', subdistrict, '核清催费单为何仍在发，两日内回复。'),
    replies(scenes.fees, '2018-10-25 11:30', Tier.COMMUNITY, '已电话要求物业企业停止催费。'),
    step(scenes.fees, '2018-10-26 15:10', subdistrict, (request, { order: given }) =>
      decideReply(request, 'REJECT_REPLY', { ...waiting(given), note: '请附物业企业的书面说明和住户确认' }),
    ),

    order(scenes.ordered, '2018-07-06 09:00', district, '汛期污水外溢，限三日内完成清掏并回复。'),
    replies(scenes.ordered, '2018-07-09 10:20', Tier.SUBDISTRICT, '化粪池已清掏，管道已疏通，现场照片存档。'),
    step(scenes.ordered, '2018-07-10 09:30', district, (request, { order: given }) =>
      decideReply(request, 'ACCEPT_REPLY', waiting(given)),
    ),
    ...ends(
      scenes.ordered,
      ['2018-07-11 15:00', '2018-07-12 10:00', '2018-07-12 10:20'],
      '化粪池清掏、管道疏通完毕，增加每月一次例行清掏。',
    ),

    order(scenes.registeredTwice, '2018-09-12 09:00', district, '外墙碎块坠落，先围挡后处理，当日回复。'),
    step(
      scenes.registeredTwice,
      '2018-09-13 09:30',
      holder,
      takes('VOID', { note: '与来电件为同一事项，重复登记' }),
    ),
    decides(
      scenes.registeredTwice,
      '2018-09-13 14:00',
      at(Tier.SUBDISTRICT, Role.HEAD),
      'APPROVE',
      '确系重复登记',
    ),
  ];
}

/** Requests for approval in every state. */
export function approvalSteps(): DemoStep[] {
  const head = at(Tier.SUBDISTRICT, Role.HEAD);
  const supervisor = at(Tier.SUBDISTRICT, Role.SUPERVISOR);
  return [
    step(
      scenes.committee,
      '2018-10-26 11:00',
      holder,
      takes('SUSPEND', { note: '改选筹备组名单公示期内，待公示期满后继续办理', until: '2018-11-06' }),
    ),

    step(
      scenes.dissatisfied,
      '2018-10-26 14:30',
      holder,
      takes('RECORD_FOLLOW_UP', { satisfaction: 'DISSATISFIED', note: '住户要求停止收取临时停车费' }),
    ),
    step(
      scenes.dissatisfied,
      '2018-10-26 15:00',
      holder,
      takes('CLOSE', { note: '收费标准已依法公示，诉求超出规定，已当面解释' }),
    ),

    notice(scenes.extended, '2018-05-15 10:00', 'ACCEPTANCE'),
    step(scenes.extended, '2018-07-05 10:00', holder, (request, { id, version }) =>
      requestExtension(request, { id, version, days: 30, note: '维修资金使用须经业主表决，表决尚未结束' }),
    ),
    decides(scenes.extended, '2018-07-06 09:30', head, 'APPROVE', '同意延期，抓紧组织表决'),
    notice(scenes.extended, '2018-07-06 15:00', 'EXTENSION'),
    ...ends(
      scenes.extended,
      ['2018-08-02 16:00', '2018-08-03 10:00', '2018-08-06 09:30'],
      '业主表决通过，维修资金已划拨，屋面维修完工。',
    ),

    step(
      scenes.withdrawalRefused,
      '2018-09-11 10:00',
      holder,
      takes('WITHDRAW', { note: '来电人称不再追究' }),
    ),
    decides(scenes.withdrawalRefused, '2018-09-12 09:00', supervisor, 'REFUSE', '请先电话核实来电人意愿'),
    ...ends(
      scenes.withdrawalRefused,
      ['2018-09-14 15:00', '2018-09-17 10:00', '2018-09-17 10:20'],
      '经核实来电人不愿撤回；商户已加装降噪设施，夜间停用。',
    ),

    step(
      scenes.suspensionRetracted,
      '2018-08-21 10:00',
      holder,
      takes('SUSPEND', { note: '等待铺装材料进场', until: '2018-09-03' }),
    ),
    step(scenes.suspensionRetracted, '2018-08-22 09:00', holder, (request, { approval }) =>
      retractApproval(request, { ...waiting(approval), note: '材料已提前到场' }),
    ),
    ...ends(
      scenes.suspensionRetracted,
      ['2018-08-24 15:00', '2018-08-27 10:00', '2018-08-27 10:20'],
      '塌陷处已回填并铺装完毕。',
    ),

    step(
      scenes.suspensionLapsed,
      '2018-09-18 10:00',
      holder,
      takes('SUSPEND', { note: '等待高空作业车', until: '2018-09-28' }),
    ),
    ...ends(
      scenes.suspensionLapsed,
      ['2018-09-20 15:00', '2018-09-21 10:00', '2018-09-21 10:20'],
      '物业企业另行调来作业车，裂缝已封堵。',
    ),

    step(
      scenes.withdrawn,
      '2018-08-15 16:30',
      holder,
      takes('WITHDRAW', { note: '邻里自行和解，来电人撤回' }),
    ),
  ];
}

function order(
  plan: string,
  moment: string,
  by: DemoStep['by'],
  demand: string,
  addresseeTier?: Tier,
): DemoStep {
  return step(plan, moment, by, (request, { id: caseId }) =>
    issueByHand(request, { caseId, demand, ...(addresseeTier ? { addresseeTier } : {}) }),
  );
}

function replies(plan: string, moment: string, tier: Tier, text: string): DemoStep {
  return step(plan, moment, at(tier), (request, { order: given }) =>
    reply(request, { ...waiting(given), text }),
  );
}

function decides(
  plan: string,
  moment: string,
  by: DemoStep['by'],
  decision: 'APPROVE' | 'REFUSE',
  note: string,
): DemoStep {
  return step(plan, moment, by, (request, { approval }) =>
    decideApproval(request, { ...waiting(approval), decision, note }),
  );
}
