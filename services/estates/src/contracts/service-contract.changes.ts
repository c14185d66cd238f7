import {
  newId,
  notFound,
  PlatformError,
  requireVersion,
  type RequestContext,
  type WriteSession,
} from '@guanjia/kit';
import type { InferEntity } from '@mikro-orm/core';
import { flush, type ConstraintErrors } from '../changes/flush.ts';
import { countFrom0, visibleText } from '../changes/given.ts';
import { PropertyCompanyEntity } from '../companies/property-company.entity.ts';
import { EstateEntity } from '../estates/estate.entity.ts';
import { serviceContractSaved } from '../events/emit.ts';
import { firstOverlap, isEmptySpan } from '../history/dated-span.ts';
import { contractSpan, followedContract, refusalToEnd, type ContractDates } from './contract-rules.ts';
import { ServiceContractEntity } from './service-contract.entity.ts';
import type { CreateServiceContractInput, EndServiceContractInput } from './service-contract.inputs.ts';

type ContractRecord = InferEntity<typeof ServiceContractEntity>;

const overlap = (params: Record<string, unknown> = {}): PlatformError =>
  new PlatformError(
    'RULE_VIOLATED',
    'The estate has a main contract on some of these days: end that one first.',
    {
      reason: 'contractOverlap',
      field: 'from',
      params,
    },
  );

const constraints: ConstraintErrors = { service_contract_one_main: overlap };

/**
 * Records a service contract; answers its id. A main contract ends the one whose term is over (or has none), the day
 * before it begins. Throws NOT_FOUND, INVALID_INPUT, and RULE_VIOLATED while another main contract's term runs.
 */
export function createServiceContract(
  context: RequestContext,
  input: CreateServiceContractInput,
): Promise<string> {
  const { idempotencyKey, ...asked } = input;
  return context.writeOnce(
    { operation: 'createServiceContract', idempotencyKey, input: asked },
    async (session) => {
      const { em, emit } = session;
      const estate = await em.findOne(EstateEntity, { id: asked.estateId });
      if (!estate) throw notFound('Estate', asked.estateId);
      if (!(await em.findOne(PropertyCompanyEntity, { id: asked.companyId })))
        throw notFound('PropertyCompany', asked.companyId);
      const to = asked.to ?? null;
      if (isEmptySpan({ from: asked.from, to })) {
        throw new PlatformError('INVALID_INPUT', 'The term ends before it begins.', {
          reason: 'spanEmpty',
          field: 'to',
        });
      }
      if (asked.main) await makeRoom(session, asked);
      const contract = em.create(ServiceContractEntity, {
        id: newId('ServiceContract'),
        estateId: estate.id,
        divisionCode: estate.divisionCode,
        companyId: asked.companyId,
        main: asked.main,
        fromDate: asked.from,
        toDate: to,
        feePerSquareMetreMonth: countFrom0(asked.feePerSquareMetreMonth, 'feePerSquareMetreMonth'),
        serviceLevel: visibleText(asked.serviceLevel, 'serviceLevel'),
        agreedNoticeDays:
          asked.agreedNoticeDays == null ? null : countFrom0(asked.agreedNoticeDays, 'agreedNoticeDays'),
        version: 1,
      });
      await flush(em, constraints);
      emit(serviceContractSaved(contract));
      return contract.id;
    },
  );
}

/**
 * Records when and why a contract ends; answers its id. Throws NOT_FOUND, VERSION_CONFLICT, and RULE_VIOLATED when the
 * notice is too short or the reason does not fit the dates (Civil Code 946–948).
 */
export function endServiceContract(context: RequestContext, input: EndServiceContractInput): Promise<string> {
  return context.write('endServiceContract', async ({ em, emit }) => {
    const contract = await em.findOne(ServiceContractEntity, { id: input.id });
    if (!contract) throw notFound('ServiceContract', input.id);
    requireVersion(contract, input.version);
    const { reason, endsOn, noticeGivenOn } = input;
    if (reason === 'FOLLOWED') {
      throw new PlatformError('INVALID_INPUT', 'A contract is followed by recording the next one.', {
        reason: 'contractEndReasonReserved',
        field: 'reason',
      });
    }
    const refusal = refusalToEnd(datesOf(contract), { reason, endsOn, noticeGivenOn });
    if (refusal) {
      throw new PlatformError('RULE_VIOLATED', `The contract cannot end so (${refusal.reason}).`, {
        ...refusal,
        field: 'endsOn',
      });
    }
    Object.assign(contract, { endedOn: endsOn, endReason: reason, noticeGivenOn });
    await flush(em, constraints);
    emit(serviceContractSaved(contract));
    return contract.id;
  });
}

/** Ends the main contract that the new one follows; throws when one is in the way. */
async function makeRoom({ em, emit }: WriteSession, next: CreateServiceContractInput): Promise<void> {
  const mains = await em.find(ServiceContractEntity, { estateId: next.estateId, main: true });
  const followed = followedContract(
    mains.map((row) => ({ ...datesOf(row), row })),
    next.from,
  );
  const others = mains.filter((row) => row !== followed?.contract.row);
  // A main contract runs on after its term, so the new one takes every day from its first.
  const inTheWay = firstOverlap(
    others.map((row) => contractSpan(datesOf(row))),
    { from: next.from, to: null },
  );
  if (inTheWay) throw overlap({ from: inTheWay.from, to: inTheWay.to });
  if (!followed) return;
  const { row } = followed.contract;
  row.endedOn = followed.endsOn;
  row.endReason = 'FOLLOWED';
  // The unit of work inserts before it updates, which the constraint would take for two contracts at once.
  await flush(em, constraints);
  emit(serviceContractSaved(row));
}

function datesOf({ fromDate, toDate, endedOn, agreedNoticeDays }: ContractRecord): ContractDates {
  return {
    from: fromDate,
    to: toDate ?? null,
    endedOn: endedOn ?? null,
    agreedNoticeDays: agreedNoticeDays ?? null,
  };
}
