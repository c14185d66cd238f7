import { PETITION_NOTICE_KINDS } from '@guanjia/domain';

/** The kinds of notices about petitions. */
export const noticeKinds = PETITION_NOTICE_KINDS;
export type NoticeKind = (typeof noticeKinds)[number];

/** Where a notice is read and printed, below its case: `…/notices/review-opinion`. */
export function noticePath(casePath: string, kind: NoticeKind): string {
  return `${casePath}/notices/${kind.toLowerCase().replaceAll('_', '-')}`;
}

/** The kind that an address names; null when there is no such kind. */
export function noticeKindOf(name: string): NoticeKind | null {
  const kind = name.toUpperCase().replaceAll('-', '_');
  return noticeKinds.find((one) => one === kind) ?? null;
}
