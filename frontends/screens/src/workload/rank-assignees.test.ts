import { rankAssignees } from './rank-assignees.ts';

const person = (name: string, code: string) => ({
  id: name,
  name,
  department: '',
  tier: 'COMMUNITY',
  division: { code },
});

test("people of the case's community come first, then the viewer's own office, then the rest", () => {
  const people = [
    person('丙', '150271010001'),
    person('甲', '150271010000'),
    person('乙', '150271010027'),
    person('丁', '150271010020'),
  ];

  expect(rankAssignees(people, '150271010027', '150271010000').map(({ name }) => name)).toEqual([
    '乙',
    '甲',
    '丙',
    '丁',
  ]);
});
