import { problemsInJson, problemsInXml } from './georeport-v2.ts';

const xml = (body: string) => ({
  contentType: 'text/xml; charset=utf-8',
  body: `<?xml version="1.0" encoding="utf-8"?>${body}`,
});
const json = (document: unknown) => ({
  contentType: 'application/json; charset=utf-8',
  body: JSON.stringify(document),
});
const service = {
  service_code: 1,
  service_name: 'Lamp',
  description: null,
  metadata: true,
  type: 'realtime',
  keywords: 'light',
  group: 'street',
};

test('the validator takes what the specification allows', () => {
  expect(problemsInJson('services', json([service]))).toEqual([]);
  expect(
    problemsInXml(
      'token',
      xml(
        '<service_requests><request><service_request_id>6</service_request_id><token>1</token></request></service_requests>',
      ),
    ),
  ).toEqual([]);
  expect(
    problemsInXml(
      'errors',
      xml('<errors><error><code>403</code><description>no key</description></error></errors>'),
    ),
  ).toEqual([]);
});

test.each([
  ['a missing field', json([{ ...service, type: undefined }]), 'services[0] lacks type'],
  ['a value outside the list', json([{ ...service, type: 'later' }]), 'services[0]: type is "later"'],
  ['a foreign field', json([{ ...service, id: 1 }]), 'services[0] has a foreign id'],
  [
    'another content type',
    { ...json([service]), contentType: 'text/plain' },
    'the content type is text/plain',
  ],
])('the validator notices %s', (_name, answer, problem) => {
  expect(problemsInJson('services', answer)).toEqual([problem]);
});

test('the validator notices a wrong root and a moment without its zone', () => {
  expect(problemsInXml('services', xml('<list></list>'))).toEqual(['the root is list, not services']);
  const request = { requested_datetime: '2018-10-29T08:30:00' };
  expect(problemsInJson('requests', json([request]))).toContain(
    'requests[0]: requested_datetime is "2018-10-29T08:30:00"',
  );
});
