import { isCardNumber, isIdNumber, plainIdNumber } from './id-number.rules.ts';

test.each([
  ['11010519491231002X', true],
  ['440524188001010014', true],
  ['１１０１０５１９４９１２３１００２ｘ', true],
  ['110105 19491231 002x', true],
  ['110105194912310021', false],
  ['11010519491231002', false],
])('%j is the number of an identity card: %j', (written, is) =>
  expect(isCardNumber(plainIdNumber(written))).toBe(is),
);

test.each([
  ['11010519491231002X', true],
  ['110105194912310021', false],
  ['150203800101123', true],
  ['E12345678', true],
  ['H0123456789', true],
  ['北字第001234号', true],
  ['123', false],
  ['', false],
  ['没有带身份证', false],
])('%j can be somebody’s: %j', (written, is) => expect(isIdNumber(plainIdNumber(written))).toBe(is));
