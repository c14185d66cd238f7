/** Who speaks to whom: offices among each other, or an office and the complainant. */
export const messageKinds = ['INTERNAL', 'TO_COMPLAINANT', 'FROM_COMPLAINANT'] as const;
export type MessageKind = (typeof messageKinds)[number];

/** How a complainant was spoken to; offices write here. */
export const messageWays = ['CALL', 'VISIT', 'TEXT_MESSAGE', 'LETTER', 'ONLINE'] as const;
export type MessageWay = (typeof messageWays)[number];

/** Characters of a message at most. */
export const LONGEST_MESSAGE = 2000;
