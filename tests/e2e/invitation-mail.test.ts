import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../support/jobs.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';
import { type OwnServer, startOwnServer } from '../support/signed-in.ts';

let mailServer: MailServer;
let own: OwnServer;
beforeAll(async () => {
  mailServer = await startMailServer();
  own = await startOwnServer(
    { Dag: ['administrator'] },
    { RODRET_MAIL_SERVER: mailServer.url, RODRET_MAIL_FROM: 'rodret@ale.example' },
  );
});
afterAll(async () => {
  await own?.stop();
  await mailServer?.close();
});

test('Who is invited gets a mail from the running server, with the link that was shown, and it leads in', async () => {
  const answer = await fetch(`${own.server.address}/api/v1/people`, {
    method: 'POST',
    headers: { cookie: own.people.Dag?.cookie ?? '', 'Content-Type': 'application/json' },
    body: JSON.stringify({ name: 'Bo Ek', email: 'bo.ek@ale.example', roles: ['reader'] }),
  });
  expect(answer.status).toBe(200);
  const { link } = await answer.json();
  await until(() => mailServer.received.length > 0, 110);
  expect(mailServer.received.map(({ to }) => to)).toEqual([['bo.ek@ale.example']]);
  expect(mailServer.received[0]?.mail.text).toContain(link);
  const welcome = await fetch(`${own.server.address}${new URL(link).pathname}`);
  expect(welcome.status).toBe(200);
  expect(await welcome.text()).toContain('Bo Ek');
  expect(own.server.log()).not.toContain(link.split('/').at(-1));
});
