import { expect, test } from 'vitest';
import { takeSteps } from '#features/duties/index.ts';
import { perform } from '#platform/action/perform.ts';
import { jobTable } from '#platform/jobs/job-table.ts';
import { openJobs } from '#platform/jobs/open.ts';
import { createLog } from '#platform/log.ts';
import { workOnMail } from '#platform/mail/work.ts';
import { makeConversing, openConversation } from '../../../tests/support/conversing.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import { quickPace, until } from '../../../tests/support/jobs.ts';
import { startMailServer } from '../../../tests/support/mail-server.ts';

const log = createLog({ level: 'error', stream: { write: () => {} }, now: () => new Date() });
const origin = 'https://rodret.samtal.example';

describeOnEachEngine('Mail of a conversation, sent through a server', database => {
  test('invites by a link that nobody keeps, and reminds of the promise until it is kept', async () => {
    const server = await startMailServer();
    const all = await makeConversing(database(), 1);
    const on = (day: string) => ({ now: () => new Date(`${day}T00:30:00.000Z`), origin, sendsMail: true });
    const jobs = await openJobs(database(), jobTable, log, quickPace);
    const mail = { url: server.url, from: 'rodret@samtal.example', auditor: null };
    const now = () => new Date('2026-04-21T05:00:00.000Z');
    const working = await workOnMail({ owner: database().db, jobs, mail, origin, now });
    const to = (email: string) => server.received.filter(letter => letter.to.includes(email));
    const step = async (day: string) => {
      await perform(takeSteps, await all.leader.context(on(day)), {});
      await jobs.send('mail.digest', { frequency: 'daily' });
    };
    try {
      const { conversation } = await openConversation(all);
      const addresses = ['invited@example.se'];
      await all.does(all.leader, 'mailLinks', { conversation, addresses }, on('2026-03-02'));
      await jobs.send('mail.sweep', {});
      await until(() => to('invited@example.se').length === 1);
      const [invitation] = to('invited@example.se');
      expect(invitation?.mail.text).toContain('Vad tar tid i onödan?');
      expect(invitation?.mail.text).toMatch(/https:\/\/rodret\.samtal\.example\/delta\/\S{20,}/);
      const kept = () =>
        database()
          .db.withTables<{ mail_letter: { address: string } }>()
          .selectFrom('mail_letter')
          .selectAll()
          .execute();
      await until(async () => (await kept()).length === 0);

      const at = (version: number) => ({ conversation, version });
      await all.does(all.leader, 'closeConversation', at(2), on('2026-03-21'));
      await step('2026-04-21');
      await until(() => to(all.leader.email).length === 1);
      expect(to(all.leader.email)[0]?.mail.text).toContain('Vad tar tid i onödan? (senast 20 april 2026)');
      const reply = 'Vi börjar med mötena.';
      await all.does(all.leader, 'replyToConversation', { ...at(3), reply }, on('2026-04-21'));
      await step('2026-04-29');
      await jobs.send('mail.sweep', {});
      expect(to(all.leader.email)).toHaveLength(1);
    } finally {
      await jobs.stop();
      working.close();
      await server.close();
    }
  });
});
