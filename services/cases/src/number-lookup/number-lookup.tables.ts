import { referenceScope } from '@guanjia/kit';

/** Whose number somebody asked for, for a day: by its keyed hash, so that the limit counts numbers and not questions. */
export const numberLookupTables: string[] = [
  `create table number_lookup (
     id bigint generated always as identity primary key,
     actor_id text not null,
     looked_up_at timestamptz not null,
     purpose text not null,
     number_hash text not null,
     -- Asked for beyond the limit, and not answered.
     refused boolean not null
   )`,
  `create index number_lookup_actor on number_lookup (actor_id, looked_up_at)`,
  `create index number_lookup_time on number_lookup (looked_up_at)`,
  ...referenceScope('number_lookup'),
];
