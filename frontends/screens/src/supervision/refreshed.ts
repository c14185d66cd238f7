/** What a move on a supervision order changes, by the names of their operations. */
export const REFRESHED_BY_ORDERS = [
  'SupervisionOrderList',
  'OpenOrder',
  'OrdersInReach',
  'OrdersOfCase',
  'SupervisionDesk',
  'UnreadNotices',
  'CasePage',
];
