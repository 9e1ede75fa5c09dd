import type { OrganisationId } from '#platform/context.ts';
import type { Database } from '#platform/database/open.ts';

const batch = 20_000;

/**
 * Appends chained entries to an organisation as its service, past the triggers that would make a million of them take
 * an hour. The chain they make is the one the triggers would have made.
 */
export async function fillAudit(database: Database, id: OrganisationId, entries: number): Promise<void> {
  await database.runScript(
    'alter table audit_entry disable trigger user; alter table audit_head disable trigger user',
  );
  for (let done = 0; done < entries; done += batch) {
    await database.runScript(script(id, Math.min(batch, entries - done)));
  }
  await database.runScript(`
    alter table audit_entry enable always trigger audit_entry_chained;
    alter table audit_entry enable always trigger audit_entry_append_only;
    alter table audit_entry enable always trigger audit_entry_objects;
    alter table audit_head enable always trigger audit_head_append_only`);
}

const script = (id: OrganisationId, entries: number): string => `
do $$
declare
  entry audit_entry;
  head audit_head;
  service uuid := (select id from person where organisation_id = '${id}' and kind = 'service');
begin
  select * into head from audit_head where organisation_id = '${id}';
  entry.organisation_id := '${id}';
  entry.actor_id := service;
  entry.via := 'session';
  entry.action := 'people.changePerson';
  for counter in 1..${entries} loop
    entry.sequence := head.sequence + counter;
    entry.at := '2020-01-01T00:00:00Z'::timestamptz + entry.sequence * interval '1 minute';
    entry.input := jsonb_build_object('person', gen_random_uuid(), 'version', counter, 'roles', '["reader"]'::jsonb);
    entry.affected := jsonb_build_array(
      jsonb_build_object('kind', 'person', 'id', gen_random_uuid(), 'change', 'changed'));
    entry.request_id := gen_random_uuid();
    entry.previous_hash := coalesce(entry.hash, head.hash);
    entry.hash := sha256(entry.previous_hash || convert_to(audit_entry_text(entry), 'UTF8'));
    insert into audit_entry select entry.*;
    insert into audit_object values
      (entry.organisation_id, 'person', entry.affected -> 0 ->> 'id', entry.sequence);
  end loop;
  update audit_head set sequence = entry.sequence, hash = entry.hash where organisation_id = '${id}';
end $$`;
