import { eventDetails, eventPhrases } from './event-details.ts';

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

test('a request for a suspension says what is asked and until when', () => {
  expect(
    eventPhrases('APPROVAL_REQUESTED', { approvalId: 'Approval_1', kind: 'SUSPEND', until: '2018-11-30' }),
  ).toEqual([
    { say: 'label', type: 'ApprovalKind', value: 'SUSPEND' },
    { say: 'until', date: '2018-11-30' },
  ]);
});

test('a transfer says both offices, an attachment its file, a task its handler', () => {
  expect(
    eventPhrases('TRANSFERRED', {
      tier: 'COMMUNITY',
      fromDivision: '150271010027',
      toDivision: '150271010001',
    }),
  ).toEqual([{ say: 'moved', from: '150271010027', to: '150271010001' }]);
  expect(eventPhrases('ATTACHMENT_ADDED', { name: '现场.jpg', size: 5 })).toEqual([
    { say: 'file', name: '现场.jpg' },
  ]);
  expect(eventPhrases('TASK_ADDED', { handlerName: '王芳', dueOn: '2018-11-05' })).toEqual([
    { say: 'handler', name: '王芳' },
    { say: 'dueOn', date: '2018-11-05' },
  ]);
});

test('a notice that was issued says which one and its number', () => {
  expect(eventPhrases('NOTICE_ISSUED', { noticeId: 'n1', kind: 'ACCEPTANCE', number: '2018-17' })).toEqual([
    { say: 'label', type: 'PetitionNoticeKind', value: 'ACCEPTANCE' },
    { say: 'number', name: '2018-17' },
  ]);
});
