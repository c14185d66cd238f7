import {
  newId,
  notFound,
  PlatformError,
  requireVersion,
  type RequestContext,
  type WriteSession,
} from '@guanjia/kit';
import { flush, type ConstraintErrors } from '../changes/flush.ts';
import { given, givenOrEmpty, visibleText } from '../changes/given.ts';
import { companySaved } from '../events/emit.ts';
import { checkCreditCode } from './credit-code.ts';
import { PropertyCompanyEntity } from './property-company.entity.ts';
import type { CreatePropertyCompanyInput, UpdatePropertyCompanyInput } from './property-company.inputs.ts';

const taken = (): PlatformError =>
  new PlatformError('ALREADY_EXISTS', 'Another company has this credit code.', {
    reason: 'creditCodeTaken',
    field: 'creditCode',
  });

const constraints: ConstraintErrors = { property_company_credit_code: taken };

const REASONS = {
  empty: 'creditCodeEmpty',
  wrongLength: 'creditCodeWrongLength',
  wrongCharacter: 'creditCodeWrongCharacter',
  wrongCheckCharacter: 'creditCodeWrongCheckCharacter',
} as const;

/** Adds a company; answers its id. Throws INVALID_INPUT for a credit code that does not hold, ALREADY_EXISTS for a known one. */
export function createPropertyCompany(
  context: RequestContext,
  input: CreatePropertyCompanyInput,
): Promise<string> {
  const { idempotencyKey, ...asked } = input;
  return context.writeOnce(
    { operation: 'createPropertyCompany', idempotencyKey, input: asked },
    async (session) => {
      const { em, clock, caller, emit } = session;
      const company = em.create(PropertyCompanyEntity, {
        id: newId('PropertyCompany'),
        name: visibleText(asked.name, 'name'),
        creditCode: await freeCreditCode(session, asked.creditCode),
        phone: asked.phone ?? null,
        version: 1,
        updatedAt: clock.now(),
      });
      await flush(em, constraints);
      emit(companySaved(company, caller.division));
      return company.id;
    },
  );
}

/** Changes a company; answers its id. Throws NOT_FOUND, VERSION_CONFLICT, and what createPropertyCompany throws. */
export function updatePropertyCompany(
  context: RequestContext,
  input: UpdatePropertyCompanyInput,
): Promise<string> {
  return context.write('updatePropertyCompany', async (session) => {
    const { em, clock, caller, emit } = session;
    const company = await em.findOne(PropertyCompanyEntity, { id: input.id });
    if (!company) throw notFound('PropertyCompany', input.id);
    requireVersion(company, input.version);
    company.name = visibleText(given(input.name, company.name), 'name');
    company.phone = givenOrEmpty(input.phone, company.phone);
    if (input.creditCode) company.creditCode = await freeCreditCode(session, input.creditCode, company.id);
    company.updatedAt = clock.now();
    await flush(em, constraints);
    emit(companySaved(company, caller.division));
    return company.id;
  });
}

async function freeCreditCode({ em }: WriteSession, typed: string, ownId?: string): Promise<string> {
  const { normalised, problem, expected } = checkCreditCode(typed);
  if (problem !== null) {
    throw new PlatformError(
      'INVALID_INPUT',
      'This is no unified social credit code (GB 32100-2015): compare it with the licence.',
      {
        reason: REASONS[problem],
        field: 'creditCode',
        params: { normalised, expected },
      },
    );
  }
  const holder = await em.findOne(PropertyCompanyEntity, { creditCode: normalised });
  if (holder && holder.id !== ownId) throw taken();
  return normalised;
}
