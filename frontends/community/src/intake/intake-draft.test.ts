import { emptyDraft, hasContent, readDraft, writeDraft } from './intake-draft.ts';

describe('the draft of an intake form', () => {
  test('comes back as it was left', () => {
    const draft = { ...emptyDraft('key-1'), categoryId: 'CaseCategory_1', text: '垃圾三天没人清运' };
    expect(readDraft(writeDraft(draft))).toEqual(draft);
  });

  test('never holds the complainant', () => {
    const form = {
      ...emptyDraft('key-1'),
      text: '垃圾',
      complainantName: '张三',
      complainantPhone: '13800000000',
      complainantIdNumber: '11010519491231002X',
    };
    expect(writeDraft(form)).not.toMatch(/张三|13800000000/);
  });

  test.each([null, '', 'not json', '[]', '{"channel":"CALL"}', '7'])('%p is no draft', (stored) => {
    expect(readDraft(stored)).toBeNull();
  });

  test('a fresh form holds nothing that would be missed', () => {
    expect(hasContent(emptyDraft('key-1'))).toBe(false);
    expect(hasContent({ ...emptyDraft('key-1'), text: '垃圾' })).toBe(true);
  });
});
