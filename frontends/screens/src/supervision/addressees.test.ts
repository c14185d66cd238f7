import { addressees } from './addressees.ts';

test('an order goes to a desk below; a community orders nobody', () => {
  expect(addressees('DISTRICT')).toEqual(['COMMUNITY', 'SUBDISTRICT']);
  expect(addressees('SUBDISTRICT')).toEqual(['COMMUNITY']);
  expect(addressees('COMMUNITY')).toEqual([]);
});
