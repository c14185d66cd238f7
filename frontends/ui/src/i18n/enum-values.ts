/** Values that are chosen from in several departments, in the order in which they are offered everywhere. */

export const TIERS = ['COMMUNITY', 'SUBDISTRICT', 'DISTRICT'] as const;
export const CHANNELS = ['CALL', 'VISIT', 'HOTLINE', 'MAYOR_MAILBOX', 'LETTER', 'ONLINE', 'PATROL'] as const;
export const URGENCIES = ['NORMAL', 'URGENT', 'EMERGENCY', 'COMPLEX'] as const;
