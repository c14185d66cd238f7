/** The rows "cases of this division and below that …", in the form in which every figure names its rows. */
export function casesBelow(division: { code: string; level: string }, condition: object) {
  // 6 + 3 + 3 digits: a subdistrict's first nine are those of its communities.
  const prefix = division.level === 'SUBDISTRICT' ? division.code.slice(0, 9) : division.code;
  return { field: 'cases', filter: { divisionCode: { startsWith: prefix }, ...condition } };
}
