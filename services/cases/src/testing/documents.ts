import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Caller } from '@guanjia/kit';
import type { Answer, CasesHarness } from './cases-harness.ts';

/** Uploads a file as a person; answers the document, or throws the refusal. */
export async function uploaded(
  { subgraph }: CasesHarness,
  caller: Caller,
  name: string,
  bytes: Buffer | string,
): Promise<string> {
  const { status, body } = await subgraph.answerFile({
    method: 'POST',
    target: `/documents?name=${encodeURIComponent(name)}`,
    body: Readable.from([Buffer.from(bytes)]),
    caller,
    requestId: 'test',
  });
  const answer = JSON.parse(body as string) as Answer;
  if (status !== 201) throw new Error(answer.errors[0].extensions.reason as string);
  return answer.id as string;
}

/** The bytes behind a document's address, as a person. */
export async function downloaded({ subgraph }: CasesHarness, caller: Caller, url: string): Promise<Buffer> {
  const { status, body } = await subgraph.answerFile({
    method: 'GET',
    target: url.replace('/files/cases', ''),
    body: null,
    caller,
    requestId: 'test',
  });
  if (status !== 200) throw new Error(`HTTP ${status}: ${String(body)}`);
  return buffer(body as Readable);
}
