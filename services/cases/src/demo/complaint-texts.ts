import type { Chance } from './chance.ts';

/** What people complain about, by category: invented sentences, put together from parts. */
const facts: Readonly<Record<string, readonly string[]>> = {
  RUBBISH: ['垃圾点的桶满了好几天没人运走', '楼下垃圾堆到了人行道上', '建筑垃圾和生活垃圾混在一起无人清理'],
  STAIRWELLS: ['楼道半个多月没有打扫', '楼梯扶手和窗台积了厚厚一层灰', '楼道里堆满杂物一直没人管'],
  GREENERY: ['草坪枯死了一大片', '行道树的枝条长到了三楼窗户上', '绿化带被人开成了菜地'],
  SEWAGE: ['下水井返水，污水流到了院子里', '地下室进了污水，气味很大', '化粪池满溢'],
  ROOF: ['屋顶漏雨，天花板已经泡坏', '下雨时顶楼墙面渗水', '阳台顶部渗漏，报修后只补了一次'],
  FACADE: ['外墙保温层起鼓，有碎块掉下来', '墙砖脱落砸到了楼下的车', '外墙裂缝越来越宽'],
  COMMON_PARTS: ['单元门坏了关不上', '地面塌了一个坑，老人绊倒过', '围墙倒了一段没有修'],
  REPAIR_FUND: [
    '申请动用维修资金修电梯，手续拖了几个月',
    '维修资金用到哪里没有说明',
    '屋面维修表决后迟迟不动工',
  ],
  WATER: ['高层水压不够，早晚没水用', '突然停水，没有提前通知', '水质发黄，有铁锈味'],
  POWER: ['院里路灯坏了一排，晚上看不清路', '单元楼停电，空调和电梯都用不了', '楼道灯不亮'],
  HEATING: ['家里暖气不热，室温只有十四五度', '供暖管道漏水', '换热站声音大，暖气时有时无'],
  GAS: ['燃气管道接口有气味', '燃气表走不准', '燃气改造后没有恢复地面'],
  LIFT: ['电梯一周坏了三次，困过人', '电梯运行时抖动得厉害', '电梯停运，老人下不了楼'],
  GUARDING: ['大门没人值守，外人随便进出', '监控坏了，电动车被偷', '夜里没有巡逻'],
  FIRE_LANE: ['消防通道被私家车堵死', '楼道里停电动车充电', '消防栓里没有水'],
  FALLING_OBJECTS: ['楼上经常往下扔烟头和垃圾', '有花盆从高处掉下', '高空抛物砸坏了遮雨棚'],
  DISORDERLY_PARKING: ['车停在单元门口，救护车进不来', '草坪上停满了车', '外来车辆长期占着车位'],
  PARKING_FEES: ['车位费涨价没有公示', '交了车位费还是没有车位', '临时停车收费没有标准'],
  CHARGING: ['充电桩装了不通电', '没有充电的地方，只能从窗户拉线', '充电收费比别处高一倍'],
  FEE_STANDARD: ['物业费上调没有征求业主意见', '空置房也按全额收费', '收费项目和合同写的不一样'],
  FEE_PUBLICITY: ['一年多没有公示收支', '公示的账目看不懂，问也不答', '电梯广告的钱没有公布'],
  FEE_DISPUTE: ['房子漏水没修好，却被催交物业费', '已经交过的费用又来催', '因为欠费不给门禁卡'],
  ATTITUDE: ['去物业反映问题，工作人员态度生硬', '报修电话打了几次没人接', '问话不答，还让业主自己想办法'],
  REDUCED_SERVICE: ['保洁从每天一次变成每周一次', '保安减到只剩一个人', '合同里的服务有几项没做'],
  HANDOVER: ['老物业不撤、新物业进不来', '物业说要走，不知道谁来接', '移交时缺了图纸和账本'],
  CONGRESS: ['业主想开业主大会，不知道怎么申请', '筹备组成立后没有下文', '表决票没有送到每一户'],
  COMMITTEE_CONDUCT: ['业委会一年没有开过会', '业委会没有和业主商量就签了合同', '业委会成员到期不改选'],
  COMMON_INCOME: ['公共场地出租的钱去向不明', '电梯广告收入没有进公共账户', '摆摊收费不知道归谁'],
  ILLEGAL_BUILDING: ['一楼住户在院子里盖房', '楼顶被人搭了棚子', '有人砸承重墙改门面'],
  NOISE: ['楼下饭店抽风机从早响到晚', '夜里十点后还在装修', '广场舞音响太大，孩子没法写作业'],
  PETS: ['有人养大型犬不拴绳', '流浪狗成群，老人孩子不敢出门', '楼道里养鸽子，味道很重'],
  UNCLASSIFIED: ['快递柜占了人行道', '信报箱坏了', '小区门口的路坑洼不平'],
};

const effects: readonly string[] = [
  '大家意见很大',
  '住在这里的老人多，出行很不方便',
  '家里有孩子，担心出事',
  '找过物业两次都没有结果',
  '已经反映过一次，没有回音',
  '影响正常生活',
  '一直没有人出面解决',
];

const wishes: readonly string[] = [
  '希望尽快派人来看',
  '请督促物业处理并回个电话',
  '请给一个明确的期限',
  '希望能彻底解决',
  '请有关部门上门核实',
];

/** What was done about it, by the category's top level. */
const results: Readonly<Record<string, readonly string[]>> = {
  SANITATION: ['已协调清运单位当天清理完毕，并增加一次日常清运', '物业已安排人员清理，社区现场查看属实'],
  REPAIRS: ['已组织维修并经住户验收', '物业完成修补，三个月内由社区复查'],
  UTILITIES: ['已联系专业单位抢修，恢复正常', '故障部件已更换，运行正常'],
  SAFETY: ['已清理现场并加装标识，安排专人巡查', '物业增加巡逻班次，社区每周抽查'],
  PARKING: ['重新划线并劝离占道车辆', '收费标准已公示，多收部分退还'],
  FEES: ['已组织双方见面，账目当面说明并公示', '物业按合同更正收费，住户认可'],
  SERVICE: ['约谈项目经理，责令按合同恢复服务', '物业登门致歉，报修当天完成'],
  SELF_GOVERNANCE: ['街道指导依法召开会议，已公告时间', '业委会补充公示收支情况并接受质询'],
  NUISANCE: ['联合执法人员上门，责令限期整改，已整改', '当事人书面保证，社区回访属实'],
  OTHER: ['已转请责任单位办理，现场问题消除', '社区协调解决，住户表示认可'],
};

export interface ComplaintWords {
  readonly text: string;
  readonly location: string;
}

/** A complaint about a category, at some building of the estate. */
export function complaintWords(luck: Chance, category: string, estate: string): ComplaintWords {
  const building = luck.between(1, 18);
  const unit = luck.between(1, 4);
  const location = luck.pick([
    `${building}号楼${unit}单元`,
    `${building}号楼`,
    '小区东门附近',
    `${building}号楼北侧`,
  ]);
  const fact = luck.pick(facts[category] ?? facts['UNCLASSIFIED'] ?? []);
  return { text: `${estate}${location}，${fact}，${luck.pick(effects)}。${luck.pick(wishes)}。`, location };
}

export function resultWords(luck: Chance, topCategory: string): string {
  return `${luck.pick(results[topCategory] ?? results['OTHER'] ?? [])}。`;
}

const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const givenNames = [
  '秀英',
  '建国',
  '桂兰',
  '志强',
  '丽',
  '娜',
  '军',
  '伟',
  '玉梅',
  '海燕',
  '文斌',
  '晓东',
  '春花',
  '永胜',
  '静',
];

/** An invented person with a mobile number, or the landline that older people give. */
export function complainant(luck: Chance): { name: string; phone: string; idNumber: null } {
  const name = luck.pick(surnames) + luck.pick(givenNames);
  const digits = (count: number) => Array.from({ length: count }, () => luck.between(0, 9)).join('');
  const phone =
    luck.between(1, 8) === 1
      ? `0472-51${digits(5)}`
      : `${luck.pick(['138', '139', '150', '158', '186'])}0000${digits(4)}`;
  return { name, phone, idNumber: null };
}
