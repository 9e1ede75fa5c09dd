-- The head of an organisation's chain is made with its first entry and there ever after: it is looked for first, and made only where it is missing.
-- What the hash covers, and the order of the chain, are as before.
create or replace function chain_audit_entry() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  select head.sequence + 1, head.hash into new.sequence, new.previous_hash
  from audit_head as head where head.organisation_id = new.organisation_id for update;
  if not found then
    insert into audit_head as head (organisation_id, sequence, hash)
    values (new.organisation_id, 0, ''::bytea)
    on conflict (organisation_id) do nothing;
    select head.sequence + 1, head.hash into new.sequence, new.previous_hash
    from audit_head as head where head.organisation_id = new.organisation_id for update;
  end if;
  new.hash := sha256(new.previous_hash || convert_to(audit_entry_text(new), 'UTF8'));
  update audit_head set sequence = new.sequence, hash = new.hash where organisation_id = new.organisation_id;
  return new;
end
$$;
