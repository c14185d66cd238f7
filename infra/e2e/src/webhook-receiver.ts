import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What another system heard. */
export interface Heard {
  id: string;
  type: string;
  signed: boolean;
}

/** Another system on this machine that listens to webhooks. */
export interface WebhookReceiver {
  url: string;
  heard: Heard[];
  /** The HTTP status that it answers with. */
  answerWith(status: number): void;
  stop(): Promise<void>;
}

/** Starts to listen; it takes everything until told otherwise. */
export async function listenToWebhooks(): Promise<WebhookReceiver> {
  const heard: Heard[] = [];
  let status = 204;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { type } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { type: string };
      const signed = String(request.headers['webhook-signature']).startsWith('v1,');
      heard.push({ id: String(request.headers['webhook-id']), type, signed });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    heard,
    answerWith: (next) => (status = next),
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
