import { faultOfFile, LARGEST_FILE, readableSize } from './attachment-rules.ts';

test.each([
  ['现场.JPG', 5_000, null],
  ['整改通知.docx', 5_000, null],
  ['台账.xls', 5_000, 'fileOldOffice'],
  ['页面.html', 5_000, 'fileTypeRefused'],
  ['没有后缀', 5_000, 'fileTypeRefused'],
  ['空.pdf', 0, 'fileEmpty'],
  ['录像.mp4', LARGEST_FILE + 1, 'fileTooLarge'],
])('%s of %i bytes: %s', (name, size, fault) => {
  expect(faultOfFile({ name, size })).toBe(fault);
});

test.each([
  [812, '812 B'],
  [44_032, '43 KB'],
  [1_677_722, '1.6 MB'],
])('%i bytes read as %s', (bytes, text) => {
  expect(readableSize(bytes)).toBe(text);
});
