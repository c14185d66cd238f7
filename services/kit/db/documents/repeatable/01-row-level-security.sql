call scope_by_division(
  'document', 'export_job', 'import_job', 'import_problem', 'import_mapping', 'import_meaning'
);
