/**
 * What figures as of a past day are told by. Ages on such a day come from the index of receipt alone. The other days are
 * those that a standing goes by, to find what happened to cases in a part of a month: a past day within one is told from
 * the end of the month before and from these.
 */
export const pastFigures: string[] = [
  `drop index case_division_received`,
  `create index case_division_received on case_record (division_code, received_at, id)
     include (received_on, state, ended_on, resolved_on, reopened_count)`,
  `create index case_division_resolved on case_record (division_code, resolved_on) where resolved_on is not null`,
  `create index case_division_ended on case_record (division_code, ended_on) where ended_on is not null`,
  `create index case_division_due on case_record (division_code, due_at)`,
  `create index case_division_followed_up on case_record (division_code, follow_up_at) where follow_up_at is not null`,
  `create index case_resolution_undone on case_resolution (reopened_on, resolved_on) where reopened_on is not null`,
];
