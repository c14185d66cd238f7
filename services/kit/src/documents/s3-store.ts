import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { DocumentStore, S3Settings } from './document-store.ts';

/** Documents in a bucket of any store that speaks S3: MinIO, Ceph, the clouds. The client is loaded when first needed. */
export function s3Store(settings: S3Settings, largest: number): DocumentStore {
  const { bucketUrl, region, accessKeyId, secretAccessKey } = settings;
  const client = async () => {
    const { AwsClient } = await import('aws4fetch');
    return new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3' });
  };
  const ask = async (method: string, hash: string, body?: Buffer): Promise<Response> => {
    const answer = await (
      await client()
    ).fetch(`${bucketUrl.replace(/\/$/, '')}/${hash.slice(0, 2)}/${hash}`, {
      method,
      ...(body ? { body: new Uint8Array(body) } : {}),
    });
    if (!answer.ok && !(method === 'HEAD' && answer.status === 404)) {
      throw new Error(`The document store answered ${method} with HTTP ${answer.status}.`);
    }
    return answer;
  };
  const has = async (hash: string): Promise<boolean> => (await ask('HEAD', hash)).ok;
  return {
    largest,
    has,
    async put(hash, file) {
      if (await has(hash)) return;
      await ask('PUT', hash, await readFile(file));
    },
    async open(hash) {
      const { body } = await ask('GET', hash);
      return body ? Readable.fromWeb(body as ReadableStream) : Readable.from([]);
    },
    async remove(hash) {
      await ask('DELETE', hash);
    },
  };
}
