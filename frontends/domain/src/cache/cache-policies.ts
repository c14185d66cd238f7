import type { TypePolicies } from '@apollo/client';
import type { TypeWithoutId } from '../generated/schema.ts';

/** Objects without an id that several queries select parts of: the parts are put together instead of replaced. */
const MERGED_TYPES: readonly TypeWithoutId[] = [
  'CaseConnection',
  'CaseSummary',
  'CreditScore',
  'DivisionConnection',
  'EstateConnection',
  'PropertyCompanyConnection',
  'RatingSummary',
  'RegistrySummary',
  'StaffMemberConnection',
];

/** How the page's one cache keeps what has no id of its own. */
export const cachePolicies: TypePolicies = {
  ...Object.fromEntries(MERGED_TYPES.map((type) => [type, { merge: true }])),
  // One viewer a session.
  Viewer: { keyFields: [], merge: true },
};
