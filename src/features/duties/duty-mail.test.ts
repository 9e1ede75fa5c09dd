import { expect, test } from 'vitest';
import { perform } from '#platform/action/perform.ts';
import { inTransaction } from '#platform/database/open-transaction.ts';
import { jobTable } from '#platform/jobs/job-table.ts';
import { openJobs } from '#platform/jobs/open.ts';
import { createLog } from '#platform/log.ts';
import { workOnMail } from '#platform/mail/work.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import { quickPace, until } from '../../../tests/support/jobs.ts';
import { startMailServer } from '../../../tests/support/mail-server.ts';
import { makeOrganisation, makePerson } from '../../../tests/support/people.ts';
import { takeSteps } from './actions/take-steps.ts';
import { owe } from './index.ts';

const log = createLog({ level: 'error', stream: { write: () => {} }, now: () => new Date() });
const made = '2026-03-02T08:00:00.000Z';
const origin = 'https://rodret.ale.example';

describeOnEachEngine('The digest of who owes', database => {
  test('lists what is overdue and what is soon, worst first, once, in their language; the subject names none of it', async () => {
    const server = await startMailServer();
    const { id, person } = await makeOrganisation(database(), 'Ale kommun');
    const chair = await makePerson(database(), id, { name: 'Karin', roles: ['leader'] });
    const owner = await makePerson(database(), id, { name: 'Owen', roles: ['leader'] });
    await database()
      .db.insertInto('mail_language')
      .values({ organisation_id: id, person_id: owner.id, language: 'en' })
      .execute();
    const days = {
      Hemtjänsten: '2026-03-04',
      Förskolan: '2026-03-24',
      Skolan: '2026-03-25',
      Vägarna: '2026-06-30',
    };
    for (const [title, dueOn] of Object.entries(days)) {
      const subject = { kind: 'x', id: title };
      const duty = { kind: 'action', subject, title, address: '/', responsible: owner.id, dueOn } as const;
      await inTransaction(database().dbOf(id), trx => owe(trx, id, { ...duty, line: chair.id, at: made }));
    }
    const jobs = await openJobs(database(), jobTable, log, quickPace);
    const mail = { url: server.url, from: 'rodret@ale.example', auditor: null };
    const now = () => new Date('2026-03-19T05:00:00.000Z');
    const working = await workOnMail({ owner: database().db, jobs, mail, origin, now });
    try {
      // The 12th is the first day with the line: a week of grace is over for what was due on the 4th.
      for (const day of ['2026-03-18', '2026-03-19']) {
        const at = () => new Date(`${day}T00:30:00.000Z`);
        await perform(takeSteps, await person.context({ now: at, origin }), {});
      }
      await jobs.send('mail.digest', { frequency: 'daily' });
      await until(async () => server.received.length === 2);
      const to = (email: string) => server.received.find(letter => letter.to.includes(email))?.mail;
      const english = to(owner.email);
      expect(english?.subject).toBe('2 messages from Rodret');
      expect(english?.html).toContain('<html lang="en">');
      const body = english?.text ?? '';
      expect(body).toContain('* A duty is overdue');
      expect(body).toContain(
        'Overdue:\n– Hemtjänsten (by 4 March 2026)\n\nTo be done soon:\n– Förskolan (by 24 March 2026)\n– Skolan (by 25 March 2026)',
      );
      expect(body.match(/Hemtjänsten/g)).toHaveLength(2);
      expect(body).not.toContain('Vägarna');
      expect(body).toContain(`${origin}/mina-masten`);
      const swedish = to(chair.email);
      expect(swedish?.subject).toBe('Ett måste är försenat');
      expect(swedish?.text).toContain(
        'Försenat, och har nu kommit till dig som linje:\n– Hemtjänsten (senast 4 mars 2026)',
      );
    } finally {
      await jobs.stop();
      working.close();
      await server.close();
    }
  });
});
