-- What a decided initiative promised to give, once for each kind and name.
create table benefit (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  number integer not null,
  initiative_id uuid not null,
  kind text not null check (kind in ('financial', 'reallocation', 'quality', 'environment')),
  what text not null check (what <> ''),
  registered_at timestamptz(3) not null,
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, number),
  unique (organisation_id, initiative_id, kind, what),
  foreign key (organisation_id, initiative_id) references initiative (organisation_id, id)
);
select keep_within_organisation('benefit', 'select, insert, update');

-- The promise as it was at the decision; a decision that revises makes a new one, and the old stays readable.
create table benefit_promise (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  benefit_id uuid not null,
  decision_id uuid not null,
  -- Whose promises follow each other is told by the number of the decision.
  decision_number integer not null,
  aim text not null,
  party text not null default '',
  is_outside boolean not null,
  -- [{"year", "low", "likely", "high"}] in kronor or kronor-equivalents; none: nothing is promised any more.
  per_year jsonb not null,
  promised_at timestamptz(3) not null,
  primary key (organisation_id, id),
  unique (organisation_id, benefit_id, decision_id),
  foreign key (organisation_id, benefit_id) references benefit (organisation_id, id),
  foreign key (organisation_id, decision_id) references decision (organisation_id, id)
);
select keep_within_organisation('benefit_promise', 'select, insert');

-- Who takes the benefit home, from when: the last row answers now.
create table benefit_owner (
  organisation_id uuid not null,
  benefit_id uuid not null,
  position integer not null,
  owner_id uuid not null,
  from_date date not null,
  cause text not null check (cause in ('decided', 'passed-on')),
  primary key (organisation_id, benefit_id, position),
  foreign key (organisation_id, benefit_id) references benefit (organisation_id, id),
  foreign key (organisation_id, owner_id) references person (organisation_id, id)
);
create index benefit_of_owner on benefit_owner (organisation_id, owner_id);
select keep_within_organisation('benefit_owner', 'select, insert');

-- What came home, with evidence. A correction is a new row that names the one it takes the place of.
create table benefit_booking (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  benefit_id uuid not null,
  corrects_id uuid,
  year integer not null check (year between 1990 and 2200),
  form text not null check (form in ('money', 'hours', 'quality')),
  -- Only what lowered a budget or kept a cost away is money.
  money_how text check (money_how in ('budget-reduced', 'cost-avoided')),
  -- Kronor, hours, or the figure of a quality in its unit.
  amount double precision,
  unit text not null default '',
  -- What the hours were used for, or which quality it became.
  told text not null default '',
  evidence text not null check (evidence <> ''),
  reference text not null default '',
  document_hash bytea check (octet_length(document_hash) = 32),
  realised_on date not null,
  booked_at timestamptz(3) not null,
  booked_by uuid not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, benefit_id) references benefit (organisation_id, id),
  foreign key (organisation_id, corrects_id) references benefit_booking (organisation_id, id),
  foreign key (organisation_id, booked_by) references person (organisation_id, id),
  check ((form = 'money') = (money_how is not null)),
  check (form = 'quality' or amount is not null),
  check (form = 'money' or told <> '')
);
create unique index benefit_booking_corrected_once on benefit_booking (organisation_id, corrects_id)
  where corrects_id is not null;
create index benefit_booking_of_benefit on benefit_booking (organisation_id, benefit_id);
select keep_within_organisation('benefit_booking', 'select, insert');

-- What was learned when the register of an initiative was closed.
create table benefit_closing (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  initiative_id uuid not null,
  reasons jsonb not null,
  lesson text not null check (lesson <> ''),
  closed_at timestamptz(3) not null,
  closed_by uuid not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, initiative_id) references initiative (organisation_id, id),
  foreign key (organisation_id, closed_by) references person (organisation_id, id)
);
select keep_within_organisation('benefit_closing', 'select, insert');

create function refuse_change_of_benefit() returns trigger language plpgsql as $$
begin
  raise exception 'The benefit register is append-only: % on % is refused.', tg_op, tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;

create trigger benefit_kept before delete or truncate on benefit
for each statement execute function refuse_change_of_benefit();
create trigger benefit_promise_append_only before update or delete or truncate on benefit_promise
for each statement execute function refuse_change_of_benefit();
create trigger benefit_owner_append_only before update or delete or truncate on benefit_owner
for each statement execute function refuse_change_of_benefit();
create trigger benefit_booking_append_only before update or delete or truncate on benefit_booking
for each statement execute function refuse_change_of_benefit();
create trigger benefit_closing_append_only before update or delete or truncate on benefit_closing
for each statement execute function refuse_change_of_benefit();

-- Of a benefit only its version counts on.
create function keep_benefit() returns trigger language plpgsql as $$
begin
  if to_jsonb(old) - 'version' <> to_jsonb(new) - 'version' then
    raise exception 'A benefit that was promised is not changed.' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger benefit_keeps before update on benefit for each row execute function keep_benefit();

do $$
declare
  kept text[];
begin
  -- ALWAYS: they hold in sessions too that switch ordinary triggers off.
  foreach kept slice 1 in array array[
    ['benefit', 'benefit_kept'], ['benefit', 'benefit_keeps'],
    ['benefit_promise', 'benefit_promise_append_only'], ['benefit_owner', 'benefit_owner_append_only'],
    ['benefit_booking', 'benefit_booking_append_only'], ['benefit_closing', 'benefit_closing_append_only']]
  loop
    execute format('alter table %I enable always trigger %I', kept[1], kept[2]);
  end loop;
end
$$;
