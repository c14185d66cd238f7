import { defineJob, type JobRun } from '@guanjia/kit';
import { setTimeout as pause } from 'node:timers/promises';
import { isDueWithin, takeDue, type TakenDelivery } from './due-deliveries.ts';
import { endpointLanes } from './endpoint-lanes.ts';
import { postWebhook, webhookAgent, type Answer } from './post-webhook.ts';
import { recordAnswers, type AnsweredDelivery } from './record-answers.ts';

/** How often to look for messages that came, or whose time has come, while others are under way. */
const LOOK_AGAIN_MS = 1_000;
/** What is due so soon is waited for; for the rest the job runs again each minute. */
const SOON_MS = 60_000;
/** A run ends after so long, so that a queue of work is nobody's alone. */
const LONGEST_RUN_MS = 600_000;

/**
 * Sends the messages whose time has come, many at a time, until none is left. A change that makes messages has it run at
 * once; each instance runs it, and no message is taken by two.
 */
export const sendWebhooks = defineJob({
  name: 'cases.sendWebhooks',
  schedule: '* * * * *',
  handle: ({ open, signal }) => sendDue(open, signal),
});

async function sendDue(open: JobRun<object>['open'], stop: AbortSignal): Promise<void> {
  const end = Date.now() + LONGEST_RUN_MS;
  const lanes = endpointLanes();
  const agent = webhookAgent();
  let answered: AnsweredDelivery[] = [];
  let failure: unknown;
  let onAnswer = () => {};

  const send = async (delivery: TakenDelivery) => {
    lanes.enter(delivery.endpointId);
    const answer: Answer = delivery.active
      ? await postWebhook(delivery.message, agent)
      : { status: null, failure: 'ENDPOINT_INACTIVE' };
    lanes.leave(delivery.endpointId, answer.failure !== null);
    answered.push({ delivery, answer });
    onAnswer();
  };
  /** Nobody waits for a single one to be sent: the run ends with what went wrong. */
  const noteFailure = (error: unknown) => {
    failure = error;
    onAnswer();
  };
  const record = async () => {
    const now = answered;
    answered = [];
    await open((context) => context.write('recordWebhookAnswers', (session) => recordAnswers(session, now)));
  };
  const take = () =>
    open((context) => context.write('takeWebhooks', (session) => takeDue(session, lanes.free())));

  try {
    for (;;) {
      if (answered.length > 0) await record();
      if (failure !== undefined) throw failure;
      const isEnding = stop.aborted || Date.now() > end;
      const taken = isEnding ? [] : await take();
      for (const delivery of taken) send(delivery).catch(noteFailure);
      const isIdle = taken.length === 0 && lanes.underWay === 0 && answered.length === 0;
      if (isIdle && (isEnding || !(await open((context) => isDueWithin(context, SOON_MS))))) return;
      if (answered.length > 0 || failure !== undefined) continue;
      const anAnswer = new Promise<void>((resolve) => (onAnswer = resolve));
      await Promise.race([anAnswer, pause(LOOK_AGAIN_MS, undefined, { ref: false })]);
    }
  } finally {
    await agent.destroy();
  }
}
