/** What a service's schema consists of, as PostgreSQL's catalogue tells it. Everything is in a stable order. */
export interface Catalogue {
  sequences: string[];
  tables: Table[];
  views: View[];
  functions: DatabaseFunction[];
}

export interface Table {
  name: string;
  columns: Column[];
  /** Of the table alone, as they stand in `create table`: `constraint estate_pkey PRIMARY KEY (id)`. */
  constraints: Definition[];
  /** Without those that belong to a constraint. */
  indexes: Definition[];
  triggers: Definition[];
  policies: Policy[];
  rowSecurity: 'NONE' | 'ENABLED' | 'FORCED';
  /** Storage parameters: `fillfactor=80`. */
  options: string[];
  privileges: Privilege[];
}

export interface Column {
  name: string;
  /** As PostgreSQL writes it: `timestamp with time zone`, `text[]`. */
  type: string;
  nullable: boolean;
  default: string | null;
  /** Computed from the other columns and stored. */
  generated: boolean;
  /** Numbered by PostgreSQL itself. */
  identity: boolean;
}

export interface Definition {
  name: string;
  definition: string;
}

export interface Policy {
  name: string;
  command: string;
  /** `public`, or the owner (`owner`). */
  roles: string[];
  using: string | null;
  check: string | null;
}

/** What a role that is not the owner may do; `columns` when it may do it with these alone. */
export interface Privilege {
  role: string;
  privilege: string;
  columns: string[] | null;
}

export interface View {
  name: string;
  columns: Column[];
  definition: string;
  options: string[];
  privileges: Privilege[];
}

export interface DatabaseFunction {
  /** With its arguments: `credit_scores(as_of date)`. */
  signature: string;
  kind: 'FUNCTION' | 'PROCEDURE';
  returns: string | null;
  language: string;
  volatility: 'IMMUTABLE' | 'STABLE' | 'VOLATILE';
  strict: boolean;
  parallel: 'SAFE' | 'RESTRICTED' | 'UNSAFE';
  /** It runs with the rights of the owner. */
  definer: boolean;
  settings: string[];
  body: string;
  /** Roles that may run it beside the owner. */
  executors: string[];
}
