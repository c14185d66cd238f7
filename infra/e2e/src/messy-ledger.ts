import { readFile } from 'node:fs/promises';
import { readXlsx, writeXlsx } from 'hucre/xlsx';

/**
 * A ledger as offices send it: a title over the header, dates in every way of writing, full-width signs, blank rows, a
 * number that comes twice with different texts, and rows that cannot be taken. Invented for this test.
 */
export async function messyLedger(): Promise<Buffer> {
  const rows = [
    ['信访投诉台账（2018年）'],
    [],
    ['序号', '来件编号', '来件渠道', '登记日期', '小区名称', ' 反映 内容 ', '投诉人', '联系电话', '办理状态', '办结日期', '处理结果', '满意度'],
    [1, 'Ｌ０００１', '来访', '2018/7/1 17:29:02', '松石雅居', '装修垃圾堆在消防通道三周', '周小林', '１３８１２３４５６７８', '已办结', '2018年7月9日', '已清运', '满意'],
    [2, 'L0002', '来电', '２０１８年７月２日', '松石雅居', '楼道灯不亮', '', '0472-5150000', '办理中'],
    [],
    [],
    [3, 'L0003', '来函', '2018.7.3', '科技嘉园', '电梯停运两天'],
    [4, 'L0004', '来电', '2018/7/4', '无此小区', '停车收费太高'],
    [5, 'L0003', '来函', '2018/7/5', '科技嘉园', '电梯又停运了'],
    [6, 'L0006', '飞鸽', '2018/13/5', '科技嘉园', ''],
    [7, 'L0007', '来访', '2018/7/6', '幸福里', '别的社区的小区'],
  ]; // prettier-ignore
  const merges = [{ startRow: 0, startCol: 0, endRow: 0, endCol: 9 }];
  return Buffer.from(await writeXlsx({ sheets: [{ name: '2018年台账', rows, merges }] }));
}

/** The cells of a workbook's first sheet as text, row by row. */
export async function cellsOf(file: string): Promise<string[][]> {
  const { sheets } = await readXlsx(await readFile(file));
  return (sheets[0]?.rows ?? []).map((row) => row.map((value) => String(value ?? '')));
}
