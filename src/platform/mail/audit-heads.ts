import type { Kysely } from 'kysely';
import { currentHeads } from '../audit/anchors.ts';
import type { Schema } from '../database/schema.ts';
import type { Note } from './letter.ts';
import type { Attachment } from './mailer.ts';

/**
 * The newest head of every organisation's chain, which the auditor keeps outside the database: a chain that is cut or
 * written anew does not lead to a head that was mailed. In both languages, since nobody has said which one they read;
 * the attachment is what `rodret audit verify` takes.
 */
export async function auditHeads(
  owner: Kysely<Schema>,
  now: Date,
): Promise<{ readonly note: Note; readonly attachment: Attachment }> {
  const day = now.toISOString().slice(0, 10);
  const heads = await currentHeads(owner, now);
  const organisations = await owner.selectFrom('organisation').select(['id', 'name']).execute();
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  const lines = heads.map(
    ({ organisation, sequence, hash }) =>
      `${names.get(organisation) ?? organisation}: post ${sequence} (entry ${sequence})\n${hash}`,
  );
  const file = `rodret-audit-${day}.jsonl`;
  return {
    note: {
      subject: `Rodret: revisionsloggens huvuden ${day} (heads of the audit)`,
      body: [
        `Spara det här brevet och filen ${file} utanför Rodret. För varje organisation står numret på loggens senaste post och kontrollsumman av hela kedjan dit. Har loggen kapats eller skrivits om stämmer den inte längre: pröva med \`rodret audit verify --anchor ${file}\`.`,
        `Keep this mail and the file ${file} outside Rodret. For each organisation it gives the number of the newest entry and the hash of the whole chain up to it. A log that has been cut or rewritten does not match any more: check with \`rodret audit verify --anchor ${file}\`.`,
        ...(lines.length > 0 ? lines : ['Det finns ingen logg än. There is no log yet.']),
      ].join('\n\n'),
    },
    attachment: { filename: file, content: heads.map(head => `${JSON.stringify(head)}\n`).join('') },
  };
}
