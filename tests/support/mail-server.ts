import { once } from 'node:events';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export type Received = { readonly to: readonly string[]; readonly raw: string; readonly mail: ParsedMail };

export type MailServer = {
  /** `smtp://127.0.0.1:PORT` */
  readonly url: string;
  readonly received: Received[];
  /** Whom it refuses, as a server does that knows no such mailbox. */
  readonly refused: Set<string>;
  readonly close: () => Promise<void>;
};

/** A real SMTP server on loopback that keeps what it is sent. */
export async function startMailServer(port = 0): Promise<MailServer> {
  const received: Received[] = [];
  const refused = new Set<string>();
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo: ({ address }, _session, done) => {
      done(refused.has(address) ? new Error('no such mailbox') : null);
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', chunk => chunks.push(chunk));
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks);
        const to = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ to, raw: raw.toString('utf8'), mail: await simpleParser(raw) });
        done();
      });
    },
  });
  server.on('error', () => {});
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('The mail server has no port.');
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    received,
    refused,
    close: () => new Promise(resolve => server.close(() => resolve())),
  };
}
