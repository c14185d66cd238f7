/** What the page reads from an event's data; other keys are kept for audits. */
export interface EventDetails {
  assigneeName?: string;
  dueOn?: string;
  satisfaction?: string;
}

/** Reads the few known texts out of an event's free-form data; anything else is left out. */
export function eventDetails(data: unknown): EventDetails {
  if (typeof data !== 'object' || data === null) return {};
  const known: EventDetails = {};
  for (const key of ['assigneeName', 'dueOn', 'satisfaction'] as const) {
    const value = (data as Record<string, unknown>)[key];
    if (typeof value === 'string') known[key] = value;
  }
  return known;
}
