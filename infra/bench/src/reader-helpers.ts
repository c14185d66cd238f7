import { READ_DAY } from './the-read.ts';

/** Who reads the tables past the services: the one SQL statement, and PostGraphile. */
export const READER_ROLES = ['raw', 'postgraphile'] as const;

/**
 * What somebody who puts PostGraphile over these tables writes for it: the relation between the services' tables, and
 * functions for what is looked up by a date.
 */
export const HELPERS = `
  comment on table cases.case_record is E'@foreignKey (estate_id) references estates.estate (id)';

  create function estates.estate_company_now(of_estate estates.estate) returns estates.property_company
    language sql stable as $$
      select company.* from estates.property_company company
      join estates.estate_management management on management.company_id = company.id
      where management.estate_id = of_estate.id and management.from_date <= '${READ_DAY}'
        and (management.to_date is null or management.to_date >= '${READ_DAY}')
    $$;

  create function estates.estate_star_now(of_estate estates.estate) returns ratings.star_award
    language sql stable as $$
      select award.* from ratings.star_award award
      join ratings.star_period period on period.award_id = award.id
      where period.estate_id = of_estate.id and period.from_on <= '${READ_DAY}' and period.to_on > '${READ_DAY}'
    $$;

  create type estates.company_credit as (score numeric, grade text);
  create function estates.property_company_credit_now(of_company estates.property_company) returns estates.company_credit
    language sql stable as $$
      select row(score.total / 100.0, score.grade)::estates.company_credit
      from ratings.credit_scores('${READ_DAY}') score where score.company_id = of_company.id
    $$;`;
