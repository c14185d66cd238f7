import { createHash } from 'node:crypto';
import type { Plain } from './answers.ts';
import type { Open311Call } from './open311-call.ts';
import { Open311Error } from './open311-error.ts';
import { textOf } from './submit-request.ts';

const CASE = `query Open311CaseToUpdate($number: String!) {
  cases(filter: { number: { eq: $number } }, first: 1) { nodes { id } }
}`;
const SUPPLEMENT = `mutation Open311Supplement($input: SupplementCaseInput!) {
  supplementCase(input: $input) { case { number state } awaitsApproval }
}`;
const WITHDRAW = `mutation Open311Withdraw($input: WithdrawOwnCaseInput!) {
  withdrawOwnCase(input: $input) { case { number state } awaitsApproval }
}`;

interface Reported {
  case: { number: string; state: string };
  awaitsApproval: boolean;
}

/**
 * An update of a request by whoever sent it, in the form of the widely used extension of GeoReport v2 (POST
 * servicerequestupdates): a supplement, or with `status=closed` that it is taken back. `update_id` makes a repetition
 * harmless; without it the words do. Throws 400 for missing or wrong arguments, 404 for an unknown request.
 */
export async function submitUpdate(call: Open311Call): Promise<Plain> {
  const { ask, argument, texts } = call;
  const number = argument('service_request_id');
  if (number === undefined) throw new Open311Error(400, 'service_request_id was not provided.');
  const status = argument('status')?.toLowerCase() ?? 'open';
  if (status !== 'open' && status !== 'closed')
    throw new Open311Error(400, 'status is open, or closed when the report is taken back.');
  if (argument('description') === undefined)
    throw new Open311Error(
      400,
      'description was not provided: say what is to be added, or why it is taken back.',
    );
  const words = textOf(call, '');
  const { cases } = await ask<{ cases: { nodes: { id: string }[] } }>(CASE, { number });
  const caseId = cases.nodes[0]?.id;
  if (caseId === undefined) throw new Open311Error(404, `There is no service_request_id ${number}.`);
  const updateId =
    argument('update_id') ?? createHash('sha256').update(`${status}|${words}`).digest('base64url');
  const own = { caseId, idempotencyKey: `open311:${number}:${updateId}` };
  const reported =
    status === 'closed'
      ? (await ask<{ withdrawOwnCase: Reported }>(WITHDRAW, { input: { ...own, reason: words } }))
          .withdrawOwnCase
      : (await ask<{ supplementCase: Reported }>(SUPPLEMENT, { input: { ...own, text: words } }))
          .supplementCase;
  return [
    {
      update_id: updateId,
      service_request_id: reported.case.number,
      status_notes: reported.awaitsApproval
        ? texts.awaitsApproval
        : (texts.states[reported.case.state] ?? null),
    },
  ];
}
