import { noticeKindOf, noticeKinds, noticePath } from './notice-path.ts';

test('a kind of notice has an address below its case, and the address leads back to it', () => {
  expect(noticePath('/district/cases/Case_1', 'RE_REVIEW_OPINION')).toBe(
    '/district/cases/Case_1/notices/re-review-opinion',
  );
  for (const kind of noticeKinds) {
    expect(noticeKindOf(noticePath('', kind).replace('/notices/', ''))).toBe(kind);
  }
  expect(noticeKindOf('invitation')).toBeNull();
});
