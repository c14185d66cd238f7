/** How many messages may be under way to one endpoint at a time, and to all of them, from one instance. */
const LANES = 8;
const ALL_LANES = 256;

export interface EndpointLimit {
  id: string;
  free: number;
}

/**
 * Keeps endpoints apart: a slow one fills its own lanes and no others, and one that failed last has a single lane until it
 * answers, so that many that are gone do not take the place of those that are there.
 */
export interface EndpointLanes {
  readonly underWay: number;
  /** For endpoints of which something is known; all others have `LANES` free. */
  free(): { each: number; all: number; known: EndpointLimit[] };
  enter(endpointId: string): void;
  leave(endpointId: string, failed: boolean): void;
}

export function endpointLanes(): EndpointLanes {
  const known = new Map<string, { underWay: number; isFailing: boolean }>();
  let all = 0;
  return {
    get underWay() {
      return all;
    },
    free: () => ({
      each: LANES,
      all: ALL_LANES - all,
      known: [...known].map(([id, { underWay, isFailing }]) => ({
        id,
        free: Math.max(0, (isFailing ? 1 : LANES) - underWay),
      })),
    }),
    enter(endpointId) {
      const lane = known.get(endpointId) ?? { underWay: 0, isFailing: false };
      lane.underWay += 1;
      known.set(endpointId, lane);
      all += 1;
    },
    leave(endpointId, failed) {
      const lane = known.get(endpointId);
      if (!lane) return;
      lane.underWay -= 1;
      lane.isFailing = failed;
      all -= 1;
      if (lane.underWay === 0 && !failed) known.delete(endpointId);
    },
  };
}
