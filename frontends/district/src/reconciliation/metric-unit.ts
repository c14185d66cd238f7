/** Whether a metric is an area per household (numerator in 0.01 m²); every other metric is a ratio. */
export function isArea(metric: string): boolean {
  return metric === 'areaPerHousehold';
}
