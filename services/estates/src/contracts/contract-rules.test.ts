import { addDays } from '@guanjia/kit';
import fc from 'fast-check';
import {
  contractState,
  followedContract,
  noticeDays,
  refusalToEnd,
  type ContractDates,
} from './contract-rules.ts';

const term: ContractDates = { from: '2021-07-01', to: '2024-06-30', endedOn: null, agreedNoticeDays: null };

describe('service contract', () => {
  test('its dates say its state', () => {
    expect(contractState(term, '2021-06-30')).toBe('UPCOMING');
    expect(contractState(term, '2021-07-01')).toBe('ACTIVE');
    expect(contractState(term, '2024-06-30')).toBe('ACTIVE');
    expect(contractState(term, '2024-07-01')).toBe('OPEN_ENDED');
    expect(contractState({ ...term, endedOn: '2024-06-30' }, '2024-07-01')).toBe('ENDED');
    expect(contractState({ ...term, to: null }, '2022-01-01')).toBe('OPEN_ENDED');
  });

  test('a company that does not renew gives 90 days (Civil Code 947)', () => {
    const end = { reason: 'COMPANY_DOES_NOT_RENEW' as const, endsOn: '2024-06-30' };
    expect(refusalToEnd(term, { ...end, noticeGivenOn: addDays('2024-06-30', -90) })).toBeNull();
    expect(refusalToEnd(term, { ...end, noticeGivenOn: addDays('2024-06-30', -89) })).toMatchObject({
      reason: 'contractNoticeTooShort',
      params: { needed: 90, given: 89, earliest: '2024-07-01' },
    });
    expect(refusalToEnd(term, { ...end, endsOn: '2024-01-31', noticeGivenOn: '2023-01-01' })?.reason).toBe(
      'contractEndsInTerm',
    );
  });

  test('owners who dismiss the company give 60 days, or what was agreed (Civil Code 946)', () => {
    const end = { reason: 'OWNERS_DISMISS' as const, noticeGivenOn: '2022-03-01' };
    expect(refusalToEnd(term, { ...end, endsOn: '2022-04-30' })).toBeNull();
    expect(refusalToEnd(term, { ...end, endsOn: '2022-04-29' })?.reason).toBe('contractNoticeTooShort');
    expect(refusalToEnd({ ...term, agreedNoticeDays: 30 }, { ...end, endsOn: '2022-03-31' })).toBeNull();
  });

  test('after expiry either side gives 60 days, whatever shorter was agreed (Civil Code 948)', () => {
    const end = { reason: 'NOTICE_AFTER_EXPIRY' as const, noticeGivenOn: '2024-08-01' };
    expect(refusalToEnd(term, { ...end, endsOn: '2024-09-30' })).toBeNull();
    expect(
      refusalToEnd({ ...term, agreedNoticeDays: 10 }, { ...end, endsOn: '2024-09-29' })?.params,
    ).toMatchObject({ needed: 60 });
    expect(refusalToEnd(term, { ...end, noticeGivenOn: '2024-06-01', endsOn: '2024-09-30' })?.reason).toBe(
      'contractTermNotOver',
    );
  });

  test('before the Civil Code only the contract counted days of notice', () => {
    expect(noticeDays('OWNERS_DISMISS', '2020-12-31', null)).toBe(0);
    expect(noticeDays('OWNERS_DISMISS', '2020-12-31', 45)).toBe(45);
    expect(noticeDays('OWNERS_DISMISS', '2021-01-01', null)).toBe(60);
  });

  test('an end is recorded once, and not before the beginning', () => {
    const end = { reason: 'AGREEMENT' as const, noticeGivenOn: '2022-01-01', endsOn: '2022-01-01' };
    expect(refusalToEnd({ ...term, endedOn: '2021-12-31' }, end)?.reason).toBe('contractEnded');
    expect(refusalToEnd(term, { ...end, endsOn: '2021-06-30' })?.reason).toBe('contractNotBegun');
    expect(refusalToEnd(term, end)).toBeNull();
  });

  test('notice given long enough before always suffices', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 120 }), (given, agreed) => {
        const end = {
          reason: 'OWNERS_DISMISS' as const,
          noticeGivenOn: '2022-03-01',
          endsOn: addDays('2022-03-01', given),
        };
        const refused = refusalToEnd({ ...term, agreedNoticeDays: agreed }, end);
        expect(refused === null).toBe(given >= agreed);
      }),
    );
  });

  test('a new contract follows one whose term is over, not one whose term runs', () => {
    expect(followedContract([term], '2024-07-01')).toEqual({ contract: term, endsOn: '2024-06-30' });
    expect(followedContract([term], '2025-01-01')).toEqual({ contract: term, endsOn: '2024-12-31' });
    expect(followedContract([term], '2024-06-30')).toBeNull();
    expect(followedContract([{ ...term, endedOn: '2023-01-01' }], '2024-07-01')).toBeNull();
  });
});
