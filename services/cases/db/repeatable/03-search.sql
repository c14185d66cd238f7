-- Words of two characters are the rule in Chinese, and there are no spaces that a word list could go by: a search looks
-- through pairs of neighbouring characters. Both functions take time that grows with the text: `substr` walks to its place
-- from the start each time, which took a minute for a long one.
create or replace function search_pairs(said text) returns tsvector
language sql immutable parallel safe as $$
  select array_to_tsvector(coalesce(array_agg(distinct pair), '{}'))
  from (select sign || lead(sign) over (order by place) as pair
    from unnest(string_to_array(lower(normalize(said, NFKC)), null)) with ordinality as signs(sign, place)) p
  where pair !~ '[[:space:]]'
$$;

create or replace function keep_search_pairs() returns trigger
language plpgsql as $$
begin
  new.search_pairs := search_pairs(concat_ws(' ', new.text, new.location, new.number, new.source_number));
  return new;
end $$;

create or replace trigger search_pairs before insert or update of text, location, number, source_number on case_record
  for each row execute function keep_search_pairs();

-- Duplicates: a text's pairs of neighbouring characters, without signs and spaces: what two complaints about one matter
-- share, whatever words they are cut into.
create or replace function case_text_bigrams(text text) returns text[]
language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct pair), '{}')
  from (select sign || lead(sign) over (order by place) as pair
    from unnest(string_to_array(
      regexp_replace(lower(text), '[[:space:][:punct:]，。！？、；：“”‘’（）《》…—]+', '', 'g'),
        null)) with ordinality as signs(sign, place)) p
  where pair is not null
$$;

-- Shared pairs by Dice: 1 for the same text, 0 for nothing in common. Both hold each pair once.
create or replace function case_text_similarity(one text[], other text[]) returns double precision
language sql immutable parallel safe as $$
  select case when cardinality(one) + cardinality(other) = 0 then 0
    else 2.0 * (select count(*) from (select unnest(one) intersect select unnest(other)) shared)
      / (cardinality(one) + cardinality(other)) end
$$;
