import { points } from '../credit/points.ts';
import { RatingTier, ScoringMethod } from './scheme.rules.ts';
import type { SchemeContent, SchemeItem } from './scheme.rules.ts';

const allTiers = [
  { tier: RatingTier.CITY, weight: 1000 },
  { tier: RatingTier.DISTRICT, weight: 4000 },
  { tier: RatingTier.SUBDISTRICT, weight: 3000 },
  { tier: RatingTier.COMMUNITY, weight: 2000 },
];
const nearTiers = [
  { tier: RatingTier.DISTRICT, weight: 2000 },
  { tier: RatingTier.SUBDISTRICT, weight: 3000 },
  { tier: RatingTier.COMMUNITY, weight: 5000 },
];
const districtOnly = [{ tier: RatingTier.DISTRICT, weight: 10_000 }];

function manual(
  code: string,
  name: string,
  value: number,
  evidence: string,
  weights = nearTiers,
): SchemeItem {
  return { code, name, points: points(value), method: ScoringMethod.MANUAL, metric: null, evidence, weights };
}

function automatic(code: string, name: string, value: number, metric: string): SchemeItem {
  const evidence = '系统自动取数';
  return {
    code,
    name,
    points: points(value),
    method: ScoringMethod.AUTOMATIC,
    metric,
    evidence,
    weights: districtOnly,
  };
}

/** The scheme of 2016 with its scale of three levels. */
export const scheme2016: SchemeContent & { name: string; version: string } = {
  name: '物业小区星级评定标准',
  version: '2016',
  total: points(100),
  levels: [
    { level: 1, name: '一星', from: points(60) },
    { level: 2, name: '二星', from: points(75) },
    { level: 3, name: '三星', from: points(90) },
  ],
  sections: [
    {
      code: '1',
      name: '组织与制度',
      points: points(20),
      items: [
        manual('1.1', '项目负责人到岗，人员挂牌上岗', 6, '现场照片、花名册'),
        manual('1.2', '收费项目与标准公示', 6, '公示栏照片', allTiers),
        manual('1.3', '物业服务合同已备案', 8, '备案凭证', districtOnly),
      ],
    },
    {
      code: '2',
      name: '环境卫生与绿化',
      points: points(30),
      items: [
        manual('2.1', '生活垃圾日产日清', 12, '巡查记录'),
        manual('2.2', '楼道与公共区域整洁', 10, '现场照片'),
        manual('2.3', '绿地养护', 8, '现场照片', allTiers),
      ],
    },
    {
      code: '3',
      name: '秩序与设施',
      points: points(25),
      items: [
        manual('3.1', '门岗与巡逻', 8, '值班记录'),
        manual('3.2', '消防通道与设施完好', 10, '检查记录', allTiers),
        manual('3.3', '电梯与供水设施维护', 7, '维保合同与记录', districtOnly),
      ],
    },
    {
      code: '4',
      name: '投诉处理与满意度',
      points: points(25),
      items: [
        automatic('4.1', '投诉办结率', 10, 'resolutionRate'),
        automatic('4.2', '投诉按期办结率', 8, 'onTimeResolutionRate'),
        automatic('4.3', '回访满意率', 7, 'satisfactionRate'),
      ],
    },
  ],
};
