import { Role, Tier } from '@guanjia/kit';
import { addCaseTask, cancelTask, endTask } from '../joint-handling/case-task-steps.ts';
import { answerObjection, decideTransfer, objectToTransfer } from '../transfers/settle-transfer.ts';
import { transferCase, transferCaseOut } from '../transfers/transfer-case.ts';
import { at, assigns, ends, holder, step, waiting, type DemoStep } from './demo-steps.ts';
import { scenes } from './scene-plans.ts';

/** Tasks of joint handling (联动) in every state, about cases that are still open. */
export function taskSteps(): DemoStep[] {
  const { roof, committee } = scenes;
  return [
    gives(
      roof,
      '2018-10-22 10:00',
      '2018-10-25',
      '入户登记漏水住户，拍照留存。',
      ({ divisionCode }) => divisionCode,
    ),
    endsTask(roof, '2018-10-24 16:00', 'DONE', '已登记六户，照片存档。'),
    gives(
      roof,
      '2018-10-25 09:00',
      '2018-10-31',
      '联系原施工单位到场查勘，留存保修资料。',
      ({ divisionCode }) => divisionCode,
    ),
    step(roof, '2018-10-25 09:30', holder, (request, now) => {
      const { registry } = now;
      const division = registry.otherDivision(Tier.COMMUNITY, now.divisionCode, '150271010028');
      const helper = registry.person(Tier.COMMUNITY, division);
      const to = registry.isOnStaff(helper) ? { handlerId: helper.id } : { departmentCode: division };
      return addCaseTask(request, {
        caseId: now.id,
        text: '同一施工单位也做过民族花园的屋面，请核对该处保修合同。',
        dueOn: '2018-11-01',
        ...to,
      });
    }),

    gives(committee, '2018-10-17 09:00', '2018-10-24', '核查业委会银行账户余额。', at(Tier.SUBDISTRICT)),
    endsTask(
      committee,
      '2018-10-18 10:00',
      'DECLINED',
      '街道无权查询业委会账户，建议由业委会自行出具对账单。',
    ),
    gives(
      committee,
      '2018-10-18 14:00',
      '2018-10-26',
      '收集近三年业委会会议记录。',
      ({ divisionCode }) => divisionCode,
    ),
    step(committee, '2018-10-19 09:30', holder, (request, { task }) =>
      cancelTask(request, { ...waiting(task), note: '业委会已直接送来会议记录' }),
    ),
  ];
}

/** Transfers (转办) in every state: taken over, disputed, decided, and out of the district's hands. */
export function transferSteps(): DemoStep[] {
  const { disputedNoise, disputedRepairs, disputedBuilding, takenOver, returned, upheld, handedOver } =
    scenes;
  return [
    transfers(disputedNoise, '2018-10-25 15:00', '150271102000', '音响来自万水泉镇辖区内的广场，转请办理。'),

    transfers(
      disputedRepairs,
      '2018-10-22 10:00',
      '150271020103',
      '维修资金账户登记在盛唐路社区的管理区域，转请办理。',
    ),
    objects(disputedRepairs, '2018-10-24 11:00', '小区坐落在民馨家园社区，按属地应由其办理。'),

    transfers(
      disputedBuilding,
      '2018-10-19 10:00',
      '150271020000',
      '改门面的商户登记在民馨路街道，转请一并处理。',
    ),
    objects(disputedBuilding, '2018-10-23 09:30', '施工地点在万水泉镇，登记地不是管辖依据。'),
    answers(disputedBuilding, '2018-10-25 10:30', 'INSIST', '该商户多处改建，宜由登记地街道统一查处。'),

    transfers(takenOver, '2018-08-28 10:00', '150271010027', '占道车辆属科技路社区商户，转请办理。'),
    step(takenOver, '2018-08-29 09:00', holder, assigns),
    ...ends(
      takenOver,
      ['2018-08-31 15:00', '2018-09-03 10:00', '2018-09-03 10:20'],
      '已约商户挪车，门前加装隔离桩。',
    ),

    transfers(returned, '2018-09-26 10:00', '150271010001', '绿地与友谊社区共用，转请办理。'),
    objects(returned, '2018-09-27 09:30', '该绿地在创业家园红线内，不属我社区。'),
    answers(returned, '2018-09-27 15:00', 'CONFIRM', '经核对红线图，确属本社区。'),
    step(returned, '2018-09-28 09:00', holder, assigns),
    ...ends(
      returned,
      ['2018-09-29 15:00', '2018-09-30 10:00', '2018-09-30 10:20'],
      '菜地已清除，绿化带已补种，由物业企业养护。',
    ),

    transfers(upheld, '2018-08-14 10:00', '150271010021', '垃圾点在沼潭东路一侧，转请办理。'),
    objects(upheld, '2018-08-15 09:30', '清运合同由沼园东路小区物业签订。'),
    answers(upheld, '2018-08-16 10:00', 'INSIST', '垃圾点位置以现场为准。'),
    step(upheld, '2018-08-17 09:00', at(Tier.SUBDISTRICT, Role.SUPERVISOR), (request, { transfer }) =>
      decideTransfer(request, {
        ...waiting(transfer),
        decision: 'UPHOLD',
        note: '现场核实垃圾点在沼潭东路一侧，由接收社区办理。',
      }),
    ),
    step(upheld, '2018-08-20 09:00', holder, assigns),
    ...ends(
      upheld,
      ['2018-08-23 15:00', '2018-08-24 10:00', '2018-08-24 10:20'],
      '垃圾点清运完毕，两社区约定轮流清扫。',
    ),

    step(handedOver, '2018-09-13 16:30', holder, (request, { id, version }) =>
      transferCaseOut(request, {
        id,
        version,
        authority: '市公安局交通管理支队',
        note: '车辆停在市政道路停车带上，属交管部门职责',
      }),
    ),
  ];
}

/** A task for a department: the one of a code, or that of a person. */
function gives(
  plan: string,
  moment: string,
  dueOn: string,
  text: string,
  to: (now: Parameters<DemoStep['by']>[0]) => string | { readonly divisionCode: string },
): DemoStep {
  return step(plan, moment, holder, (request, now) => {
    const given = to(now);
    const departmentCode = typeof given === 'string' ? given : given.divisionCode;
    return addCaseTask(request, { caseId: now.id, text, dueOn, departmentCode });
  });
}

function endsTask(plan: string, moment: string, state: 'DONE' | 'DECLINED', note: string): DemoStep {
  return step(
    plan,
    moment,
    ({ registry, task }) => {
      const { handlerDivision } = waiting(task);
      const tier = handlerDivision.endsWith('000') ? Tier.SUBDISTRICT : Tier.COMMUNITY;
      return registry.person(tier, handlerDivision);
    },
    (request, { task }) => endTask(request, 'loadDemo', state, { ...waiting(task), note }),
  );
}

function transfers(plan: string, moment: string, wanted: string, note: string): DemoStep {
  return step(plan, moment, holder, (request, { id, version, tier, divisionCode, registry }) =>
    transferCase(request, {
      id,
      version,
      note,
      divisionCode: registry.otherDivision(tier, divisionCode, wanted),
    }),
  );
}

function objects(plan: string, moment: string, note: string): DemoStep {
  return step(plan, moment, holder, (request, { transfer }) =>
    objectToTransfer(request, { ...waiting(transfer), note }),
  );
}

/** The desk that the case came from answers. */
function answers(plan: string, moment: string, answer: 'CONFIRM' | 'INSIST', note: string): DemoStep {
  return step(
    plan,
    moment,
    ({ registry, tier, transfer }) => registry.person(tier, waiting(transfer).fromDivision),
    (request, { transfer }) => answerObjection(request, { ...waiting(transfer), answer, note }),
  );
}
