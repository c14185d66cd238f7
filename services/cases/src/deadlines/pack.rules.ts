import type { LocalDate } from '@guanjia/kit';
import { channels, type Channel, type DeadlineLine, type DeadlinePack } from './deadline-pack.ts';
import type { DeadlineClock } from './deadline.rules.ts';

type Term = Pick<DeadlinePack, 'key' | 'validFrom' | 'validTo' | 'channels'>;

/** A time in which no pack times a channel's cases; `to` is the first day that one does again. */
export interface UncoveredTime {
  readonly channel: Channel;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/** The pack that times one of the same channels at the same time as `added`, with the channel; null when there is none. */
export function overlapOf(
  packs: readonly Term[],
  added: Term,
): { readonly key: string; readonly channel: Channel } | null {
  for (const pack of packs) {
    if (!(startsBefore(added, pack) && startsBefore(pack, added))) continue;
    const channel = pack.channels.find((one) => added.channels.includes(one));
    if (channel) return { key: pack.key, channel };
  }
  return null;
}

function startsBefore(one: Term, other: Term): boolean {
  return other.validTo === null || one.validFrom < other.validTo;
}

/** The times from `since` on that no pack covers, channel by channel. */
export function uncoveredTimes(packs: readonly Term[], since: LocalDate): UncoveredTime[] {
  return channels.flatMap((channel) => {
    const terms = packs
      .filter((pack) => pack.channels.includes(channel) && (pack.validTo === null || pack.validTo > since))
      .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
    const gaps: UncoveredTime[] = [];
    let covered: LocalDate | null = since;
    for (const { validFrom, validTo } of terms) {
      if (covered === null) break;
      if (validFrom > covered) gaps.push({ channel, from: covered, to: validFrom });
      covered = validTo;
    }
    if (covered !== null) gaps.push({ channel, from: covered, to: null });
    return gaps;
  });
}

const mustTime: readonly DeadlineClock[] = ['ACCEPT', 'DISPATCH', 'FOLLOW_UP', 'TOTAL'];

/** The clocks that some case of a pack would go without: no line of theirs fits every category and urgency. */
export function untimedClocks(lines: readonly DeadlineLine[]): DeadlineClock[] {
  return mustTime.filter(
    (clock) =>
      !lines.some((line) => line.clock === clock && !line.urgencies?.length && !line.categories?.length),
  );
}
