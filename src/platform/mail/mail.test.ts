import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { testContext } from '../../../tests/support/context.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import { quickPace, until } from '../../../tests/support/jobs.ts';
import { type MailServer, startMailServer } from '../../../tests/support/mail-server.ts';
import { makeOrganisation, makePerson, type TestPerson } from '../../../tests/support/people.ts';
import { currentHeads, readAnchors } from '../audit/anchors.ts';
import { inTransaction } from '../database/open-transaction.ts';
import { jobTable } from '../jobs/job-table.ts';
import { type Jobs, openJobs } from '../jobs/open.ts';
import { readJobs } from '../jobs/overview.ts';
import { createLog } from '../log.ts';
import { type NewMessage, queueMessage } from './queue-message.ts';
import type { Frequency } from './topics.ts';
import { workOnMail } from './work.ts';

const log = createLog({ level: 'error', stream: { write: () => {} }, now: () => new Date() });
const moment = new Date('2026-03-02T08:00:00.000Z');
/** Two tries, a second between. */
const table = { ...jobTable, 'mail.deliver': { ...jobTable['mail.deliver'], retries: 1, pauseSeconds: 1 } };

describeOnEachEngine('Mail', database => {
  let server: MailServer;
  let anna: TestPerson;
  let organisation: Awaited<ReturnType<typeof makeOrganisation>>;
  const opened: { readonly stop: () => Promise<void> }[] = [];

  beforeEach(async () => {
    server = await startMailServer();
    organisation = await makeOrganisation(database(), 'Åmåls kommun');
    anna = await makePerson(database(), organisation.id, { name: 'Anna Öberg', roles: ['strategist'] });
  });
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.stop();
    await server.close();
    await database().db.deleteFrom('mail_message').execute();
  });

  /** An instance that works on mail, sending to the server or to an address where none is. */
  const start = async (url = server.url): Promise<Jobs<typeof jobTable>> => {
    const jobs = await openJobs(database(), table, log, quickPace);
    const mail = { url, from: 'rodret@amal.example', auditor: 'revisor@amal.example' };
    const now = () => moment;
    const origin = 'https://rodret.amal.example';
    const working = await workOnMail({ owner: database().db, jobs, mail, origin, now });
    opened.push({
      stop: async () => {
        await jobs.stop();
        working.close();
      },
    });
    return jobs;
  };

  const queue = async (given: Partial<NewMessage> = {}, sendsMail = true): Promise<void> => {
    const context = await testContext(database(), { organisationId: organisation.id, sendsMail });
    const message: NewMessage = {
      personId: anna.id,
      topic: 'security',
      language: 'sv',
      subject: 'Nytt lösenord för ditt konto',
      body: 'Hej Anna!\n\nLösenordet byttes. Var det inte du?\nSe https://rodret.amal.example/konto.',
      ...given,
    };
    await inTransaction(context.db, trx => queueMessage({ ...context, db: trx }, message));
  };

  const prefer = (frequency: Frequency) =>
    database()
      .db.insertInto('mail_preference')
      .values({ organisation_id: organisation.id, person_id: anna.id, topic: 'own-matters', frequency })
      .execute();

  const waiting = async () => {
    const rows = await database().db.selectFrom('mail_message').select('sent_at').execute();
    return rows.filter(({ sent_at }) => sent_at === null).length;
  };

  const idle = () =>
    until(async () => {
      const { queues } = await readJobs(database().db);
      return queues.every(({ waiting: some, active }) => some === 0 && active === 0);
    });

  it('reaches the one it is for, in both forms and in their letters, and is forgotten once sent', async () => {
    const jobs = await start();
    await queue();
    await jobs.send('mail.sweep', {});
    await until(async () => (await waiting()) === 0);
    expect(server.received).toHaveLength(1);
    const [{ to, mail, raw }] = server.received as [MailServer['received'][number]];
    expect(to).toEqual([anna.email]);
    expect(mail.subject).toBe('Nytt lösenord för ditt konto');
    expect(mail.from?.value).toEqual([{ name: 'Rodret', address: 'rodret@amal.example' }]);
    expect(mail.to).toMatchObject({ value: [{ name: 'Anna Öberg', address: anna.email }] });
    expect(mail.text).toContain('Lösenordet byttes. Var det inte du?');
    expect(mail.text).toContain('Skickat från Rodret hos Åmåls kommun');
    expect(mail.html).toContain(
      'Lösenordet byttes. Var det inte du?<br>\nSe <a href="https://rodret.amal.example/konto">',
    );
    expect(mail.html).toContain('<html lang="sv">');
    expect(mail.html).not.toMatch(/<img|<link|<script|style=|src=/);
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail.headers.has('list')).toBe(false);
    expect(raw.split('\r\n').every(line => line.length <= 998)).toBe(true);
    const kept = await database().db.selectFrom('mail_message').select(['subject', 'body']).execute();
    expect(kept).toEqual([{ subject: '', body: '' }]);
  });

  it('is written exactly when the change is: not when its transaction fails', async () => {
    const context = await testContext(database(), { organisationId: organisation.id });
    const failing = inTransaction(context.db, async trx => {
      await queueMessage(
        { ...context, db: trx },
        { personId: anna.id, topic: 'security', language: 'en', subject: 'Never', body: 'Never' },
      );
      throw new Error('broken');
    });
    await expect(failing).rejects.toThrow('broken');
    expect(await waiting()).toBe(0);
  });

  it('is not written where no mail is sent, nor for who wants none', async () => {
    await queue({}, false);
    expect(await waiting()).toBe(0);
    await prefer('never');
    await queue({ topic: 'own-matters' });
    expect(await waiting()).toBe(0);
    await queue({ topic: 'security' });
    expect(await waiting()).toBe(1);
  });

  it.each([
    ['every day where nothing was chosen', null, 'daily'],
    ['every week where that was chosen', 'weekly', 'weekly'],
  ] as const)('about own matters comes gathered %s', async (_, chosen, comes) => {
    const jobs = await start();
    if (chosen !== null) await prefer(chosen);
    await queue({ topic: 'own-matters', subject: 'Överlämning till dig', body: 'En.' });
    await queue({ topic: 'own-matters', subject: 'Ny plats i ledningsgruppen', body: 'Två <b>&.' });
    await jobs.send('mail.sweep', {});
    await jobs.send('mail.digest', { frequency: comes === 'daily' ? 'weekly' : 'daily' });
    await idle();
    expect(server.received).toHaveLength(0);
    await jobs.send('mail.digest', { frequency: comes });
    await until(async () => (await waiting()) === 0);
    expect(server.received).toHaveLength(1);
    const [{ mail }] = server.received as [MailServer['received'][number]];
    expect(mail.subject).toBe('2 meddelanden från Rodret');
    expect(mail.text).toContain('* Överlämning till dig\n\nEn.');
    expect(mail.html).toContain('<h2>Ny plats i ledningsgruppen</h2>\n<p>Två &lt;b&gt;&amp;.</p>');
    expect(mail.headers.get('list')).toMatchObject({
      unsubscribe: { url: 'https://rodret.amal.example/konto/utskick' },
    });
  });

  it('comes in English to who reads that', async () => {
    const jobs = await start();
    await queue({ language: 'en', subject: 'Your password was changed', body: 'It was changed.' });
    await jobs.send('mail.sweep', {});
    await until(() => server.received.length === 1);
    expect(server.received[0]?.mail.text).toContain('Sent from Rodret at Åmåls kommun.');
    expect(server.received[0]?.mail.html).toContain('<html lang="en">');
  });

  it('gets no header, no recipient and no HTML by what somebody wrote', async () => {
    const jobs = await start();
    const evil = 'Hej\r\nBcc: mallory@evil.example\r\n\r\n<script>x</script>';
    await database()
      .db.updateTable('person')
      .set({ name: 'Anna" <mallory@evil.example>, "\r\nBcc: mallory@evil.example' })
      .where('id', '=', anna.id)
      .execute();
    await queue({ subject: evil, body: evil });
    await jobs.send('mail.sweep', {});
    await until(() => server.received.length === 1);
    const [{ to, mail }] = server.received as [MailServer['received'][number]];
    expect(to).toEqual([anna.email]);
    expect(mail.bcc).toBeUndefined();
    expect(mail.to).toMatchObject({ value: [{ address: anna.email }] });
    expect(mail.subject).toBe('Hej Bcc: mallory@evil.example <script>x</script>');
    expect(mail.html).not.toContain('<script>');
  });

  it('waits for a server that is away, and is sent once when it is back', async () => {
    const port = Number(new URL(server.url).port);
    await server.close();
    const jobs = await start(`smtp://127.0.0.1:${port}`);
    await queue();
    await jobs.send('mail.sweep', {});
    await until(async () => {
      const { queues } = await readJobs(database().db);
      return queues.some(({ name, waiting }) => name === 'mail.deliver' && waiting === 1);
    });
    server = await startMailServer(port);
    await until(() => server.received.length === 1);
    await idle();
    expect(server.received).toHaveLength(1);
  });

  it('that its server refuses to the last lies with the dead, is not tried for ever, and can be revived', async () => {
    const jobs = await start();
    server.refused.add(anna.email);
    await queue();
    await jobs.send('mail.sweep', {});
    await until(async () => (await readJobs(database().db)).dead.length === 1);
    const [dead] = (await readJobs(database().db)).dead;
    expect(dead).toMatchObject({ name: 'mail.deliver', data: { organisationId: organisation.id } });
    expect(JSON.stringify(dead?.data)).not.toContain('example');
    await jobs.send('mail.sweep', {});
    await idle();
    expect((await readJobs(database().db)).dead).toHaveLength(1);
    server.refused.clear();
    expect(await jobs.revive()).toBe(1);
    // The server has it a moment before the database knows.
    await until(async () => (await waiting()) === 0);
    expect(server.received).toHaveLength(1);
  });

  it('is not sent twice by two instances that sweep at the same time', async () => {
    const [first, second] = [await start(), await start()];
    for (let number = 1; number <= 20; number += 1) await queue({ subject: `Nummer ${number}` });
    await Promise.all([first, second, first, second].map(jobs => jobs.send('mail.sweep', {})));
    await until(async () => (await waiting()) === 0);
    await idle();
    const subjects = server.received.map(({ mail }) => mail.subject);
    expect(subjects).toHaveLength(20);
    expect(new Set(subjects).size).toBe(20);
  });

  it('takes the heads of the audit to the auditor, as a file that the chains are checked against', async () => {
    const jobs = await start();
    await jobs.send('mail.auditHeads', {});
    await until(() => server.received.length === 1);
    const [{ to, mail }] = server.received as [MailServer['received'][number]];
    expect(to).toEqual(['revisor@amal.example']);
    const [file] = mail.attachments;
    expect(file?.filename).toBe('rodret-audit-2026-03-02.jsonl');
    const folder = await mkdtemp(join(tmpdir(), 'rodret-heads-'));
    const path = join(folder, 'heads.jsonl');
    await writeFile(path, file?.content ?? '');
    expect(await readAnchors(path)).toEqual(await currentHeads(database().db, moment));
    const own = (await readAnchors(path)).find(anchor => anchor.organisation === organisation.id);
    expect(mail.text).toContain(`Åmåls kommun: post ${own?.sequence} (entry ${own?.sequence})\n${own?.hash}`);
    await rm(folder, { recursive: true });
  });

  it('about an account goes where it signs in, also when an administrator has changed the address', async () => {
    const jobs = await start();
    const signsIn = await makePerson(database(), organisation.id, {
      name: 'Cia',
      roles: ['reader'],
      withAccount: true,
    });
    await database()
      .db.updateTable('person')
      .set({ email: `other-${signsIn.email}` })
      .where('id', '=', signsIn.id)
      .execute();
    await queue({ personId: signsIn.id, topic: 'security' });
    await queue({ personId: signsIn.id, topic: 'invitation' });
    await jobs.send('mail.sweep', {});
    await until(() => server.received.length === 2);
    expect(server.received.map(({ to }) => to).toSorted()).toEqual([
      [`other-${signsIn.email}`],
      [signsIn.email],
    ]);
  });

  it('is for nobody once the person is erased', async () => {
    const jobs = await start();
    await queue();
    await database()
      .db.updateTable('person')
      .set({ email: null, erased_at: moment.toISOString() })
      .where('id', '=', anna.id)
      .execute();
    await jobs.send('mail.sweep', {});
    await idle();
    expect(server.received).toHaveLength(0);
  });
});
