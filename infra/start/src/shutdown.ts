/** Ends what was started, last first. */
export interface Shutdown {
  /** True from the moment somebody asked to stop. */
  readonly requested: boolean;
  /** What to do at the end; registered before the thing is up, so that an interrupted start leaves nothing behind. */
  register(stop: () => Promise<void> | void): void;
  /** Stops everything, once; a second call waits for the first. */
  run(): Promise<void>;
  /** Says what went wrong with what keeps the platform alive, stops everything and ends the process with status 1. */
  readonly fail: (cause: unknown) => void;
}

export function createShutdown(): Shutdown {
  const steps: (() => Promise<void> | void)[] = [];
  let running: Promise<void> | undefined;

  const stopAll = async () => {
    for (let stop = steps.pop(); stop; stop = steps.pop()) {
      try {
        await stop();
      } catch (error) {
        // The rest has to end all the same.
        console.error(error);
      }
    }
  };

  const run = () => (running ??= stopAll());

  return {
    get requested() {
      return running !== undefined;
    },
    register: (stop) => void steps.push(stop),
    run,
    fail(cause) {
      console.error(cause);
      run()
        .catch(console.error)
        .finally(() => process.exit(1));
    },
  };
}
