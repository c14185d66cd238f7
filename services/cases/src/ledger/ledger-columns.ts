import { Tier, type ImportColumn } from '@guanjia/kit';
import type { Satisfaction } from '../case/case-enums.ts';
import type { Channel, Urgency } from '../deadlines/deadline-pack.ts';

/** The columns of the offices' ledgers and petition lists, by the headers that they use. */
export const ledgerColumns = [
  {
    key: 'number',
    synonyms: [
      '来件编号',
      '编号',
      '留言编号',
      '工单编号',
      '工单号',
      '信访编号',
      '受理编号',
      '件号',
      '案件编号',
    ],
  },
  { key: 'channel', synonyms: ['来件渠道', '渠道', '来源', '受理渠道', '来件方式', '信访形式', '反映方式'] },
  {
    key: 'receivedAt',
    required: true,
    synonyms: [
      '来件时间',
      '来件日期',
      '留言时间',
      '反映时间',
      '来访时间',
      '来访日期',
      '接件时间',
      '登记时间',
      '登记日期',
      '投诉时间',
      '投诉日期',
      '时间',
      '日期',
    ],
  },
  { key: 'subject', synonyms: ['主题', '留言主题', '标题', '事由'] },
  {
    key: 'text',
    required: true,
    synonyms: [
      '反映内容',
      '诉求内容',
      '留言详情',
      '主要内容',
      '投诉内容',
      '反映问题',
      '主要诉求',
      '信访内容',
      '问题描述',
      '内容',
      '详情',
    ],
  },
  { key: 'estate', synonyms: ['小区', '小区名称', '项目', '项目名称', '物业项目', '所属小区'] },
  { key: 'division', synonyms: ['社区', '所属社区', '居委会', '所属街道', '街道', '责任单位', '属地'] },
  { key: 'category', synonyms: ['类别', '投诉类别', '问题类别', '问题类型', '分类', '诉求类型'] },
  { key: 'urgency', synonyms: ['紧急程度', '缓急'] },
  { key: 'location', synonyms: ['地点', '楼栋', '房号', '门牌号', '住址', '地址', '详细地址'] },
  {
    key: 'name',
    synonyms: ['投诉人', '姓名', '来访人', '信访人', '反映人', '留言用户', '联系人', '业主姓名'],
  },
  { key: 'phone', synonyms: ['联系电话', '电话', '手机', '手机号', '联系方式', '投诉人电话'] },
  { key: 'acceptedAt', synonyms: ['受理时间', '受理日期'] },
  { key: 'handler', synonyms: ['承办人', '责任人', '经办人', '办理人'] },
  { key: 'state', synonyms: ['办理状态', '状态', '办理情况', '是否办结', '进度'] },
  { key: 'resolvedAt', synonyms: ['办结时间', '办结日期', '完成时间', '完成日期'] },
  { key: 'result', synonyms: ['办理结果', '处理结果', '处理情况', '答复内容', '回复内容', '处理意见'] },
  { key: 'resolvedTier', synonyms: ['化解层级', '办结层级'] },
  { key: 'satisfaction', synonyms: ['满意度', '回访结果', '是否满意', '回访情况'] },
] as const satisfies readonly ImportColumn[];

export type LedgerColumn = (typeof ledgerColumns)[number]['key'];

/** Words of a cell, as the offices vary them; compared without spaces and punctuation. */
export const channelWords: Readonly<Record<string, Channel>> = {
  来访: 'VISIT',
  接访: 'VISIT',
  走访: 'VISIT',
  来电: 'CALL',
  电话: 'CALL',
  来函: 'LETTER',
  来信: 'LETTER',
  信件: 'LETTER',
  市长信箱: 'MAYOR_MAILBOX',
  区长信箱: 'MAYOR_MAILBOX',
  领导信箱: 'MAYOR_MAILBOX',
  热线: 'HOTLINE',
  政府热线: 'HOTLINE',
  市民热线: 'HOTLINE',
  '12345': 'HOTLINE',
  '12345热线': 'HOTLINE',
  网上: 'ONLINE',
  网络: 'ONLINE',
  网上信访: 'ONLINE',
  网民留言: 'ONLINE',
  巡查: 'PATROL',
};

export const urgencyWords: Readonly<Record<string, Urgency>> = {
  特急: 'EMERGENCY',
  紧急: 'EMERGENCY',
  急: 'URGENT',
  加急: 'URGENT',
  一般: 'NORMAL',
  普通: 'NORMAL',
  复杂: 'COMPLEX',
  疑难: 'COMPLEX',
};

export type LedgerState =
  'REGISTERED' | 'NOT_ACCEPTED' | 'WITHDRAWN' | 'ACCEPTED' | 'IN_PROGRESS' | 'RESOLVED';

export const stateWords: Readonly<Record<string, LedgerState>> = {
  未受理: 'REGISTERED',
  待受理: 'REGISTERED',
  待办: 'REGISTERED',
  未办理: 'REGISTERED',
  不予受理: 'NOT_ACCEPTED',
  不受理: 'NOT_ACCEPTED',
  撤回: 'WITHDRAWN',
  已撤回: 'WITHDRAWN',
  撤诉: 'WITHDRAWN',
  已受理: 'ACCEPTED',
  受理: 'ACCEPTED',
  否: 'ACCEPTED',
  未办结: 'ACCEPTED',
  办理中: 'IN_PROGRESS',
  在办: 'IN_PROGRESS',
  处理中: 'IN_PROGRESS',
  正在办理: 'IN_PROGRESS',
  办结: 'RESOLVED',
  已办结: 'RESOLVED',
  已解决: 'RESOLVED',
  已处理: 'RESOLVED',
  已完成: 'RESOLVED',
  完成: 'RESOLVED',
  已答复: 'RESOLVED',
  已归档: 'RESOLVED',
  是: 'RESOLVED',
};

export const tierWords: Readonly<Record<string, Tier>> = {
  社区: Tier.COMMUNITY,
  小区: Tier.COMMUNITY,
  街道: Tier.SUBDISTRICT,
  镇: Tier.SUBDISTRICT,
  区: Tier.DISTRICT,
  区级: Tier.DISTRICT,
};

export const satisfactionWords: Readonly<Record<string, Satisfaction>> = {
  满意: 'SATISFIED',
  非常满意: 'SATISFIED',
  是: 'SATISFIED',
  基本满意: 'BASICALLY_SATISFIED',
  不满意: 'DISSATISFIED',
  否: 'DISSATISFIED',
  未接通: 'UNREACHED',
  未联系上: 'UNREACHED',
  联系不上: 'UNREACHED',
};

/** What the error file says; the frontends keep the same sentences by reason. */
export const ledgerSentences: Readonly<Record<string, string>> = {
  errorColumn: '未导入原因',
  errorFile: '未导入',
  valueMissing: '没有填写',
  dateUnreadable: '看不懂的日期',
  wordUnknown: '看不懂的填写',
  receivedInFuture: '时间晚于今天',
  datesOutOfOrder: '时间先后不对',
  resolvedAtMissing: '已办结但没有办结时间',
  estateUnknown: '系统里没有这个小区，或不在本辖区',
  estateAmbiguous: '有 {count} 个小区叫这个名字，请写明社区',
  divisionUnknown: '没有这个社区或街道，或不在本辖区',
  categoryUnknown: '没有这个类别',
  numberWithOtherText: '编号已有，但内容不同（已有 {number}），未覆盖',
  numberTwice: '同一编号在本表第 {row} 行已出现，内容不同',
  textTooLong: '内容超过 {most} 字',
};
