/** Whether the answer to a step says that it was only asked for: a request that somebody has to decide on. */
export function waitsForApproval(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null) return false;
  return Object.values(answer).some(
    (payload: unknown) =>
      typeof payload === 'object' && payload !== null && 'approval' in payload && payload.approval !== null,
  );
}
