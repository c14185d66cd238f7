import type { ImportRow, RowProblem } from '@guanjia/kit';
import { plainText, sheetDate } from './sheet-moment.rules.ts';

const TOTAL = /^(合计|小计|总计|共计|累计|本页(小计|合计)|本月(小计|合计)|本年(累计|合计))/;
const SIGNATURE =
  /^(制表(人|单位|日期|时间)?|填表(人|单位|日期|时间)?|填报(人|单位|日期|时间)?|审核(人|意见)?|复核(人)?|审批(人)?|主管(领导|负责人)?|(单位)?负责人|分管领导|经办人|签字|签名|盖章|单位[(]?盖章[)]?|打印(日期|时间))(签字|签名|签章|盖章)?([:_]|$)/;

/** Why a row is no record but a line of totals or signatures, as offices print them below a ledger; null when it is one. */
export function leftOut({ values, cells }: ImportRow): RowProblem | null {
  const first = cells.map((cell) => plainText(cell).replaceAll(/\s/g, '')).find((cell) => cell !== '') ?? '';
  const reason = TOTAL.test(first) ? 'totalRow' : SIGNATURE.test(first) ? 'signatureRow' : null;
  // Whatever was received on a day is a record, however it begins.
  if (!reason || sheetDate(values['receivedAt'] ?? '')) return null;
  return {
    value: cells
      .filter((cell, place) => cell !== cells[place - 1])
      .join(' ')
      .trim(),
    reason,
  };
}
