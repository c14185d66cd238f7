import { cutText, localDateIn, newId, Tier, type Caller } from '@guanjia/kit';
import { endOfShanghaiDay } from '../calendar/office-time.ts';
import { advance, registration, type CaseFile, type StepTaken, type StepTrace } from '../case/case-file.ts';
import type { SettlementLevel } from '../case/case-enums.ts';
import type { CaseDeadlineRecord, CaseRecord } from '../case/case.entity.ts';
import { storeComplainant } from '../complainant/complainant-vault.ts';
import type { RuleBook } from '../deadlines/rule-book.ts';
import type { LedgerFacts } from './read-ledger-row.ts';

/** A row of a ledger with its place in the registry. */
export interface LedgerChange {
  facts: LedgerFacts;
  identity: string;
  estateId: string | null;
  divisionCode: string;
  categoryId: string;
  /** Code of the top-level category. */
  category: string;
  handler: { id: string; name: string; tier: Tier } | null;
  /** Its clocks never run. */
  archived: boolean;
}

/** All rows that a case consists of, by table. */
export interface CaseRows {
  record: CaseRecord;
  events: Record<string, unknown>[];
  deadlines: CaseDeadlineRecord[];
  resolutions: Record<string, unknown>[];
}

/** Lets a row of a ledger live by the same rules as a case at a desk: its events, its clocks and how they ended. */
export function importedCase(
  change: LedgerChange,
  { number, importId, caller, book }: { number: string; importId: string; caller: Caller; book: RuleBook },
): CaseRows {
  const { facts, category } = change;
  const record = newRecord(change, number, caller);
  const file: CaseFile = { record, deadlines: [], resolution: null };
  const rows: CaseRows = { record, events: [], deadlines: [], resolutions: [] };

  const keep = (at: Date, note: string | null, trace: StepTrace) => {
    const part = { caseId: record.id, divisionCode: record.divisionCode };
    rows.events.push({
      ...part,
      id: newId('CaseEvent'),
      type: trace.event.type,
      data: { ...trace.event.data, importId },
      occurredAt: at,
      actorKind: caller.kind,
      actorId: caller.staffId ?? caller.subject,
      actorName: caller.name,
      actorTier: caller.tier,
      note,
    });
    for (const deadline of trace.deadlines) {
      const row = { id: newId('CaseDeadline'), ...deadline };
      rows.deadlines.push(row);
      file.deadlines.push(row);
    }
    if (trace.resolution) {
      const resolution = {
        ...part,
        ...trace.resolution,
        id: newId('CaseResolution'),
        recordedAt: at,
        recordedBy: facts.handler || caller.name,
      };
      file.resolution = resolution as CaseFile['resolution'];
      rows.resolutions.push(resolution);
    }
  };
  const take = (step: StepTaken) => {
    const trace = advance(file, step, book, category);
    record.version += 1;
    keep(step.at, step.note, trace);
  };

  keep(record.registeredAt, null, registration(file, book, category));
  for (const step of stepsOf(change, record, caller)) take(typeof step === 'function' ? step() : step);
  return rows;
}

/** The steps that lead to what the sheet says; a function where the date depends on what came before. */
function stepsOf(
  change: LedgerChange,
  record: CaseRecord,
  caller: Caller,
): (StepTaken | (() => StepTaken))[] {
  const { facts, handler } = change;
  const acceptedAt = facts.acceptedAt ?? facts.receivedAt;
  const note = facts.result || null;
  switch (facts.state) {
    case 'REGISTERED':
      return [];
    case 'NOT_ACCEPTED':
      return [
        {
          action: 'REFUSE',
          at: acceptedAt,
          refusalReason: facts.refusal?.reason ?? 'OTHER',
          note: [facts.refusal?.written, facts.result].filter(Boolean).join('\n') || null,
        },
      ];
    case 'WITHDRAWN':
      return [{ action: 'WITHDRAW', at: facts.resolvedAt ?? acceptedAt, note }];
    default:
  }
  const accept: StepTaken = { action: 'ACCEPT', at: acceptedAt, note: null };
  const by = handler ?? {
    id: caller.staffId ?? caller.subject,
    name: facts.handler || caller.name,
    tier: tierOf(facts.resolvedLevel) ?? caller.tier,
  };
  const work = (): (StepTaken | (() => StepTaken))[] => [
    () => ({
      action: 'ASSIGN',
      at: acceptedAt,
      note: null,
      assignee: by,
      dueOn: record.dueOn < localDateIn(acceptedAt) ? localDateIn(acceptedAt) : record.dueOn,
    }),
    { action: 'START', at: acceptedAt, note: null },
  ];
  // A name that is nobody's here: the case waits to be given to somebody.
  if (facts.state === 'ACCEPTED' || (facts.state === 'IN_PROGRESS' && !handler)) return [accept];
  if (facts.state === 'IN_PROGRESS') return [accept, ...work()];
  const at = facts.resolvedAt ?? acceptedAt;
  const level = facts.resolvedLevel ?? by.tier;
  const steps: (StepTaken | (() => StepTaken))[] = [
    accept,
    ...work(),
    { action: 'RESOLVE', at, note: null, result: { text: facts.result || cutText(facts.text, 50), level } },
  ];
  if (!facts.satisfaction) return steps;
  steps.push({ action: 'RECORD_FOLLOW_UP', at, note: null, satisfaction: facts.satisfaction });
  if (facts.satisfaction !== 'DISSATISFIED') steps.push({ action: 'CLOSE', at, note: null });
  return steps;
}

/** Within an estate it is the community that settles. */
function tierOf(level: SettlementLevel | null): Tier | null {
  return level && Tier[level === 'ESTATE' ? 'COMMUNITY' : level];
}

function newRecord(
  { facts, estateId, divisionCode, categoryId, archived }: LedgerChange,
  number: string,
  caller: Caller,
): CaseRecord {
  const { receivedAt } = facts;
  const receivedOn = localDateIn(receivedAt);
  const id = newId('Case');
  const record: Partial<CaseRecord> = {
    id,
    number,
    channel: facts.channel,
    sourceNumber: facts.number,
    registeredBy: caller.staffId ?? caller.subject,
    estateId,
    divisionCode,
    categoryId,
    urgency: facts.urgency,
    text: facts.text,
    location: facts.location,
    ...storeComplainant(id, { name: facts.name, phone: facts.phone, idNumber: facts.idNumber }),
    receivedAt,
    receivedOn,
    registeredAt: receivedAt,
    acceptedAt: null,
    acceptedOn: null,
    acceptDueAt: null,
    answeredInTime: null,
    state: 'REGISTERED',
    tier: caller.tier,
    assigneeId: null,
    assigneeName: null,
    // Set by the first clock.
    dueOn: receivedOn,
    dueAt: endOfShanghaiDay(receivedOn),
    dueProvisional: false,
    resolvedAt: null,
    resolvedOn: null,
    resolvedOnTime: null,
    resolvedLevel: null,
    endedAt: null,
    endedOn: null,
    followUpSatisfaction: null,
    followUpNote: null,
    followUpAt: null,
    reopenedCount: 0,
    collectivePetitionId: null,
    archived,
    // Time stands still for an archive record from the beginning, as for a suspended case: it is never overdue.
    suspendedAt: archived ? receivedAt : null,
    version: 1,
    updatedAt: receivedAt,
  };
  return record as CaseRecord;
}
