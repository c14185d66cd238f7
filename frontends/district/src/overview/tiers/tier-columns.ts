/** What the divisions are compared by. */
export const TIER_COLUMNS = [
  'completedEstates',
  'floorArea',
  'households',
  'managementCoverage',
  'committeeShare',
  'starRatedShare',
  'accepted',
  'resolutionRate',
  'onTimeResolutionRate',
  'open',
  'overdue',
] as const;
