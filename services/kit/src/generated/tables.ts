// Made by "npm run generate" from the database.

/** A row of `append_key`. */
export interface AppendKeyTable {
  onlyRow: boolean;
  innerPad: Buffer;
  outerPad: Buffer;
}

/** A row of `audit_entry`. */
export interface AuditEntryTable {
  position: string;
  occurredAt: string;
  action: string;
  outcome: string;
  actorKind: string;
  actorId: string;
  actorName: string;
  requestId: string;
  subjectId: string | null;
  divisionCode: string;
  details: unknown;
  previousHash: string;
  hash: string;
}

/** A row of `audit_head`. */
export interface AuditHeadTable {
  onlyRow: boolean;
  position: string;
  hash: string;
}

/** A row of `database_identity`. */
export interface DatabaseIdentityTable {
  onlyRow: boolean;
  id: string;
}

/** A row of `database_step`. */
export interface DatabaseStepTable {
  kind: string;
  name: string;
  checksum: string;
  ranAt: string;
}

/** A row of `document`. */
export interface DocumentTable {
  id: string;
  hash: string;
  thumbnailHash: string | null;
  name: string;
  mediaType: string;
  size: string;
  divisionCode: string;
  subjectId: string | null;
  uploadedBy: string;
  uploadedByName: string;
  uploadedAt: string;
  expiresAt: string | null;
  made: boolean;
}

/** A row of `export_job`. */
export interface ExportJobTable {
  id: string;
  kind: string;
  format: string;
  filter: unknown | null;
  divisionCode: string;
  askedBy: string;
  caller: unknown;
  state: string;
  total: number;
  done: number;
  documentId: string | null;
  createdAt: string;
  finishedAt: string | null;
  expiresAt: string | null;
  orderBy: unknown | null;
  failure: string | null;
}

/** A row of `feed_position`. */
export interface FeedPositionTable {
  feed: string;
  position: string;
  sourceId: string | null;
  mark: string | null;
}

/** A row of `idempotency_key`. */
export interface IdempotencyKeyTable {
  actorId: string;
  operation: string;
  key: string;
  requestHash: string | null;
  resultId: string | null;
  createdAt: string;
}

/** A row of `import_job`. */
export interface ImportJobTable {
  id: string;
  kind: string;
  documentId: string | null;
  fileName: string;
  divisionCode: string;
  askedBy: string;
  caller: unknown;
  state: string;
  headerRow: number;
  headerSet: string;
  columns: unknown;
  settings: unknown;
  total: number;
  done: number;
  taken: number;
  unchanged: number;
  refused: number;
  conflicts: number;
  failure: string | null;
  errorDocumentId: string | null;
  createdAt: string;
  finishedAt: string | null;
  startedAt: string | null;
  sheetName: string | null;
  leftOut: number;
}

/** A row of `import_mapping`. */
export interface ImportMappingTable {
  divisionCode: string;
  kind: string;
  headerSet: string;
  mapping: unknown;
  updatedAt: string;
}

/** A row of `import_meaning`. */
export interface ImportMeaningTable {
  divisionCode: string;
  kind: string;
  columnKey: string;
  valueKey: string;
  value: string;
  meaning: string;
  updatedAt: string;
}

/** A row of `import_problem`. */
export interface ImportProblemTable {
  importId: string;
  rowNumber: number;
  place: number;
  outcome: string;
  columnKey: string | null;
  value: string | null;
  reason: string;
  params: unknown;
  divisionCode: string;
}

/** A row of `outbox_event`. */
export interface OutboxEventTable {
  position: string;
  type: string;
  subjectId: string;
  divisionCode: string;
  occurredAt: string;
  data: unknown;
}

/** A row of `outbox_head`. */
export interface OutboxHeadTable {
  onlyRow: boolean;
  position: string;
}

/** A row of `unsequenced_write`. */
export interface UnsequencedWriteTable {
  id: string;
  records: number;
  content: unknown;
}
