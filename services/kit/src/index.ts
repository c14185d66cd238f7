import 'reflect-metadata';

export { fieldChanges, PERSONAL } from './audit/field-changes.ts';
export * from './clock/clock.ts';
export * from './database/connect.ts';
export { readDatabasePart, repeatablesOf, stepsOf, type DatabasePart } from './database/database-part.ts';
export { migrate, type DatabaseAddresses } from './database/migrate.ts';
export * from './database/read-session.ts';
export { documentsPart, platformPart } from './database/shared-parts.ts';
export { StartRefused, type StartRefusal } from './database/start-refused.ts';
export type { WriteSession } from './database/write-session.ts';
export * from './dates/local-date.ts';
export {
  Document,
  documentById,
  isOver,
  shownDocument,
  type DocumentRow,
} from './documents/document.type.ts';
export { documentRoute, reachableDocument } from './documents/document-route.ts';
export { openDocumentStore, type DocumentSettings, type DocumentStore } from './documents/document-store.ts';
export { documentSweep } from './documents/sweep-documents.ts';
export * from './errors/platform-error.ts';
export * from './figures/claim-stub.ts';
export { fileError, signedPart, type FileAnswer, type FileRequest } from './files/file-routes.ts';
export * from './figures/figure.ts';
export * from './figures/reconciliation.ts';
export { requireWholeDivision } from './figures/whole-division.ts';
export * from './identity/caller.ts';
export * from './identity/identity-token.ts';
export * from './ids/ids.ts';
export { exportFeature, type ExportFeature } from './exports/export-feature.ts';
export type { ExportKind, ExportPlace } from './exports/export-kind.ts';
export { importFeature, type ImportFeature } from './imports/import-feature.ts';
export type {
  ImportColumn,
  ImportKind,
  ImportRow,
  Judging,
  Meanings,
  MeaningSuggestion,
  RowProblem,
  RowVerdict,
  ValueMapping,
  WholeSheet,
} from './imports/import-kind.ts';
export { valueKey, wrongMeaning } from './imports/import-meanings.ts';
export * from './jobs/define-job.ts';
export { type EnqueueOptions, type JobKind } from './jobs/job-queue.ts';
export { Asked, type AskedFields } from './lists/asked-fields.ts';
export * from './lists/connection.ts';
export * from './lists/define-list.ts';
export * from './lists/filters.ts';
export { keptByDate } from './lists/kept-by-date.ts';
export * from './lists/list-args.ts';
export * from './lists/page.ts';
export * from './loading/define-loader.ts';
export * from './outbox/domain-event.ts';
export * from './outbox/feed-follower.ts';
export { FeedMismatch } from './outbox/feed-mismatch.ts';
export * from './personal-data/masking.ts';
export * from './personal-data/personal-data-vault.ts';
export * from './personal-data/platform-vault.ts';
export * from './scalars/scalars.ts';
export * from './scope/scope.ts';
export type { AuditToRecord, EventToRecord } from './sequencing/append-write.ts';
export * from './subgraph/build-schema.ts';
export * from './subgraph/define-subgraph.ts';
export * from './subgraph/feed-readers.ts';
export * from './subgraph/node.ts';
export * from './subgraph/act-within.ts';
export * from './subgraph/request-context.ts';
export * from './subgraph/serve-subgraph.ts';
export * from './subgraph/start-subgraph.ts';
export * from './testing/harness.ts';
export * from './text/cut-text.ts';
export { textsWithoutLength, type TextLengths } from './text/text-lengths.ts';
