/**
 * Pairs of neighbouring characters in time that grows with the text: `substr` walks to its place from the start each time,
 * which took a minute for a long one, and a pair was looked for in all others of the text that it was compared with.
 */
export const linearPairs: string[] = [
  `create or replace function search_pairs(said text) returns tsvector language sql immutable parallel safe as $$
     select array_to_tsvector(coalesce(array_agg(distinct pair), '{}'))
     from (select sign || lead(sign) over (order by place) as pair
       from unnest(string_to_array(lower(normalize(said, NFKC)), null)) with ordinality as signs(sign, place)) p
     where pair !~ '[[:space:]]'
   $$`,
  `create or replace function case_text_bigrams(text text) returns text[] language sql immutable parallel safe as $$
     select coalesce(array_agg(distinct pair), '{}')
     from (select sign || lead(sign) over (order by place) as pair
       from unnest(string_to_array(
         regexp_replace(lower(text), '[[:space:][:punct:]，。！？、；：“”‘’（）《》…—]+', '', 'g'), null)) with ordinality as signs(sign, place)) p
     where pair is not null
   $$`,
  // Both hold each pair once.
  `create or replace function case_text_similarity(one text[], other text[]) returns double precision
     language sql immutable parallel safe as $$
       select case when cardinality(one) + cardinality(other) = 0 then 0
         else 2.0 * (select count(*) from (select unnest(one) intersect select unnest(other)) shared)
           / (cardinality(one) + cardinality(other)) end
     $$`,
];
