import { eventDetails } from './event-details.ts';

test('only the known texts are read from what an event carries', () => {
  expect(
    eventDetails({ assigneeName: '王芳', dueOn: '2018-11-05', from: 'ACCEPTED', satisfaction: 3 }),
  ).toEqual({
    assigneeName: '王芳',
    dueOn: '2018-11-05',
  });
});

test.each([null, undefined, 'text', 7])('an event that carries %p has no details', (data) => {
  expect(eventDetails(data)).toEqual({});
});
