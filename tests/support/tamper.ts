import type { Database } from '#platform/database/open.ts';

/** Runs statements on the audit as its owner with the guards off, as an attacker would, and puts the guards back. */
export async function tamper(database: Database, statements: string): Promise<void> {
  await database.runScript(`
    alter table audit_entry disable trigger user;
    alter table audit_head disable trigger user;
    ${statements};
    alter table audit_entry enable always trigger audit_entry_chained;
    alter table audit_entry enable always trigger audit_entry_append_only;
    alter table audit_entry enable always trigger audit_entry_objects;
    alter table audit_head enable always trigger audit_head_append_only;
  `);
}

/** Statements that hash an organisation's entries anew from a number on, and set its head to the last. */
export const rehash = (organisation: string, from: number, to = 1_000_000): string => `
  do $$
  declare
    entry audit_entry;
    before bytea := coalesce((select hash from audit_entry
      where organisation_id = '${organisation}' and sequence = ${from - 1}), '');
  begin
    for entry in select * from audit_entry
      where organisation_id = '${organisation}' and sequence between ${from} and ${to} order by sequence
    loop
      update audit_entry
        set previous_hash = before, hash = sha256(before || convert_to(audit_entry_text(entry), 'UTF8'))
        where organisation_id = entry.organisation_id and sequence = entry.sequence
        returning hash into before;
    end loop;
  end $$;
  update audit_head set (sequence, hash) = (select sequence, hash from audit_entry
    where organisation_id = '${organisation}' order by sequence desc limit 1)
    where organisation_id = '${organisation}'`;
