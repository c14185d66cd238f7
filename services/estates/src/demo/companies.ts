import { demoId } from '@guanjia/kit';
import { creditCodeCheckCharacter } from '../companies/credit-code.ts';

export interface DemoCompany {
  id: string;
  name: string;
  creditCode: string;
  phone: string;
  /** How large a part of the estates it manages, beside the others. */
  weight: number;
}

/** Invented firms, marked as an example in the name itself: the name is all that many pages show of a company. */
const NAMES: readonly (readonly [string, number])[] = [
  ['鹿城恒安', 9],
  ['青松', 8],
  ['瑞景', 7],
  ['馨居', 6],
  ['稀土源', 5],
  ['昆河', 4],
  ['安泰和', 4],
  ['北疆雅筑', 3],
  ['万水泉', 3],
  ['明理', 2],
  ['诚和', 2],
  ['晨光里', 2],
  ['同心圆', 1],
  ['绿茵阁', 1],
  ['邻里汇', 1],
];

/** Fifteen property companies with codes that hold by GB 32100-2015. */
export const demoCompanies: readonly DemoCompany[] = NAMES.map(([short, weight], place) => {
  const number = String(place + 1).padStart(2, '0');
  return {
    id: demoId('PropertyCompany', short),
    name: `包头市${short}物业服务有限公司（示例）`,
    creditCode: withCheckCharacter(`91150271MA0DEM${number}X`),
    phone: `0472-5900${String(100 + place)}`,
    weight,
  };
});

function withCheckCharacter(firstSeventeen: string): string {
  const check = creditCodeCheckCharacter(firstSeventeen);
  if (check === null) throw new Error(`${firstSeventeen} has a character that credit codes do not have`);
  return firstSeventeen + check;
}
