/** From here on a person sees how much is left. */
const SHOWN_FROM = 0.9;

/**
 * Properties of a text field that may hold so many characters. It counts them as the graph does and shows the count when it
 * comes near; what is pasted beyond stays, marked, for the person to shorten: a `maxLength` would cut it without a word.
 */
export function countedTo(max: number) {
  return {
    count: {
      max,
      strategy: (text: string) => Array.from(text).length,
      show: ({ count }: { count: number }) => (count > max * SHOWN_FROM ? `${count} / ${max}` : null),
    },
  };
}
