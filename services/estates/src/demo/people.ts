import { demoId, Role, Tier, type DivisionCode } from '@guanjia/kit';
import { chance } from './chance.ts';
import { DEMO_DISTRICT, demoDivisionName, demoDivisions } from './divisions.ts';

/** Somebody who can sign in to the demo. */
export interface DemoStaffMember {
  account: string;
  name: string;
  division: DivisionCode;
  tier: Tier;
  roles: Role[];
  staffId: string;
}

export interface DemoPerson extends DemoStaffMember {
  department: string;
  phone: string;
}

const SUBDISTRICT = '150271010000';
const COMMUNITY = '150271010027';
const OTHER_COMMUNITY = '150271010001';

/** The accounts of the demo; one for each department's work and each further role. */
const ACCOUNTS: readonly Omit<DemoStaffMember, 'staffId' | 'tier'>[] = [
  {
    account: 'district',
    name: '高建平',
    division: DEMO_DISTRICT,
    roles: [Role.HANDLER, Role.SUPERVISOR, Role.REGISTRAR],
  },
  { account: 'district-head', name: '乌兰', division: DEMO_DISTRICT, roles: [Role.HEAD, Role.SUPERVISOR] },
  { account: 'administrator', name: '丁永刚', division: DEMO_DISTRICT, roles: [Role.ADMINISTRATOR] },
  { account: 'analyst', name: '沈文清', division: DEMO_DISTRICT, roles: [Role.ANALYST] },
  { account: 'auditor', name: '秦守正', division: DEMO_DISTRICT, roles: [Role.AUDITOR] },
  { account: 'subdistrict', name: '韩志远', division: SUBDISTRICT, roles: [Role.HANDLER, Role.SUPERVISOR] },
  { account: 'community', name: '李春梅', division: COMMUNITY, roles: [Role.HANDLER] },
  { account: 'community2', name: '王秀兰', division: OTHER_COMMUNITY, roles: [Role.HANDLER] },
];

/** Further people of a department, by tier: what their accounts end with, and what they may do. */
const POSTS: Record<Tier, readonly (readonly [string, Role[]])[]> = {
  [Tier.DISTRICT]: [
    ['handler-1', [Role.HANDLER]],
    ['handler-2', [Role.HANDLER]],
    ['evaluator', [Role.EVALUATOR]],
    ['registrar', [Role.REGISTRAR]],
    ['administrator', [Role.ADMINISTRATOR]],
  ],
  [Tier.SUBDISTRICT]: [
    ['head', [Role.HEAD]],
    ['supervisor', [Role.SUPERVISOR, Role.REGISTRAR]],
    ['handler-1', [Role.HANDLER]],
    ['handler-2', [Role.HANDLER, Role.EVALUATOR]],
  ],
  [Tier.COMMUNITY]: [
    ['handler-1', [Role.HANDLER]],
    ['handler-2', [Role.HANDLER, Role.EVALUATOR]],
  ],
};

const SURNAMES = [
  ...'王李张刘陈杨赵黄周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严武',
];
const GIVEN = [
  '建军',
  '晓燕',
  '志强',
  '丽娟',
  '海涛',
  '雪梅',
  '文斌',
  '玉兰',
  '国庆',
  '春燕',
  '永胜',
  '桂芳',
  '立新',
  '慧敏',
  '长江',
  '秀英',
  '志刚',
  '小红',
  '振华',
  '美玲',
  '宏伟',
  '淑珍',
  '明亮',
  '艳霞',
  '卫东',
  '晓东',
  '俊杰',
  '婷婷',
  '鹏飞',
  '静',
  '磊',
  '娜',
  '勇',
  '芳',
  '军',
  '敏',
  '浩然',
  '雨桐',
  '建设',
  '凤英',
] as const;

const tierOf = (code: DivisionCode): Tier => {
  const level = demoDivisions.find((division) => division.code === code)?.level;
  if (level === 'DISTRICT') return Tier.DISTRICT;
  return level === 'SUBDISTRICT' ? Tier.SUBDISTRICT : Tier.COMMUNITY;
};

/** The accounts that can sign in to the demo. */
export const demoStaff: readonly DemoStaffMember[] = ACCOUNTS.map((one) => ({
  ...one,
  tier: tierOf(one.division),
  staffId: demoId('StaffMember', one.account),
}));

/** The whole staff directory: in every division at least three people. */
export const demoPeople: readonly DemoPerson[] = [
  ...demoStaff.map((member) => person(member)),
  ...demoDivisions.flatMap(({ code }) =>
    POSTS[tierOf(code)].map(([post, roles]) => {
      const account = `${code.replace(/(000)+$/, '')}-${post}`;
      const staffId = demoId('StaffMember', account);
      return person({ account, name: nameOf(account), division: code, tier: tierOf(code), roles, staffId });
    }),
  ),
];

function person(member: DemoStaffMember): DemoPerson {
  const luck = chance('phone', member.account);
  // 0472 is the city's area code; 5900xxx to 5999xxx are invented.
  return { ...member, department: departmentOf(member), phone: `0472-59${luck.between(10000, 99999)}` };
}

function departmentOf({ division, tier }: DemoStaffMember): string {
  const name = demoDivisionName(division);
  if (tier === Tier.DISTRICT) return `${name}物业管理办公室`;
  if (tier === Tier.SUBDISTRICT) return name.endsWith('镇') ? `${name}人民政府` : `${name}办事处`;
  return name.endsWith('村') ? `${name}民委员会` : `${name}居民委员会`;
}

function nameOf(account: string): string {
  const luck = chance('name', account);
  return luck.pick(SURNAMES) + luck.pick(GIVEN);
}
