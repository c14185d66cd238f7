import { demoId } from '@guanjia/kit';

interface Branch {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly leaves: readonly (readonly [code: string, name: string, nameEn: string])[];
}

/** What complaints about housing estates are about; two levels, as 0002-reference-rows.sql puts them into the table. A district renames and retires rows of its own. */
export const categoryTree: readonly Branch[] = [
  {
    code: 'SANITATION',
    name: '环境卫生',
    nameEn: 'Cleanliness',
    leaves: [
      ['RUBBISH', '垃圾清运', 'Rubbish collection'],
      ['STAIRWELLS', '楼道保洁', 'Stairwell cleaning'],
      ['GREENERY', '绿化养护', 'Greenery'],
      ['SEWAGE', '污水外溢', 'Sewage overflow'],
    ],
  },
  {
    code: 'REPAIRS',
    name: '房屋维修',
    nameEn: 'Building repairs',
    leaves: [
      ['ROOF', '屋面渗漏', 'Roof leaks'],
      ['FACADE', '外墙脱落', 'Falling facade'],
      ['COMMON_PARTS', '公共部位破损', 'Damaged common parts'],
      ['REPAIR_FUND', '维修资金使用', 'Use of the repair fund'],
    ],
  },
  {
    code: 'UTILITIES',
    name: '设施设备',
    nameEn: 'Utilities and equipment',
    leaves: [
      ['WATER', '供水', 'Water supply'],
      ['POWER', '供电照明', 'Power and lighting'],
      ['HEATING', '供暖', 'Heating'],
      ['GAS', '燃气', 'Gas'],
      ['LIFT', '电梯', 'Lifts'],
    ],
  },
  {
    code: 'SAFETY',
    name: '安全秩序',
    nameEn: 'Safety and order',
    leaves: [
      ['GUARDING', '门禁与巡逻', 'Gates and patrols'],
      ['FIRE_LANE', '消防通道', 'Fire lanes'],
      ['FALLING_OBJECTS', '高空抛物', 'Objects thrown from height'],
    ],
  },
  {
    code: 'PARKING',
    name: '停车管理',
    nameEn: 'Parking',
    leaves: [
      ['DISORDERLY_PARKING', '车辆乱停', 'Disorderly parking'],
      ['PARKING_FEES', '车位收费', 'Parking fees'],
      ['CHARGING', '充电设施', 'Charging points'],
    ],
  },
  {
    code: 'FEES',
    name: '物业收费',
    nameEn: 'Property fees',
    leaves: [
      ['FEE_STANDARD', '收费标准', 'Fee level'],
      ['FEE_PUBLICITY', '收支公示', 'Publication of accounts'],
      ['FEE_DISPUTE', '催费纠纷', 'Disputed arrears'],
    ],
  },
  {
    code: 'SERVICE',
    name: '服务质量',
    nameEn: 'Service quality',
    leaves: [
      ['ATTITUDE', '服务态度', 'Staff attitude'],
      ['REDUCED_SERVICE', '服务缩水', 'Reduced service'],
      ['HANDOVER', '企业更换与交接', 'Change of company'],
    ],
  },
  {
    code: 'SELF_GOVERNANCE',
    name: '业主自治',
    nameEn: 'Owners’ self-governance',
    leaves: [
      ['CONGRESS', '业主大会', 'Owners’ congress'],
      ['COMMITTEE_CONDUCT', '业委会履职', 'Conduct of the committee'],
      ['COMMON_INCOME', '公共收益', 'Income from common parts'],
    ],
  },
  {
    code: 'NUISANCE',
    name: '违建与扰民',
    nameEn: 'Illegal building and nuisance',
    leaves: [
      ['ILLEGAL_BUILDING', '私搭乱建', 'Illegal building'],
      ['NOISE', '噪声扰民', 'Noise'],
      ['PETS', '宠物扰民', 'Pets'],
    ],
  },
  { code: 'OTHER', name: '其他', nameEn: 'Other', leaves: [['UNCLASSIFIED', '其他事项', 'Anything else']] },
];

/** The id of a category; the same in every installation, so integrators may keep it. */
export function categoryId(code: string): string {
  return demoId('CaseCategory', code);
}

/** The code of the top level that a category code stands under. */
export function topCode(code: string): string {
  const branch = categoryTree.find((one) => one.code === code || one.leaves.some(([leaf]) => leaf === code));
  if (!branch) throw new RangeError(`There is no category ${code}`);
  return branch.code;
}
