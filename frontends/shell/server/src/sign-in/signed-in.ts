import type { HttpServer } from '@guanjia/http';
import { sendNotice } from '../page/notice.ts';

/** What the last page of a sign-in in a window of its own runs; the pages that wait hear it by the channel's name. */
const SCRIPT = `new BroadcastChannel('guanjia-sign-in').postMessage('signed-in');\nwindow.close();\n`;

/**
 * `/signed-in`: where a sign-in ends that was begun over a page whose session had ended. It tells the waiting pages, which
 * find out for themselves who it was, and closes its window.
 */
export function registerSignedIn(app: HttpServer): void {
  app.get('/signed-in', (request, reply) =>
    sendNotice(request, reply, 'signedIn', 200, { script: '/signed-in.js' }),
  );
  app.get('/signed-in.js', { config: { quiet: true } }, (_request, reply) =>
    reply.header('cache-control', 'no-store').type('text/javascript; charset=utf-8').send(SCRIPT),
  );
}
