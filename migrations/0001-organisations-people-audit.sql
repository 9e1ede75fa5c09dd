-- Times are milliseconds in UTC. organisation_id stands first in every key and index, so that a distributed
-- PostgreSQL can shard by it. Versions count changes: a form that was opened on an older version is refused.

-- The role that every request of an organisation runs in: no owner, no superuser, bound by the policies below.
do $$
begin
  create role rodret_app nologin;
exception when duplicate_object or unique_violation then null;
end
$$;

do $$
begin
  if not pg_has_role(current_user, 'rodret_app', 'member') then
    execute format('grant rodret_app to %I', current_user);
  end if;
exception when unique_violation or object_not_in_prerequisite_state then null;
end
$$;

grant usage on schema public to rodret_app;

-- The organisation that a connection of rodret_app works for; none where it is not set, and then it sees no row.
create function app_organisation() returns uuid language sql stable as $$
  select nullif(current_setting('app.organisation', true), '')::uuid
$$;

-- The second wall: what the queries name themselves, the database checks again.
create function keep_within_organisation(target regclass, rights text) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format(
    'create policy within_organisation on %s to rodret_app using (organisation_id = app_organisation()) with check (organisation_id = app_organisation())',
    target);
  execute format('grant %s on %s to rodret_app', rights, target);
end
$$;

-- One row: what this installation is. A demonstration never becomes anything else.
create table installation (
  id integer primary key default 1 check (id = 1),
  kind text not null check (kind in ('demonstration', 'configured')),
  created_at timestamptz(3) not null
);

create table organisation (
  id uuid primary key default gen_random_uuid(),
  name text not null check (name <> ''),
  -- The municipality or region in the panel; null until it has been chosen.
  unit_code text,
  created_at timestamptz(3) not null,
  version integer not null default 1
);

alter table organisation enable row level security;
create policy within_organisation on organisation to rodret_app
  using (id = app_organisation()) with check (id = app_organisation());
grant select, update on organisation to rodret_app;

-- `service` is what acts without a person: the command line, jobs, the first start. One per organisation.
create table person (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  kind text not null default 'person' check (kind in ('person', 'service')),
  name text not null check (name <> ''),
  -- Lower case; null where none is known and after erasure.
  email text check (email = lower(email)),
  -- Who signs in as this person; one account can be a person in several organisations.
  account_id uuid,
  created_at timestamptz(3) not null,
  erased_at timestamptz(3),
  version integer not null default 1,
  primary key (organisation_id, id)
);

create unique index person_by_email on person (organisation_id, email);
create unique index person_by_account on person (organisation_id, account_id);
create index person_of_account on person (account_id) where account_id is not null;
create unique index person_service on person (organisation_id) where kind = 'service';
select keep_within_organisation('person', 'select, insert, update');

-- What a person may do. Leaders are not among them: those are the members of the leadership group on the day.
create table person_role (
  organisation_id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('administrator', 'strategist', 'contributor', 'reader', 'adviser')),
  primary key (organisation_id, person_id, role),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
select keep_within_organisation('person_role', 'select, insert, delete');

create table audit_entry (
  organisation_id uuid not null references organisation (id),
  sequence bigint not null,
  at timestamptz(3) not null,
  actor_id uuid not null,
  -- How the actor came in: session, token:ID, command or service.
  via text not null check (via <> ''),
  action text not null check (action <> ''),
  input jsonb not null,
  affected jsonb not null,
  request_id text not null,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (organisation_id, sequence),
  foreign key (organisation_id, actor_id) references person (organisation_id, id)
);

create index audit_entry_by_time on audit_entry (organisation_id, at);
select keep_within_organisation('audit_entry', 'select, insert');

-- The last number and hash of each organisation's audit. Its row is locked from an entry's insert to the commit: numbers
-- have no gaps, and entries of one organisation are committed in the order of their numbers (READ COMMITTED).
create table audit_head (
  organisation_id uuid primary key references organisation (id),
  sequence bigint not null,
  hash bytea not null
);
select keep_within_organisation('audit_head', 'select');

-- What the hash of an entry covers, besides the hash before it.
create function audit_entry_text(entry audit_entry) returns text language sql stable as $$
  select concat_ws(E'\x1f', entry.organisation_id, entry.sequence, (extract(epoch from entry.at) * 1000)::bigint,
    entry.actor_id, entry.via, entry.action, entry.input::text, entry.affected::text, entry.request_id)
$$;

create function chain_audit_entry() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into audit_head as head (organisation_id, sequence, hash)
  values (new.organisation_id, 0, ''::bytea)
  on conflict (organisation_id) do nothing;
  select head.sequence + 1, head.hash into new.sequence, new.previous_hash
  from audit_head as head where head.organisation_id = new.organisation_id for update;
  new.hash := sha256(new.previous_hash || convert_to(audit_entry_text(new), 'UTF8'));
  update audit_head set sequence = new.sequence, hash = new.hash where organisation_id = new.organisation_id;
  return new;
end
$$;

create trigger audit_entry_chained before insert on audit_entry
for each row execute function chain_audit_entry();

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
alter table audit_entry enable always trigger audit_entry_chained;
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
select keep_within_organisation('pending_publication', 'select, insert, delete');

-- The answer once given to a client's key: the same request again gets it again and changes nothing.
create table idempotency_key (
  organisation_id uuid not null references organisation (id),
  actor_id uuid not null,
  key text not null check (length(key) between 1 and 200),
  action text not null,
  input_hash bytea not null,
  output jsonb,
  at timestamptz(3) not null,
  primary key (organisation_id, actor_id, key)
);
select keep_within_organisation('idempotency_key', 'select, insert, update');

-- How the change of an audit entry is taken back, for as long as it can be.
create table undo_offer (
  organisation_id uuid not null references organisation (id),
  entry bigint not null,
  actor_id uuid not null,
  action text not null,
  input jsonb not null,
  expires_at timestamptz(3) not null,
  used_at timestamptz(3),
  primary key (organisation_id, entry),
  foreign key (organisation_id, entry) references audit_entry (organisation_id, sequence)
);
select keep_within_organisation('undo_offer', 'select, insert, update');
