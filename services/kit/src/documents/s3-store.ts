import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { DocumentStore, S3Settings } from './document-store.ts';
import { requireRecordName } from './record-name.ts';

/** What is not there is an answer to these. */
const MAY_LACK = new Set(['HEAD', 'GET']);

/** Documents in a bucket of any store that speaks S3: MinIO, Ceph, the clouds. The client is loaded when first needed. */
export function s3Store(settings: S3Settings, largest: number): DocumentStore {
  const { bucketUrl, region, accessKeyId, secretAccessKey } = settings;
  const client = async () => {
    const { AwsClient } = await import('aws4fetch');
    return new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3' });
  };
  const ask = async (method: string, key: string, body?: Buffer): Promise<Response> => {
    const answer = await (
      await client()
    ).fetch(`${bucketUrl.replace(/\/$/, '')}/${key}`, {
      method,
      ...(body ? { body: new Uint8Array(body) } : {}),
    });
    if (!answer.ok && !(MAY_LACK.has(method) && answer.status === 404)) {
      throw new Error(`The document store answered ${method} with HTTP ${answer.status}.`);
    }
    return answer;
  };
  const place = (hash: string) => `${hash.slice(0, 2)}/${hash}`;
  const has = async (hash: string): Promise<boolean> => (await ask('HEAD', place(hash))).ok;
  return {
    largest,
    has,
    async put(hash, file) {
      if (await has(hash)) return;
      await ask('PUT', place(hash), await readFile(file));
    },
    async open(hash) {
      const { ok, body } = await ask('GET', place(hash));
      if (!ok) throw new Error(`The document store has no ${hash}.`);
      return body ? Readable.fromWeb(body as ReadableStream) : Readable.from([]);
    },
    async remove(hash) {
      await ask('DELETE', place(hash));
    },
    async readRecord(name) {
      const answer = await ask('GET', requireRecordName(name));
      return answer.ok ? answer.text() : null;
    },
    async writeRecord(name, text) {
      await ask('PUT', requireRecordName(name), Buffer.from(text));
    },
  };
}
