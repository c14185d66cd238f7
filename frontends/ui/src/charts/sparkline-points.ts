/** The points of a polyline through the values, oldest first, with two pixels of air above and below. */
export function sparklinePoints(values: number[], width: number, height: number): string {
  const least = Math.min(...values);
  const range = Math.max(...values) - least || 1;
  const step = values.length > 1 ? width / (values.length - 1) : 0;
  return values
    .map((value, index) => {
      const y = height - 2 - ((value - least) / range) * (height - 4);
      return `${(index * step).toFixed(1)},${y.toFixed(1)}`;
    })
    .join(' ');
}
