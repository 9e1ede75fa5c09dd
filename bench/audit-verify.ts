import { sql } from 'kysely';
import { verifyChain } from '#platform/audit/verify.ts';
import { createOrganisation } from '#platform/database/organisations.ts';
import { type Engine, engines, onEngine, quantile } from './database/engines.ts';
import { fillAudit } from './database/fill-audit.ts';

/** `rodret audit verify` of one long chain, beside the same hashes computed by the database itself in one query. */

const entries = 200_000;
const targetEntriesPerSecond = 100_000;
const rounds = 5;

const measure = (engine: Engine) =>
  onEngine(engine, async ({ database }) => {
    const id = await createOrganisation(database, { name: 'Ale', unitCode: '1440' }, new Date());
    await fillAudit(database, id, entries - 1);
    const perSecond: number[] = [];
    const reference: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const begun = performance.now();
      const { faults, entries: checked } = await verifyChain(database.db, id, []);
      perSecond.push(checked / ((performance.now() - begun) / 1000));
      if (faults.length > 0 || checked !== entries) throw new Error('The chain was not verified.');

      const referenceBegun = performance.now();
      await sql`select count(*) from audit_entry as entry where organisation_id = ${id}
        and sha256(previous_hash || convert_to(audit_entry_text(entry), 'UTF8')) = hash`.execute(database.db);
      reference.push(entries / ((performance.now() - referenceBegun) / 1000));
    }
    const entriesPerSecond = quantile(perSecond, 0.5);
    return {
      name: `verifying ${entries} entries on ${engine}`,
      entriesPerSecond,
      reference: {
        entriesPerSecond: quantile(reference, 0.5),
        how: 'the hashes alone, by one query of the database',
      },
      ratio: entriesPerSecond / quantile(reference, 0.5),
      target: { entriesPerSecond: targetEntriesPerSecond },
      met: entriesPerSecond >= targetEntriesPerSecond,
    };
  });

const results = [];
for (const engine of engines) results.push(await measure(engine));
console.log(JSON.stringify(results, null, 2));
process.exitCode = results.every(({ met }) => met) ? 0 : 1;
