import { previewInput, simulatedCaseOf, suspensionsParam } from './simulated-case.ts';

const thoughtOf = (address: string) =>
  simulatedCaseOf(new URLSearchParams(address), '2018-10-29', {
    channels: ['VISIT', 'HOTLINE'],
    urgencies: ['NORMAL', 'COMPLEX'],
  });

test('an empty address is a visit of this morning', () => {
  expect(previewInput(thoughtOf(''))).toEqual({
    channel: 'VISIT',
    urgency: 'NORMAL',
    receivedAt: '2018-10-29T09:00:00+08:00',
    suspensions: [],
  });
});

test('what an address says is asked in the time of the office', () => {
  const address =
    'channel=HOTLINE&urgency=COMPLEX&category=Category_1&receivedAt=2026-01-31T17:45&acceptedAt=2026-02-01T08:00' +
    '&handleBy=2026-02-20&suspensions=2026-02-10T09:00~2026-02-20T09:00,2026-03-01T09:00~';
  expect(previewInput(thoughtOf(address))).toEqual({
    channel: 'HOTLINE',
    urgency: 'COMPLEX',
    categoryId: 'Category_1',
    receivedAt: '2026-01-31T17:45:00+08:00',
    acceptedAt: '2026-02-01T08:00:00+08:00',
    handleBy: '2026-02-20',
    suspensions: [{ from: '2026-02-10T09:00:00+08:00', to: '2026-02-20T09:00:00+08:00' }],
  });
});

test('what an address makes up is the default', () => {
  expect(thoughtOf('channel=PIGEON&urgency=')).toMatchObject({ channel: 'VISIT', urgency: 'NORMAL' });
});

test('suspensions that are half filled in stay in the address', () => {
  const { suspensions } = thoughtOf('suspensions=2026-02-10T09:00~,~');
  expect(suspensions).toEqual([
    { from: '2026-02-10T09:00', to: null },
    { from: null, to: null },
  ]);
  expect(suspensionsParam(suspensions)).toBe('2026-02-10T09:00~,~');
  expect(suspensionsParam([])).toBeNull();
});
