/** As offices write it: 〔2026〕7号. The department's own words stand before it. */
export function issuedNumber({ year, place }: { readonly year: number; readonly place: number }): string {
  return `〔${year}〕${place}号`;
}
