/** Why PostgreSQL could not be brought up. Each code has one remedy, said in the message. */
export type PostgresErrorCode =
  | 'BINARIES_MISSING'
  | 'BINARIES_BROKEN'
  | 'DATA_DIRECTORY_UNUSABLE'
  | 'INITDB_FAILED'
  | 'PASSWORD_LOST'
  | 'ALREADY_RUNNING'
  | 'START_FAILED'
  | 'CONNECTION_REFUSED'
  | 'VERSION_TOO_OLD'
  | 'RIGHTS_MISSING'
  | 'OTHER_INSTALLATION';

/** The launcher's only error: a code for programs, a message that says what happened and what to do. */
export class PostgresError extends Error {
  override readonly name = 'PostgresError';
  readonly code: PostgresErrorCode;

  constructor(code: PostgresErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}
