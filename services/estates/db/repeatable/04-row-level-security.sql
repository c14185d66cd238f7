call scope_by_division(
  'area', 'area_chief', 'management_area',
  'estate', 'estate_version', 'estate_star',
  'estate_management', 'service_contract',
  'owners_committee', 'committee_step',
  'saved_query', 'saved_view', 'saved_view_default'
);

-- Every department reads the registry. A company works in many divisions and has one grade, which every department sees.
call scope_to_any_caller(
  'division', 'division_former_name', 'staff_member', 'property_company', 'company_grade',
  'committee_rule_pack', 'published_claim', 'demonstration'
);
