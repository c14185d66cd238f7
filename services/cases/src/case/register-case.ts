import {
  localDateIn,
  newId,
  PlatformError,
  Role,
  requireRole,
  Tier,
  type RequestContext,
  type WriteSession,
} from '@guanjia/kit';
import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { sql } from 'kysely';
import { storeComplainant } from '../complainant/complainant-vault.ts';
import { isIdNumber, plainIdNumber } from '../complainant/id-number.rules.ts';
import { ruleBookOf } from '../deadlines/rule-book.ts';
import { reachableChannels } from '../integrators/client-reach.ts';
import { divisionFor } from './case-division.ts';
import { registration } from './case-file.ts';
import { CaseEntity, type CaseRecord } from './case.entity.ts';
import type { RegisterCaseInput } from './case-inputs.ts';
import { caseState } from './case-state.ts';
import { storeTrace, topCategory } from './take-step.ts';

/**
 * Registers a complaint and starts its clocks; answers the case's id. Open to handlers, and to integrators' clients
 * for their own channels. Throws FORBIDDEN, NOT_FOUND (estate, category), INVALID_INPUT, RULE_VIOLATED,
 * ALREADY_EXISTS (source number) or IDEMPOTENCY_MISMATCH.
 */
export async function registerCase(context: RequestContext, input: RegisterCaseInput): Promise<string> {
  await requireMayRegister(context, input);
  const { idempotencyKey, ...asked } = input;
  try {
    return await context.writeOnce({ operation: 'registerCase', idempotencyKey, input: asked }, (session) =>
      store(session, asked),
    );
  } catch (error) {
    if (
      error instanceof UniqueConstraintViolationException &&
      error.message.includes('case_source_number_once')
    ) {
      throw new PlatformError(
        'ALREADY_EXISTS',
        `${input.channel} has sent number ${input.sourceNumber} already.`,
        {
          reason: 'sourceNumberTaken',
          field: 'sourceNumber',
          params: { channel: input.channel, sourceNumber: input.sourceNumber },
        },
      );
    }
    throw error;
  }
}

async function requireMayRegister(context: RequestContext, { channel }: RegisterCaseInput): Promise<void> {
  const channels = await reachableChannels(context, 'cases:write');
  if (channels === null) {
    requireRole(context.caller, Role.HANDLER);
  } else if (!channels.includes(channel)) {
    throw new PlatformError(
      'FORBIDDEN',
      `This client registers cases of ${channels.join(', ') || 'no channel'} only.`,
      {
        reason: 'channelNotYours',
        field: 'channel',
        params: { channel },
      },
    );
  }
}

async function store(
  session: WriteSession,
  asked: Omit<RegisterCaseInput, 'idempotencyKey'>,
): Promise<string> {
  const now = session.clock.now();
  const text = asked.text.trim();
  if (text === '') {
    throw new PlatformError('INVALID_INPUT', 'Say what the complaint is.', {
      reason: 'textMissing',
      field: 'text',
    });
  }
  const receivedAt = asked.receivedAt ? new Date(asked.receivedAt) : now;
  if (receivedAt > now) {
    throw new PlatformError('RULE_VIOLATED', 'A complaint cannot be received in the future.', {
      reason: 'receivedInFuture',
      field: 'receivedAt',
    });
  }
  const divisionCode = await divisionFor(session, asked);
  const category = await topCategory(session, asked.categoryId);
  const receivedOn = localDateIn(receivedAt);
  const { place, rulesVersion } = await nextPlace(session);
  const book = await ruleBookOf(session.rows, rulesVersion, receivedOn, receivedOn);
  const number = `${receivedOn.slice(0, 4)}-${place.padStart(6, '0')}`;
  const id = newId('Case');
  const record: CaseRecord = session.em.create(CaseEntity, {
    id,
    number,
    channel: asked.channel,
    sourceNumber: asked.sourceNumber?.trim() || null,
    registeredBy: session.caller.staffId ?? session.caller.subject,
    estateId: asked.estateId ?? null,
    divisionCode,
    categoryId: asked.categoryId,
    urgency: asked.urgency ?? 'NORMAL',
    text,
    location: asked.location?.trim() || null,
    ...storeComplainant(id, {
      name: asked.complainantName?.trim() || null,
      phone: asked.complainantPhone?.trim() || null,
      idNumber: givenIdNumber(asked.complainantIdNumber),
    }),
    receivedAt,
    receivedOn,
    registeredAt: now,
    state: 'REGISTERED',
    tier: deskFor(session, divisionCode),
    // Both are set by the first clock, below.
    dueOn: receivedOn,
    dueAt: receivedAt,
    dueProvisional: false,
    reopenedCount: 0,
    version: 1,
    updatedAt: now,
  });
  const trace = registration({ record, deadlines: [], resolution: null }, book, category);
  storeTrace(session, record, { action: 'REGISTER', at: now, note: null }, trace);
  await session.em.flush();
  session.emit({ type: 'CaseRegistered', subjectId: id, divisionCode, data: caseState(record) });
  return id;
}

/** `written`: as the graph hands it over, which may be null. */
function givenIdNumber(written: string | null | undefined): string | null {
  const idNumber = plainIdNumber(written ?? '');
  if (idNumber === '' || isIdNumber(idNumber)) return idNumber || null;
  throw new PlatformError('INVALID_INPUT', 'This is not the number of an identity card or another paper.', {
    reason: 'idNumberWrong',
    field: 'complainantIdNumber',
  });
}

/** A person's case starts at the person's own desk; a client's where cases are dispatched. */
function deskFor({ caller }: WriteSession, divisionCode: string): Tier {
  if (caller.kind === 'USER') return caller.tier;
  return divisionCode.endsWith('000000') ? Tier.DISTRICT : Tier.SUBDISTRICT;
}

/**
 * The case's place among all, and the version of the rules that its limits go by. A sequence hands places out without making
 * anybody wait; one that is rolled back leaves a gap.
 */
async function nextPlace(session: WriteSession): Promise<{ place: string; rulesVersion: string }> {
  const [next] = await session.rows<{ place: string; rulesVersion: string }>(sql`
    select nextval('case_number')::text as place, (select version::text from rule_version) as "rulesVersion"`);
  if (!next) throw new Error('The sequence of case numbers gave none.');
  return next;
}
