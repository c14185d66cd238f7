/**
 * A text's pairs of neighbouring characters, without signs and spaces: what two complaints about one matter share,
 * whatever words they are cut into. Chinese has no spaces that trigram indexes or word lists could go by.
 */
const bigrams = `create function case_text_bigrams(text text) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct substr(kept, place, 2)), '{}')
  from (select regexp_replace(lower(text), '[[:space:][:punct:]，。！？、；：“”‘’（）《》…—]+', '', 'g') as kept) s,
    generate_series(1, length(kept) - 1) place
$$`;

/** Shared pairs by Dice: 1 for the same text, 0 for nothing in common. */
const similarity = `create function case_text_similarity(one text[], other text[]) returns double precision
  language sql immutable parallel safe as $$
    select case when cardinality(one) + cardinality(other) = 0 then 0
      else 2.0 * (select count(*) from unnest(one) pair where pair = any(other))
        / (cardinality(one) + cardinality(other)) end
  $$`;

export const sql = [
  `alter table case_record add column duplicate_of_id text references case_record`,
  `create index case_duplicate on case_record (duplicate_of_id) where duplicate_of_id is not null`,
  bigrams,
  similarity,
];
