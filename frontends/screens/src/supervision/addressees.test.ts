import { addressees } from './addressees.ts';

test('an order goes to a desk below; the district may order its own, a community nobody', () => {
  expect(addressees('DISTRICT')).toEqual(['COMMUNITY', 'SUBDISTRICT', 'DISTRICT']);
  expect(addressees('SUBDISTRICT')).toEqual(['COMMUNITY']);
  expect(addressees('COMMUNITY')).toEqual([]);
});
