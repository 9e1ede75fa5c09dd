import type { Kysely } from 'kysely';
import type { MailSettings } from '../config.ts';
import type { Schema } from '../database/schema.ts';
import type { jobTable } from '../jobs/job-table.ts';
import type { Jobs } from '../jobs/open.ts';
import { auditHeads } from './audit-heads.ts';
import {
  type Delivery,
  deliveriesAtOnce,
  digests,
  messagesOf,
  noteHandedOver,
  noteSent,
} from './deliveries.ts';
import { letterOf } from './letter.ts';
import { forgetLetter, lettersWaiting, letterWaiting } from './letters.ts';
import { type Mailer, openMailer } from './mailer.ts';
import { preferencesPath, topics } from './topics.ts';

/** What mail is made of: the database as its owner, the queue, and where links lead. */
export type MailWork = {
  readonly owner: Kysely<Schema>;
  readonly jobs: Jobs<typeof jobTable>;
  readonly mail: MailSettings;
  readonly origin: string;
  readonly now: () => Date;
};

/** A job for each delivery. One that was sent and not noted is sent again under its name, and is no second job. */
async function handOver({ owner, jobs, now }: MailWork, deliveries: readonly Delivery[]): Promise<void> {
  for (const delivery of deliveries) {
    const { id, organisationId, messageIds } = delivery;
    await jobs.send('mail.deliver', { organisationId, messageIds: [...messageIds] }, { id });
    await noteHandedOver(owner, delivery, now());
  }
}

async function deliver(
  { owner, origin, now }: MailWork,
  mailer: Mailer,
  { organisationId, messageIds }: { readonly organisationId: string; readonly messageIds: readonly string[] },
): Promise<void> {
  const [first, ...others] = await messagesOf(owner, organisationId, messageIds);
  if (first === undefined || first.email === null) return;
  const preferences = `${origin}${preferencesPath}`;
  const { topic, language, organisation } = first;
  const letter = letterOf(language, [first, ...others], { topic, organisation, preferences });
  await mailer.send({
    ...letter,
    id: first.id,
    to: { name: first.name, address: first.email },
    language,
    preferences: topics[topic].isChosen ? preferences : null,
    attachment: null,
  });
  await noteSent(
    owner,
    organisationId,
    [first, ...others].map(({ id }) => id),
    now(),
  );
}

/** A letter to an address that is no person's, and then no trace of it. */
async function deliverLetter(
  { owner, origin }: MailWork,
  mailer: Mailer,
  { organisationId, letterId }: { readonly organisationId: string; readonly letterId: string },
): Promise<void> {
  const waiting = await letterWaiting(owner, organisationId, letterId);
  if (waiting === undefined) return;
  const { address, language, subject, body, organisation } = waiting;
  const letter = letterOf(language, [{ subject, body }], {
    topic: null,
    organisation,
    preferences: origin,
  });
  await mailer.send({
    ...letter,
    id: letterId,
    to: { name: '', address },
    language,
    preferences: null,
    attachment: null,
  });
  await forgetLetter(owner, organisationId, letterId);
}

async function sendHeads({ owner, mail, origin, now }: MailWork, mailer: Mailer): Promise<void> {
  if (mail.auditor === null) return;
  const { note, attachment } = await auditHeads(owner, now());
  const letter = letterOf('sv', [note], {
    topic: 'security',
    organisation: new URL(origin).host,
    preferences: origin,
  });
  await mailer.send({
    ...letter,
    id: `audit-heads-${now().toISOString().slice(0, 10)}`,
    to: { name: '', address: mail.auditor },
    language: 'sv',
    preferences: null,
    attachment,
  });
}

/** Does the jobs of mail, until the queue stops; the result closes the connections to the mail server. */
export async function workOnMail(work: MailWork): Promise<{ readonly close: () => void }> {
  const { owner, jobs, mail } = work;
  const mailer = openMailer(mail);
  await jobs.work('mail.sweep', async () => {
    await handOver(work, await deliveriesAtOnce(owner));
    // Sent again under its own name while it waits, it is no second job.
    for (const { organisationId, id } of await lettersWaiting(owner)) {
      await jobs.send('mail.deliverLetter', { organisationId, letterId: id }, { id });
    }
  });
  await jobs.work('mail.deliverLetter', letter => deliverLetter(work, mailer, letter));
  await jobs.work('mail.digest', async ({ frequency }) => handOver(work, await digests(owner, frequency)));
  await jobs.work('mail.deliver', delivery => deliver(work, mailer, delivery));
  await jobs.work('mail.auditHeads', () => sendHeads(work, mailer));
  return { close: mailer.close };
}

/** When mail goes out, in Swedish time. */
export async function scheduleMail(jobs: Jobs<typeof jobTable>, mail: MailSettings): Promise<void> {
  await jobs.schedule('mail.sweep', '* * * * *', {});
  await jobs.schedule('mail.digest', '0 7 * * *', { frequency: 'daily' }, 'daily');
  await jobs.schedule('mail.digest', '0 7 * * 1', { frequency: 'weekly' }, 'weekly');
  if (mail.auditor !== null) await jobs.schedule('mail.auditHeads', '0 6 * * *', {});
}
