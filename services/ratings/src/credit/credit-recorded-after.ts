/** SQL: something that a company's score on a day rests on, or no longer does, was recorded after it. */
export function creditRecordedAfter(company: string, day: string): string {
  return `exists (select from credit_point late where late.company_id = ${company}
    and (late.valid_until is null or late.valid_until >= ${day})
    and (late.effective_on <= ${day} and late.recorded_on > ${day} or late.void_from <= ${day} and late.void_recorded_on > ${day}))`;
}
