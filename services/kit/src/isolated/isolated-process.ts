import { PlatformError } from '../errors/platform-error.ts';
import { isolatedJobs, type Emit, type IsolatedJob } from './isolated-jobs.ts';

/** The program of a process that reads uploads for another one, see isolated-work.ts. */
export interface JobMessage {
  job: IsolatedJob;
  input: never;
}

export type AnswerMessage =
  | { part: unknown }
  | { result: unknown }
  /** A refusal that was written for the person; any other failure is told by its kind alone. */
  | { refused: Pick<PlatformError, 'code' | 'message'> & { details: Record<string, unknown> } }
  | { failed: string };

const send = (message: AnswerMessage): Promise<void> =>
  new Promise((resolve, reject) => {
    process.send?.(message, undefined, undefined, (error) => (error ? reject(error) : resolve()));
  });
const emit: Emit<unknown> = (part) => send({ part });

process.on('message', ({ job, input }: JobMessage) => {
  const work = isolatedJobs[job] as (input: never, emit: Emit<never>) => Promise<unknown>;
  void work(input, emit).then(
    (result) => send({ result }),
    (error: unknown) => {
      if (!(error instanceof PlatformError))
        return send({ failed: error instanceof Error ? error.name : 'Error' });
      const { code, message, extensions } = error;
      return send({ refused: { code, message, details: { ...extensions } } });
    },
  );
});
// Whoever waited is gone.
process.on('disconnect', () => process.exit());
