import {
  divisionScope,
  auditAnchorTables,
  auditChainTables,
  feedIdentityTables,
  idempotencyHashTables,
  documentSweepTables,
  exportEndTables,
  exportOrderTables,
  exportTables,
  importResumeTables,
  importNoteTables,
  importSheetTables,
  platformTables,
  sequencingTables,
  referenceScope,
  type DatabaseStep,
} from '@guanjia/kit';
import { attachmentTables, unusedUploadTables } from '../attachments/attachments.tables.ts';
import { batchEscalationTables } from '../escalation/batch-escalation.tables.ts';
import { sql as personalDataKey } from '../complainant/personal-data-key.ts';
import { personalDataTables } from '../complainant/personal-data.tables.ts';
import { conversationTables } from '../conversation/conversation.tables.ts';
import { escalationTables, tierWatch } from '../escalation/escalation.tables.ts';
import {
  noticesOnce,
  noticeTables,
  oldNotices,
  ownNotices,
  petitionNotices,
  unreadNotices,
} from '../notices/notice.tables.ts';
import { numberLookupTables } from '../number-lookup/number-lookup.tables.ts';
import {
  cancelledOrders,
  orderReplier,
  orderReplierGone,
  supervisionTables,
} from '../supervision/supervision.tables.ts';
import { nationalDays, nationalYears } from '../calendar/national-calendar.ts';
import { openCaseFileFunction } from '../case/open-case-file.tables.ts';
import { categoryRows } from '../category/category-tree.ts';
import { sql as ruleTables } from '../calendar/rules.tables.ts';
import { archiveRecords, importedRefusals, ledgerTables, takenNumbers } from '../ledger/ledger.tables.ts';
import { deadlinePacks } from '../deadlines/deadline-pack.ts';
import { ruleVersion } from '../deadlines/rule-version.tables.ts';
import { sql as duplicates } from '../duplicates/duplicate.tables.ts';
import { overdueTasks, sql as jointHandling } from '../joint-handling/case-task.tables.ts';
import { sql as life } from '../life/life.tables.ts';
import {
  batchDesks,
  batchEventsOfThePlatform,
  sql as collectivePetition,
} from '../collective-petition/collective-petition.tables.ts';
import { petitionStandingsBegin } from '../collective-petition/petition-standing.tables.ts';
import { nextDates, sql as petitionChain, toldOf } from '../petition-chain/petition.tables.ts';
import { objectionExplanations, sql as transfers } from '../transfers/transfer.tables.ts';
import { linearPairs } from '../search/linear-pairs.tables.ts';
import {
  deskIndexes,
  dueMomentIndexes,
  mobileSearch,
  openCaseIndex,
  searchInBatches,
  searchTables,
} from '../search/search.tables.ts';
import { standingsBegin } from '../standings/begin-standings.tables.ts';
import { figureCheck, foldedInPlace } from '../summary/figure-tables.ts';
import { repeatsAndHandOvers } from '../standings/repeats-and-hand-overs.tables.ts';
import { fewerStandings, standingFunctions } from '../standings/standing.tables.ts';
import { livesGathered } from '../standings/standing-history.ts';
import { dueOfEndpoint, sql as webhooks } from '../webhooks/webhooks.tables.ts';
import { workloadIndex } from '../workload/workload.tables.ts';

/** The few columns of the registry that cases need, kept from the feed of estates. */
const references = [
  `create table division_ref (
     code text primary key,
     id text not null,
     name text not null,
     level text not null,
     parent_code text
   )`,
  ...referenceScope('division_ref'),
  `create table staff_ref (
     id text primary key,
     name text not null,
     division_code text not null,
     tier text not null,
     roles text[] not null,
     active boolean not null
   )`,
  ...referenceScope('staff_ref'),
  `create table estate_ref (
     id text primary key,
     name text not null,
     division_code text not null,
     status text not null,
     completed_on date,
     company_id text
   )`,
  `create index estate_ref_division on estate_ref (division_code, name)`,
  ...divisionScope('estate_ref'),
];

const rules = [
  `create table case_category (
     id text primary key,
     code text not null unique,
     parent_id text references case_category,
     top_code text not null,
     name text not null,
     name_en text not null,
     position integer not null,
     active boolean not null default true
   )`,
  ...referenceScope('case_category'),
  `create table calendar_year (year integer primary key)`,
  ...referenceScope('calendar_year'),
  `create table calendar_day (
     date date primary key,
     kind text not null check (kind in ('OFF', 'WORK')),
     name text not null,
     source text not null
   )`,
  ...referenceScope('calendar_day'),
  `create table deadline_pack (
     key text primary key,
     valid_from date not null,
     valid_to date,
     channels text[] not null,
     lines jsonb not null
   )`,
  ...referenceScope('deadline_pack'),
  `create table integrator_channel (client_id text not null, channel text not null, primary key (client_id, channel))`,
  ...referenceScope('integrator_channel'),
];

const petitions = [
  `create table collective_petition (
     id text primary key,
     number text not null unique,
     division_code text not null,
     estate_id text,
     subject text not null,
     received_at timestamptz not null,
     received_on date not null,
     persons integer not null check (persons >= 5),
     -- 信访工作条例 art. 18: a joint visit is presented by at most five representatives.
     representatives text[] not null check (cardinality(representatives) between 1 and 5),
     representatives_sealed text not null,
     due_on date not null,
     due_at timestamptz not null,
     provisional boolean not null,
     explanation jsonb not null,
     resolved_at timestamptz,
     resolved_on date,
     on_time boolean,
     result text,
     version integer not null default 1
   )`,
  `create index collective_petition_division on collective_petition (division_code, received_on)`,
  `create index collective_petition_estate on collective_petition (estate_id)`,
  ...divisionScope('collective_petition'),
];

const cases = [
  `create sequence case_number`,
  `create table case_record (
     id text primary key,
     number text not null unique,
     channel text not null,
     source_number text,
     registered_by text not null,
     estate_id text,
     division_code text not null,
     category_id text not null references case_category,
     urgency text not null,
     text text not null check (text <> ''),
     location text,
     complainant_name text,
     complainant_phone text,
     complainant_sealed text,
     complainant_phone_hash text,
     received_at timestamptz not null,
     received_on date not null,
     registered_at timestamptz not null,
     accepted_at timestamptz,
     accepted_on date,
     state text not null,
     tier text not null check (tier in ('DISTRICT', 'SUBDISTRICT', 'COMMUNITY')),
     assignee_id text,
     assignee_name text,
     due_on date not null,
     due_at timestamptz not null,
     due_provisional boolean not null,
     resolved_at timestamptz,
     resolved_on date,
     resolved_on_time boolean,
     resolved_tier text,
     ended_at timestamptz,
     ended_on date,
     follow_up_satisfaction text,
     follow_up_note text,
     follow_up_at timestamptz,
     reopened_count integer not null default 0,
     collective_petition_id text references collective_petition deferrable initially deferred,
     version integer not null default 1,
     updated_at timestamptz not null
   )`,
  // The same complaint forwarded twice by its source is one case.
  `create unique index case_source_number_once on case_record (channel, source_number) where source_number is not null`,
  `create index case_division_received on case_record (division_code, received_at, id)`,
  `create index case_division_accepted on case_record (division_code, accepted_on)`,
  `create index case_received on case_record (received_at, id)`,
  `create index case_due on case_record (due_on, id)`,
  `create index case_open on case_record (division_code, due_at)
     where state in ('REGISTERED', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'REOPENED', 'SUSPENDED')`,
  `create index case_estate on case_record (estate_id, received_at, id)`,
  `create index case_assignee on case_record (assignee_id) where assignee_id is not null`,
  `create index case_phone on case_record (complainant_phone_hash) where complainant_phone_hash is not null`,
  `create index case_petition on case_record (collective_petition_id) where collective_petition_id is not null`,
  ...divisionScope('case_record'),

  `create table case_deadline (
     id text primary key,
     case_id text not null references case_record deferrable initially deferred,
     division_code text not null,
     clock text not null,
     started_at timestamptz not null,
     due_on date not null,
     due_at timestamptz not null,
     provisional boolean not null,
     explanation jsonb not null,
     stopped_at timestamptz,
     outcome text check (outcome in ('MET', 'MISSED', 'DROPPED')),
     is_current boolean not null default true,
     check ((stopped_at is null) = (outcome is null))
   )`,
  `create index case_deadline_current on case_deadline (case_id, clock) where is_current`,
  `create index case_deadline_running on case_deadline (division_code, due_at) where stopped_at is null`,
  ...divisionScope('case_deadline'),

  `create table case_resolution (
     id text primary key,
     case_id text not null references case_record deferrable initially deferred,
     division_code text not null,
     text text not null,
     tier text not null,
     recorded_at timestamptz not null,
     recorded_by text not null,
     resolved_on date not null,
     on_time boolean not null,
     reopened_at timestamptz,
     reopened_on date
   )`,
  `create index case_resolution_case on case_resolution (case_id, recorded_at)`,
  ...divisionScope('case_resolution'),

  `create table case_event (
     id text primary key,
     case_id text not null references case_record deferrable initially deferred,
     division_code text not null,
     type text not null,
     occurred_at timestamptz not null,
     actor_kind text not null,
     actor_id text not null,
     actor_name text not null,
     actor_tier text not null,
     note text,
     data jsonb not null
   )`,
  `create index case_event_case on case_event (case_id, occurred_at, id)`,
  ...divisionScope('case_event'),
];

/** What happened stays as it was written; only who may see it follows the estate into another division. */
const immutableEvents = [
  `create function keep_case_event() returns trigger language plpgsql as $$
     begin
       if tg_op = 'UPDATE' then
         if to_jsonb(new) - 'division_code' = to_jsonb(old) - 'division_code' then return new; end if;
       end if;
       raise exception 'case_event is append-only' using errcode = 'insufficient_privilege';
     end $$`,
  `create trigger keep before update or delete on case_event for each row execute function keep_case_event()`,
  `create trigger keep_all before truncate on case_event for each statement execute function keep_case_event()`,
  `do $$
     declare service text := replace(current_user, '_owner', '_service');
     begin
       if exists (select from pg_roles where rolname = service) then
         execute format('revoke update, delete, truncate on case_event from %I', service);
         execute format('grant update (division_code) on case_event to %I', service);
       end if;
     end $$`,
];

// The owner is subject to the policies too: it seeds reference data under a scope of its own.
const seeds = [
  `set local guanjia.scope_from = '000000000000'`,
  `insert into calendar_year (year) values ${nationalYears.map((year) => `(${year})`).join(', ')}`,
  `insert into calendar_day (date, kind, name, source)
     select date, kind, name, source from jsonb_to_recordset(${json(nationalDays)})
       as day(date date, kind text, name text, source text)`,
  `insert into deadline_pack (key, valid_from, valid_to, channels, lines)
     select p->>'key', (p->>'validFrom')::date, (p->>'validTo')::date,
       array(select jsonb_array_elements_text(p->'channels')), p->'lines'
     from jsonb_array_elements(${json(deadlinePacks)}) as p`,
  `insert into case_category (id, code, parent_id, top_code, name, name_en, position)
     select id, code, parent_id, top_code, name, name_en, position
     from jsonb_to_recordset(${json(categoryRows())})
       as c(id text, code text, parent_id text, top_code text, name text, name_en text, position integer)`,
];

function json(value: unknown): string {
  return `'${JSON.stringify(value).replaceAll("'", "''")}'::jsonb`;
}

/** A case is settled at a level: that of a tier, or within its estate (不出小区), which is no tier. */
const settledLevels = [
  `alter table case_record rename column resolved_tier to resolved_level`,
  `alter table case_resolution rename column tier to level`,
];

/** Kept the figures in ways that 0130-standings took the place of: a new database goes without. */
const superseded: string[] = [];

export const steps: readonly DatabaseStep[] = [
  { name: '0001-platform', sql: platformTables() },
  {
    name: '0002-cases',
    sql: [...references, ...rules, ...petitions, ...cases, ...immutableEvents, ...seeds],
  },
  { name: '0010-life', sql: life },
  { name: '0011-transfers', sql: transfers },
  { name: '0012-joint-handling', sql: jointHandling },
  { name: '0013-duplicates', sql: duplicates },
  { name: '0020-petition-chain', sql: petitionChain },
  { name: '0021-collective-petition', sql: collectivePetition },
  { name: '0030-notices', sql: noticeTables },
  { name: '0031-supervision', sql: supervisionTables },
  { name: '0032-escalation', sql: escalationTables },
  { name: '0033-cancelled-orders', sql: cancelledOrders },
  { name: '0034-old-notices', sql: oldNotices },
  { name: '0040-figures', sql: superseded },
  { name: '0041-search', sql: searchTables },
  { name: '0050-attachments', sql: attachmentTables },
  { name: '0051-ledger', sql: ledgerTables },
  { name: '0052-exports', sql: exportTables() },
  { name: '0053-import-resume', sql: importResumeTables() },
  { name: '0054-document-sweep', sql: documentSweepTables },
  { name: '0060-webhooks', sql: webhooks },
  { name: '0070-open-cases-by-due', sql: openCaseIndex },
  { name: '0071-faster-figures', sql: superseded },
  { name: '0072-own-notices', sql: ownNotices },
  { name: '0073-bulk-figures', sql: superseded },
  { name: '0074-estate-figures', sql: superseded },
  { name: '0080-petition-rounds-by-date', sql: nextDates },
  { name: '0081-petition-round-notices', sql: toldOf },
  { name: '0085-rules', sql: ruleTables },
  { name: '0090-workload', sql: workloadIndex },
  { name: '0095-petition-notices', sql: petitionNotices },
  { name: '0096-batch-escalation', sql: batchEscalationTables },
  { name: '0097-imported-refusals', sql: importedRefusals },
  { name: '0098-export-order', sql: exportOrderTables() },
  { name: '0100-conversation', sql: conversationTables },
  { name: '0101-yearly-figures', sql: superseded },
  { name: '0102-desk-indexes', sql: deskIndexes },
  { name: '0103-mobile-search', sql: mobileSearch },
  { name: '0104-past-figures', sql: superseded },
  { name: '0105-personal-data', sql: personalDataTables },
  { name: '0106-imported-sheets', sql: importSheetTables() },
  { name: '0107-unread-notices', sql: unreadNotices },
  { name: '0110-overdue-tasks', sql: overdueTasks },
  { name: '0111-tier-watch', sql: tierWatch },
  { name: '0112-taken-numbers', sql: takenNumbers },
  { name: '0113-objection-explanations', sql: objectionExplanations },
  { name: '0114-batch-desks', sql: batchDesks },
  { name: '0115-order-replier', sql: orderReplier },
  { name: '0120-export-ends', sql: exportEndTables() },
  { name: '0121-audit-chain', sql: auditChainTables() },
  { name: '0122-unused-uploads', sql: unusedUploadTables },
  { name: '0123-settled-levels', sql: settledLevels },
  { name: '0124-ages-at-month-ends', sql: superseded },
  { name: '0180-notices-once', sql: noticesOnce },
  { name: '0181-order-replier-gone', sql: orderReplierGone },
  { name: '0182-batch-events-of-the-platform', sql: batchEventsOfThePlatform },
  { name: '0140-sequencing', sql: sequencingTables() },
  { name: '0141-feed-identity', sql: feedIdentityTables() },
  { name: '0142-audit-anchors', sql: auditAnchorTables() },
  { name: '0150-idempotency-hashes', sql: idempotencyHashTables() },
  { name: '0183-due-moments', sql: dueMomentIndexes },
  { name: '0170-personal-data-key', sql: personalDataKey },
  { name: '0151-number-lookups', sql: numberLookupTables },
  { name: '0160-import-notes', sql: importNoteTables() },
  { name: '0161-archive-records', sql: archiveRecords },
  { name: '0130-standings', sql: standingsBegin },
  { name: '0152-linear-pairs', sql: linearPairs },
  { name: '0171-webhooks-of-endpoint', sql: dueOfEndpoint },
  { name: '0131-rule-version', sql: ruleVersion },
  { name: '0132-lives-gathered', sql: [...livesGathered, ...figureCheck] },
  { name: '0340-repeats-and-hand-overs', sql: repeatsAndHandOvers },
  { name: '0341-petition-standings', sql: petitionStandingsBegin },
  { name: '0342-changes-in-fewer-columns', sql: [...standingFunctions, ...figureCheck] },
  { name: '0380-folded-in-place', sql: foldedInPlace },
  { name: '0381-fewer-standings', sql: fewerStandings },
  { name: '0382-search-in-batches', sql: searchInBatches },
  { name: '0383-open-case-file', sql: openCaseFileFunction },
];
