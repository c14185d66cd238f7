/** States of a supervision order that somebody still has to do something about. */
const OPEN = ['ISSUED', 'REPLIED', 'RETURNED'];

/** As long as an order about a case is open, no other is issued about it. */
export const isOpenOrder = ({ state }: { state: string }): boolean => OPEN.includes(state);

export const ORDER_STATES = [...OPEN, 'CLOSED', 'CANCELLED'];
