call scope_by_division(
  'estate_ref', 'estate_company_ref', 'estate_span',
  'star_award', 'star_change', 'star_period', 'plaque', 'plaque_inspection',
  'credit_entry'
);

-- Every department reads divisions, companies, schemes, packs and what scores are made of.
call scope_to_any_caller(
  'division_ref', 'company_ref',
  'rating_scheme', 'rating_section', 'rating_item',
  'credit_pack', 'credit_item', 'credit_point'
);
