import { documentRoute, documentSweep, usePersonalDataKeys, type SubgraphDefinition } from '@guanjia/kit';
import { AttachmentResolver } from './attachments/attachment.resolver.ts';
import { wasAttached } from './attachments/attachments.ts';
import { BulkAssignMutations } from './bulk-assign/bulk-assign.resolver.ts';
import { ApprovalEntity } from './approvals/approval.entity.ts';
import { approvalList } from './approvals/approval-list.ts';
import { ApprovalResolver, CaseApprovals } from './approvals/approval.resolver.ts';
import { CalendarResolver } from './calendar/calendar.resolver.ts';
import { RuleChangeResolver } from './calendar/rule-changes.ts';
import { caseReachable } from './case/case-by-id.ts';
import { CaseFields, DeadlineExplanationFields } from './case/case-fields.resolver.ts';
import { CaseDeadlineEntity, CaseEntity, CaseEventEntity, CaseResolutionEntity } from './case/case.entity.ts';
import { CaseMutations } from './case/case.mutations.ts';
import { CaseQueries } from './case/case.resolver.ts';
import { CategoryResolver } from './category/category.ts';
import {
  CollectivePetitionEntity,
  CollectivePetitionEventEntity,
} from './collective-petition/collective-petition.entity.ts';
import { CollectivePetitionResolver } from './collective-petition/collective-petition.resolver.ts';
import { petitionList } from './collective-petition/petition-list.ts';
import { resumePaused } from './collective-petition/resume-paused.ts';
import { erasePersonalDataAfter } from './complainant/erase-personal-data.ts';
import { requirePersonalDataKey } from './complainant/personal-data-key.ts';
import { ConversationOfCase, ConversationResolver } from './conversation/conversation.resolver.ts';
import { messageList } from './conversation/message-list.ts';
import { CorrectionMutations } from './correction/correction.resolver.ts';
import { DeadlinePackResolver } from './deadlines/deadline-pack.resolver.ts';
import { DeadlinePreviewResolver } from './deadlines/deadline-preview.resolver.ts';
import { DuplicatesOfCase, PossibleDuplicates } from './duplicates/duplicate.resolver.ts';
import { databaseParts } from './database-parts.ts';
import { loadDemo } from './demo/load-demo.ts';
import { HandedOverResolver } from './handed-over/handed-over.resolver.ts';
import { ledgerExport } from './ledger/ledger-export.ts';
import { ImportedFields, ledgerImport } from './ledger/imported.resolver.ts';
import { requireDepartment } from './integrators/client-reach.ts';
import { IntegratorResolver } from './integrators/integrator.resolver.ts';
import { SourceReportResolver, SourceReportsOfCase } from './integrators/source-report.resolver.ts';
import { caseWorkers } from './life/case-life.ts';
import { CaseTaskEntity } from './joint-handling/case-task.entity.ts';
import { taskList } from './joint-handling/case-task-list.ts';
import { CaseTaskResolver, TasksOfCase } from './joint-handling/case-task.resolver.ts';
import { resumeSuspended } from './case/resume-suspended.ts';
import { escalate } from './escalation/escalation.job.ts';
import { CaseEscalation } from './escalation/escalation.resolver.ts';
import { sendMailsWith, type MailSettings } from './notices/mail/mail-settings.ts';
import { sendMails } from './notices/mail/send-mails.ts';
import { removeOldNotices } from './notices/remove-old-notices.ts';
import { PetitionNoticeEntity, PetitionRoundEntity } from './petition-chain/petition.entity.ts';
import { PetitionMutations } from './petition-chain/petition.mutations.ts';
import {
  PetitionChainFields,
  PetitionNoticeResolver,
  PetitionOfCase,
  PetitionRoundResolver,
} from './petition-chain/petition.resolver.ts';
import { roundList } from './petition-chain/round-list.ts';
import { watchOpinions } from './petition-chain/watch-opinions.ts';
import { noticeList } from './notices/notice-list.ts';
import { NoticeResolver } from './notices/notice.resolver.ts';
import { estatesFeed } from './references/references-feed.ts';
import { Division, Estate, EstateOnDay, PropertyCompany, StaffMember } from './references/stubs.ts';
import { CaseMatches } from './search/case-matches.resolver.ts';
import { supervisionOrderList } from './supervision/order-list.ts';
import { SupervisionOrderEntity, SupervisionReplyEntity } from './supervision/supervision.entity.ts';
import { CaseSupervision, SupervisionResolver } from './supervision/supervision.resolver.ts';
import { checkCaseFigures } from './summary/check-figures.job.ts';
import { foldCaseFigures } from './summary/fold-figures.job.ts';
import { CaseSummaryFields, DivisionCases, EstateCases } from './summary/summary.resolver.ts';
import { ClaimReconciliation, PublishedClaim } from './summary/claim-reconciliation.ts';

import { textLengths } from './text-lengths.ts';
import { CaseTransferEntity } from './transfers/transfer.entity.ts';
import { transferList } from './transfers/transfer-list.ts';
import { CaseTransferResolver, TransfersOfCase } from './transfers/transfer.resolver.ts';
import { webhookFeed } from './webhooks/fan-out.ts';
import { sendWebhooks } from './webhooks/send-webhooks.ts';
import { WebhookEndpointEntity } from './webhooks/webhook-endpoint.entity.ts';
import { useWebhookSettings, type WebhookSettings } from './webhooks/webhook-settings.ts';
import { WebhookResolver } from './webhooks/webhook.resolver.ts';
import { WorkloadOfStaff } from './workload/workload.resolver.ts';

export interface CasesConfig {
  /** 32 bytes in base64: encrypts complainants and makes their searchable hashes. */
  personalDataKey: string;
  /** Keys that are being replaced, or come next: they open what they sealed. */
  otherPersonalDataKeys?: readonly string[];
  /** Where notices go by mail; without it they stay inside the platform. */
  mail?: MailSettings;
  /** How messages to integrators are sent; to public addresses only unless told. */
  webhooks?: WebhookSettings;
  /** How many days a notice is kept that somebody has read; 180 unless told. */
  noticeDays?: number;
  /** How many days who complained is kept after the complaint is over; five years unless told. */
  personalDataDays?: number;
}

const NOTICE_DAYS = 180;
const PERSONAL_DATA_DAYS = 5 * 365;

/** The cases service: petitions and complaints, their clocks, and the figures made of them. */
export function casesSubgraph({
  personalDataKey,
  otherPersonalDataKeys = [],
  mail,
  webhooks,
  noticeDays = NOTICE_DAYS,
  personalDataDays = PERSONAL_DATA_DAYS,
}: CasesConfig): SubgraphDefinition {
  usePersonalDataKeys({ current: personalDataKey, others: otherPersonalDataKeys });
  sendMailsWith(mail ?? null);
  useWebhookSettings(webhooks);
  return {
    name: 'cases',
    entities: [
      CaseEntity,
      CaseDeadlineEntity,
      CaseResolutionEntity,
      CaseEventEntity,
      CollectivePetitionEntity,
      CollectivePetitionEventEntity,
      ApprovalEntity,
      CaseTransferEntity,
      CaseTaskEntity,
      PetitionRoundEntity,
      PetitionNoticeEntity,
      SupervisionOrderEntity,
      SupervisionReplyEntity,
      WebhookEndpointEntity,
    ],
    databaseParts,
    resolvers: [
      CaseQueries,
      CaseFields,
      CaseMatches,
      DeadlineExplanationFields,
      CaseMutations,
      ConversationResolver,
      ConversationOfCase,
      CorrectionMutations,
      BulkAssignMutations,
      ApprovalResolver,
      CaseApprovals,
      CaseTransferResolver,
      TransfersOfCase,
      CaseTaskResolver,
      TasksOfCase,
      PetitionOfCase,
      PetitionChainFields,
      PetitionRoundResolver,
      PetitionNoticeResolver,
      PetitionMutations,
      PossibleDuplicates,
      DuplicatesOfCase,
      CategoryResolver,
      CollectivePetitionResolver,
      HandedOverResolver,
      CalendarResolver,
      RuleChangeResolver,
      DeadlinePreviewResolver,
      DeadlinePackResolver,
      DivisionCases,
      CaseSummaryFields,
      EstateCases,
      WorkloadOfStaff,
      ClaimReconciliation,
      AttachmentResolver,
      ImportedFields,
      ledgerImport.resolver,
      ledgerExport.resolver,
      CaseEscalation,
      CaseSupervision,
      SupervisionResolver,
      NoticeResolver,
      WebhookResolver,
      IntegratorResolver,
      SourceReportResolver,
      SourceReportsOfCase,
    ],
    orphanedTypes: [Estate, EstateOnDay, Division, StaffMember, PropertyCompany, PublishedClaim],
    references: {
      Case: ({ id = '' }, context) => caseReachable(context, id),
      CollectivePetition: ({ id = '' }, context) =>
        context.caller.kind === 'CLIENT' ? null : petitionList.byId(context).load(id),
      Approval: ({ id = '' }, context) =>
        context.caller.kind === 'CLIENT' ? null : approvalList.byId(context).load(id),
      CaseTask: ({ id = '' }, context) =>
        context.caller.kind === 'CLIENT' ? null : taskList.byId(context).load(id),
      CaseMessage: ({ id = '' }, context) =>
        context.caller.kind === 'CLIENT' ? null : messageList.byId(context).load(id),
      PetitionRound: ({ id = '' }, context) =>
        context.caller.kind === 'CLIENT' ? null : roundList.byId(context).load(id),
      CaseTransfer: ({ id = '' }, context) =>
        context.caller.kind === 'CLIENT' ? null : transferList.byId(context).load(id),
      SupervisionOrder: ({ id = '' }, context) =>
        context.caller.kind === 'CLIENT' ? null : supervisionOrderList.byId(context).load(id),
      Notice: ({ id = '' }, context) =>
        context.caller.kind === 'CLIENT' ? null : noticeList.byId(context).load(id),
    },
    feeds: [estatesFeed, webhookFeed],
    // A client's reach ends at its channels, of which the feed knows nothing: it hears by webhooks.
    requireFeedReader: requireDepartment,
    textLengths,
    jobs: [
      resumeSuspended,
      resumePaused,
      watchOpinions,
      ledgerImport.job,
      ledgerExport.job,
      escalate,
      ...(mail ? [sendMails] : []),
      sendWebhooks,
      removeOldNotices(noticeDays),
      erasePersonalDataAfter(personalDataDays),
      checkCaseFigures,
      foldCaseFigures,
      documentSweep('cases', wasAttached),
    ],
    fileRoutes: [
      documentRoute({
        service: 'cases',
        readers: caseWorkers,
        writers: caseWorkers,
        clientScope: 'cases:write',
      }),
    ],
    requireFittingDatabase: requirePersonalDataKey,
    loadDemo,
  };
}
