import { defineList, SortDirection, type Tier } from '@guanjia/kit';
import type { MessageKind, MessageWay } from './message.ts';

export interface MessageRow {
  id: string;
  caseId: string;
  kind: MessageKind;
  way: MessageWay | null;
  text: string;
  writtenAt: string;
  authorId: string;
  authorName: string;
  authorTier: Tier;
  authorDivision: string;
}

export const messageList = defineList<MessageRow, 'WRITTEN_AT'>({
  from: 'case_message',
  columns: {
    id: 't.id',
    caseId: 't.case_id',
    kind: 't.kind',
    way: 't.way',
    text: 't.text',
    writtenAt: 't.written_at',
    authorId: 't.author_id',
    authorName: 't.author_name',
    authorTier: 't.author_tier',
    authorDivision: 't.author_division',
  },
  orders: { WRITTEN_AT: 'writtenAt' },
  defaultOrder: [{ field: 'WRITTEN_AT', direction: SortDirection.ASC }],
  filters: {},
});

/** What was said about a case, oldest first. */
export const messagesOfCase = messageList.under('t.case_id');
