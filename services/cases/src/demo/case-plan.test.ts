import { casePlans, PETITIONS, petitionSubject } from './case-plan.ts';

test('nobody complains about the heating while it is off', () => {
  const petitions = Array.from({ length: PETITIONS }, (_, petition) => petitionSubject(petition));
  const heating = [...casePlans(), ...petitions].filter(({ category }) => category === 'HEATING');
  expect(heating.length).toBeGreaterThan(0);
  const days = heating.map(({ receivedOn }) => receivedOn.slice(5));
  expect(days.filter((day) => day > '04-15' && day < '10-15')).toEqual([]);
});
