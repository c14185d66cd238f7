/** What tells one kind of job from another, and what data its jobs carry. */
export interface JobKind<Data extends object> {
  /** Unique within the service, e.g. `cases.sendWebhooks`. */
  readonly name: string;
  /** For the type: which data these are. */
  readonly of?: (data: Data) => void;
}

export interface EnqueueOptions {
  /** Not before this moment of real time; at once unless told. */
  startAfter?: Date;
  /** Higher ones go first; 0 unless told. */
  priority?: number;
}

/** Runs one SQL statement in the transaction of the change that the job belongs to. */
export type RunSql = (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>;

/** Puts a job into its queue, inside somebody's transaction. */
export type AddJob = (name: string, data: object, options: EnqueueOptions & { sql: RunSql }) => Promise<void>;
