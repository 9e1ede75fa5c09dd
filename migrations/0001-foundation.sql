-- Times are milliseconds in UTC. organisation_id stands first in every key and index, so that a distributed
-- PostgreSQL can shard by it.

create table organisation (
  id uuid primary key default gen_random_uuid(),
  name text not null check (name <> ''),
  unit_code text,
  created_at timestamptz(3) not null
);

create table person (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  name text not null check (name <> ''),
  created_at timestamptz(3) not null,
  primary key (organisation_id, id)
);

create table audit_entry (
  organisation_id uuid not null references organisation (id),
  sequence bigint not null,
  at timestamptz(3) not null,
  actor_id uuid not null,
  action text not null check (action <> ''),
  input jsonb not null,
  affected jsonb not null,
  request_id text not null,
  primary key (organisation_id, sequence),
  foreign key (organisation_id, actor_id) references person (organisation_id, id)
);

create index audit_entry_by_time on audit_entry (organisation_id, at);

-- The last number of each organisation's audit. Its row is locked from an entry's insert to the commit: numbers have
-- no gaps, and entries of one organisation are committed in the order of their numbers (READ COMMITTED).
create table audit_head (
  organisation_id uuid primary key references organisation (id),
  sequence bigint not null
);

create function number_audit_entry() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into audit_head as head (organisation_id, sequence)
  values (new.organisation_id, 1)
  on conflict (organisation_id) do update set sequence = head.sequence + 1
  returning head.sequence into new.sequence;
  return new;
end
$$;

create trigger audit_entry_numbered before insert on audit_entry
for each row execute function number_audit_entry();

create function refuse_change_of_audit() returns trigger
language plpgsql as $$
begin
  raise exception 'The audit is append-only: % on % is refused.', tg_op, tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_entry_append_only before update or delete or truncate on audit_entry
for each statement execute function refuse_change_of_audit();

create trigger audit_head_append_only before delete or truncate on audit_head
for each statement execute function refuse_change_of_audit();

-- ALWAYS: they hold in sessions too that switch ordinary triggers off (session_replication_role).
alter table audit_entry enable always trigger audit_entry_numbered;
alter table audit_entry enable always trigger audit_entry_append_only;
alter table audit_head enable always trigger audit_head_append_only;

-- Working files whose change is committed and whose lasting name is still to be given.
create table pending_publication (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  source text not null,
  target text not null,
  primary key (organisation_id, id)
);
