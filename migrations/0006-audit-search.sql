-- The audit is read newest first by who, what, how and on what: each is an index whose order is that of the entries, so
-- that a page costs the same however many entries there are.
create index audit_entry_by_actor on audit_entry (organisation_id, actor_id, sequence);
create index audit_entry_by_action on audit_entry (organisation_id, action, sequence);
create index audit_entry_by_via on audit_entry (organisation_id, via, sequence);

-- On what: `affected` taken apart. An index on the jsonb itself would not be used under row-level security, whose
-- policies come before operators that could leak. It only finds entries: what they say stands in the chain.
create table audit_object (
  organisation_id uuid not null references organisation (id),
  kind text not null,
  id text not null,
  sequence bigint not null,
  primary key (organisation_id, kind, id, sequence)
);
create index audit_object_by_kind on audit_object (organisation_id, kind, sequence);
select keep_within_organisation('audit_object', 'select');

create function note_audit_objects() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into audit_object (organisation_id, kind, id, sequence)
  select new.organisation_id, one ->> 'kind', one ->> 'id', new.sequence
  from jsonb_array_elements(new.affected) as one
  where one ->> 'kind' is not null and one ->> 'id' is not null
  on conflict do nothing;
  return null;
end
$$;

create trigger audit_entry_objects after insert on audit_entry
for each row execute function note_audit_objects();
alter table audit_entry enable always trigger audit_entry_objects;

insert into audit_object (organisation_id, kind, id, sequence)
select entry.organisation_id, one ->> 'kind', one ->> 'id', entry.sequence
from audit_entry as entry cross join lateral jsonb_array_elements(entry.affected) as one
where one ->> 'kind' is not null and one ->> 'id' is not null
on conflict do nothing;
