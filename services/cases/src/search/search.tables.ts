import { reachEverywhere } from '@guanjia/kit';
/**
 * What a search looks through: pairs of neighbouring characters in the text, the place and the numbers of a case.
 * Words of two characters are the rule in Chinese, and there are no spaces that a word list could go by.
 */
export const searchTables: string[] = [
  `create function search_pairs(said text) returns tsvector language sql immutable parallel safe as $$
     select array_to_tsvector(coalesce(array_agg(distinct pair), '{}'))
     from (select substr(kept, place, 2) as pair
       from (select lower(normalize(said, NFKC)) as kept) s, generate_series(1, length(kept) - 1) place) p
     where pair !~ '[[:space:]]'
   $$`,
  `alter table case_record add column search_pairs tsvector`,
  `create function keep_search_pairs() returns trigger language plpgsql as $$
     begin
       new.search_pairs := search_pairs(concat_ws(' ', new.text, new.location, new.number, new.source_number));
       return new;
     end $$`,
  `create trigger search_pairs before insert or update of text, location, number, source_number on case_record
     for each row execute function keep_search_pairs()`,
  `select ${reachEverywhere}`,
  `update case_record set text = text where search_pairs is null`,
  `create index case_search on case_record using gin (search_pairs) with (fastupdate = off)`,
];

/** Lists of what is open, by due date: few of many, which no walk through the dates of all cases finds soon. */
export const openCaseIndex: string[] = [
  `create index case_open_by_due on case_record (due_on, id)
     where state in ('REGISTERED', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'REOPENED', 'SUSPENDED')`,
];

/**
 * What desks show first. Open cases are counted from the index alone; those that wait for a follow-up call are few of
 * the many that were resolved.
 */
export const deskIndexes: string[] = [
  `drop index case_open_by_due`,
  `create index case_open_by_due on case_record (due_on, id) include (division_code, tier, state, due_at, suspended_at)
     where state in ('REGISTERED', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'REOPENED', 'SUSPENDED')`,
  `create index case_to_follow_up on case_record (division_code, due_on, id) where state = 'RESOLVED'`,
];

/** The same by the moment that a case is due: hours count before days. */
export const dueMomentIndexes: string[] = [
  `drop index case_due, case_open_by_due, case_to_follow_up`,
  `create index case_due on case_record (due_at, id)`,
  `create index case_open_by_due on case_record (due_at, id) include (division_code, tier, state, suspended_at)
     where state in ('REGISTERED', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'REOPENED', 'SUSPENDED')`,
  `create index case_to_follow_up on case_record (division_code, due_at, id) where state = 'RESOLVED'`,
];

/** Whether a case (`t`, or the row itself) names a mobile number in its text or place. */
export const namesMobile = (row = '') =>
  `normalize(${row}text || ' ' || coalesce(${row}location, ''), NFKC) ~ '1[3-9][0-9]{9}'`;

/**
 * Pairs of digits stand in nearly every case, by its number: that ten of them stand in none is soon told only where
 * there are few to look at.
 */
export const mobileSearch: string[] = [
  `create index case_search_mobile on case_record using gin (search_pairs) where ${namesMobile()}`,
];

/**
 * Pairs of new texts wait in a list and go into the index together, which costs a third of putting in each by itself. A
 * search looks through the list, too: so it stays short.
 */
export const searchInBatches: string[] = [
  `alter index case_search set (fastupdate = on, gin_pending_list_limit = 256)`,
];
