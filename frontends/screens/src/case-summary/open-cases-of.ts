/** The rows behind "open cases of this estate", in the form in which every figure names its rows. */
export function openCasesOf(estateId: string) {
  return { field: 'cases', filter: { estateId: { eq: estateId }, open: { eq: true } } };
}
