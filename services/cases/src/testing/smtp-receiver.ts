import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

/** How the receiver behaves towards the next mails. */
export type Mood =
  | 'TAKES'
  /** Says no to each recipient, for now. */
  | 'REFUSES'
  /** Takes the mail's text, and goes without an answer. */
  | 'BREAKS';

export interface ReceivedMail {
  from: string;
  to: string[];
  subject: string;
  text: string;
}

export interface SmtpReceiver {
  url: string;
  /** Everything that was taken or may have been. */
  mails: ReceivedMail[];
  /** Connections so far. */
  asked(): number;
  is(mood: Mood): void;
  stop(): Promise<void>;
}

/** A mail server of a few sentences (RFC 5321), for tests. */
export async function smtpReceiver(): Promise<SmtpReceiver> {
  const mails: ReceivedMail[] = [];
  let mood: Mood = 'TAKES';
  let asked = 0;
  const server = createServer((socket) => {
    asked += 1;
    converse(
      socket,
      (envelope, message) => {
        mails.push({ ...envelope, ...readMessage(message) });
        return mood;
      },
      () => mood,
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails,
    asked: () => asked,
    is: (next) => {
      mood = next;
    },
    async stop() {
      server.close();
      await once(server, 'close');
    },
  };
}

interface Envelope {
  from: string;
  to: string[];
}

function converse(
  socket: Socket,
  take: (envelope: Envelope, message: string) => Mood,
  mood: () => Mood,
): void {
  const say = (line: string) => socket.write(`${line}\r\n`);
  const address = (line: string) => /<(.*)>/.exec(line)?.[1] ?? '';
  let envelope: Envelope = { from: '', to: [] };
  let message: string[] | null = null;
  let heard = '';
  const hear = (line: string): void => {
    if (message) {
      if (line !== '.') return void message.push(line.replace(/^\./, ''));
      const felt = take(envelope, message.join('\r\n'));
      message = null;
      envelope = { from: '', to: [] };
      if (felt === 'BREAKS') return void socket.destroy();
      say('250 taken');
      return;
    }
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'MAIL') envelope.from = address(line);
    if (verb === 'RCPT') {
      if (mood() === 'REFUSES') return void say('451 come again later');
      envelope.to.push(address(line));
    }
    if (verb === 'DATA') message = [];
    say(verb === 'DATA' ? '354 go on' : verb === 'QUIT' ? '221 bye' : '250 ok');
    if (verb === 'QUIT') socket.end();
  };
  socket.on('error', () => socket.destroy());
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = `${heard}${chunk}`.split('\r\n');
    heard = lines.pop() ?? '';
    for (const line of lines) hear(line);
  });
  say('220 receiver');
}

function readMessage(message: string): Pick<ReceivedMail, 'subject' | 'text'> {
  const [head = '', ...body] = message.split('\r\n\r\n');
  const headers = new Map(
    head
      .replace(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
      .map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]),
  );
  return {
    subject: decodedWords(headers.get('subject') ?? ''),
    text: decoded(body.join('\r\n\r\n'), headers.get('content-transfer-encoding') ?? '')
      .replaceAll('\r\n', '\n')
      .trim(),
  };
}

/** RFC 2047: `=?UTF-8?B?…?=` and `=?UTF-8?Q?…?=`. */
function decodedWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?(.*?)\?=/gi, (_all, way: string, word: string) =>
      way.toLowerCase() === 'b'
        ? decoded(word, 'base64')
        : decoded(word.replaceAll('_', ' '), 'quoted-printable'),
    );
}

function decoded(text: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(text, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return text;
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
