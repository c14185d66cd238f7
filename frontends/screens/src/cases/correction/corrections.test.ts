import { correctionHistory, correctionsIn, namesIn } from './corrections.ts';

const events = [
  { id: 'e1', type: 'REGISTERED', occurredAt: '2018-10-29T01:00:00Z', actorName: '李春梅', data: {} },
  {
    id: 'e2',
    type: 'CORRECTED',
    occurredAt: '2018-10-29T02:00:00Z',
    actorName: '李春梅',
    note: '来电更正',
    data: { corrections: [{ field: 'location', from: null, to: '3号楼' }] },
  },
  { id: 'e3', type: 'ACCEPTED', occurredAt: '2018-10-29T03:00:00Z', actorName: '李春梅', data: {} },
  {
    id: 'e4',
    type: 'CORRECTED',
    occurredAt: '2018-10-29T04:00:00Z',
    actorName: '韩志远',
    note: '现场核实',
    data: {
      corrections: [
        { field: 'location', from: '3号楼', to: '5号楼' },
        { field: 'categoryId', from: 'a', to: 'b', fromName: '垃圾清运', toName: '供暖' },
      ],
    },
  },
];

test('the history begins with what was registered and tells each correction with who and why', () => {
  const now = { text: '没有暖气', location: '5号楼', categoryId: 'b', urgency: 'NORMAL', estateId: null };
  expect(correctionHistory(now, '2018-10-29T01:00:00Z', events)).toEqual([
    {
      key: '0',
      at: '2018-10-29T01:00:00Z',
      by: '李春梅',
      action: 'REGISTERED',
      state: { ...now, location: null, categoryId: 'a' },
    },
    {
      key: '000001',
      at: '2018-10-29T02:00:00Z',
      by: '李春梅',
      action: 'CORRECTED',
      reason: '来电更正',
      state: { location: '3号楼' },
    },
    {
      key: '000002',
      at: '2018-10-29T04:00:00Z',
      by: '韩志远',
      action: 'CORRECTED',
      reason: '现场核实',
      state: { location: '5号楼', categoryId: 'b' },
    },
  ]);
});

test('names come from the events; what is no correction is left out', () => {
  expect([...namesIn(events)]).toEqual([
    ['a', '垃圾清运'],
    ['b', '供暖'],
  ]);
  expect(correctionsIn(null)).toEqual([]);
  expect(correctionsIn({ corrections: [{ field: 'complainant', from: 'a', to: 'b' }] })).toEqual([]);
});
