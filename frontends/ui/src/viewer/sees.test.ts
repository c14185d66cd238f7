import { sees } from './sees.ts';

const handler = { tier: 'COMMUNITY', roles: ['HANDLER'] };

test.each([
  [{}, true],
  [{ tiers: [], roles: [] }, true],
  [{ tiers: ['COMMUNITY', 'DISTRICT'] }, true],
  [{ tiers: ['DISTRICT'] }, false],
  [{ roles: ['HEAD', 'HANDLER'] }, true],
  [{ tiers: ['COMMUNITY'], roles: ['HEAD'] }, false],
])('%j: %s', (seenBy, seen) => {
  expect(sees(seenBy, handler)).toBe(seen);
});
