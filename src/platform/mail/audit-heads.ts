import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.ts';
import type { Note } from './letter.ts';

type Head = { readonly id: string; readonly name: string; readonly sequence: number; readonly hash: string };

/** The newest head of every organisation's chain of audit. */
async function headsOf(owner: Kysely<Schema>): Promise<readonly Head[]> {
  const rows = await owner
    .selectFrom('audit_head')
    .innerJoin('organisation', 'organisation.id', 'audit_head.organisation_id')
    .select(['organisation.id', 'organisation.name', 'audit_head.sequence', 'audit_head.hash'])
    .orderBy('organisation.name')
    .orderBy('organisation.id')
    .execute();
  return rows.map(row => ({ ...row, hash: Buffer.from(row.hash).toString('hex') }));
}

/**
 * What the auditor keeps outside the database, in both languages, since nobody has said which one they read. A chain
 * that is cut or written anew does not lead to a head that was mailed.
 */
export async function auditHeadsNote(owner: Kysely<Schema>, now: Date): Promise<Note> {
  const day = now.toISOString().slice(0, 10);
  const heads = await headsOf(owner);
  const lines = heads.map(({ id, name, sequence, hash }) => `${name}\n${id} ${sequence} ${hash}`);
  return {
    subject: `Rodret: revisionsloggens huvuden ${day} (heads of the audit)`,
    body: [
      'Spara det här brevet utanför Rodret. Varje rad är en organisation, numret på dess senaste post och kedjans kontrollsumma dit. Har loggen kapats eller skrivits om stämmer den inte längre med raden: jämför med `rodret audit verify --anchor`.',
      'Keep this mail outside Rodret. Each line is an organisation, the number of its newest entry and the hash of the chain up to there. A log that has been cut or rewritten does not match its line any more: compare with `rodret audit verify --anchor`.',
      ...(lines.length > 0 ? lines : ['Det finns ingen organisation än. There is no organisation yet.']),
    ].join('\n\n'),
  };
}
