-- The library of measures (mått): what the organisation follows, from where to where by when, and what it came to.
create table measure (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  -- Values come from the snapshots of open values, are entered, or are calculated of other measures.
  kind text not null check (kind in ('panel', 'reported', 'calculated')),
  key_figure text,
  -- The title that the key figure had when it was taken in: ids are used again over the years.
  key_figure_title text,
  name text not null check (name <> ''),
  unit text not null,
  what text not null,
  definition text not null,
  -- In words, so that anyone can do it again.
  formula text not null,
  -- `(a + b) / c * 100` over its terms.
  expression text,
  source text not null,
  period text not null check (period in ('year', 'quarter', 'month')),
  reporter_id uuid,
  direction text not null check (direction in ('higher', 'lower', 'neither')),
  decimals integer not null check (decimals between 0 and 6),
  baseline numeric,
  baseline_period text,
  tolerance numeric not null default 0 check (tolerance >= 0),
  is_retired boolean not null default false,
  version integer not null default 1,
  primary key (organisation_id, id),
  check ((kind = 'panel') = (key_figure is not null)),
  check ((key_figure is null) = (key_figure_title is null)),
  check ((kind = 'calculated') = (expression is not null)),
  check (kind <> 'panel' or period = 'year'),
  check ((baseline is null) = (baseline_period is null)),
  foreign key (organisation_id, reporter_id) references person (organisation_id, id)
);
create unique index measure_name on measure (organisation_id, lower(name));
create unique index measure_key_figure on measure (organisation_id, key_figure) where key_figure is not null;
select keep_within_organisation('measure', 'select, insert, update, delete');

-- What the names in an expression stand for.
create table measure_term (
  organisation_id uuid not null,
  measure_id uuid not null,
  position integer not null,
  name text not null check (name <> ''),
  of_id uuid not null,
  primary key (organisation_id, measure_id, name),
  foreign key (organisation_id, measure_id) references measure (organisation_id, id) on delete cascade,
  foreign key (organisation_id, of_id) references measure (organisation_id, id),
  check (measure_id <> of_id)
);
select keep_within_organisation('measure_term', 'select, insert, delete');

create table measure_target (
  organisation_id uuid not null,
  measure_id uuid not null,
  on_day date not null,
  value numeric not null,
  primary key (organisation_id, measure_id, on_day),
  foreign key (organisation_id, measure_id) references measure (organisation_id, id) on delete cascade
);
select keep_within_organisation('measure_target', 'select, insert, delete');

-- From this period on the measure means something else than before; where a new baseline is known it stands here.
create table measure_break (
  organisation_id uuid not null,
  measure_id uuid not null,
  from_period text not null,
  note text not null check (note <> ''),
  baseline numeric,
  primary key (organisation_id, measure_id, from_period),
  foreign key (organisation_id, measure_id) references measure (organisation_id, id) on delete cascade
);
select keep_within_organisation('measure_break', 'select, insert, delete');

create table measure_goal (
  organisation_id uuid not null,
  measure_id uuid not null,
  goal_id uuid not null,
  primary key (organisation_id, measure_id, goal_id),
  foreign key (organisation_id, measure_id) references measure (organisation_id, id) on delete cascade,
  foreign key (organisation_id, goal_id) references goal (organisation_id, id) on delete cascade
);
select keep_within_organisation('measure_goal', 'select, insert, delete');

create table measure_initiative (
  organisation_id uuid not null,
  measure_id uuid not null,
  initiative_id uuid not null,
  primary key (organisation_id, measure_id, initiative_id),
  foreign key (organisation_id, measure_id) references measure (organisation_id, id) on delete cascade,
  foreign key (organisation_id, initiative_id) references initiative (organisation_id, id) on delete cascade
);
select keep_within_organisation('measure_initiative', 'select, insert, delete');

-- Append-only: a correction is a new row that names the one it stands in place of, and says why.
create table measure_value (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  measure_id uuid not null,
  period text not null check (period ~ '^[0-9]{4}(-Q[1-4]|-(0[1-9]|1[0-2]))?$'),
  value numeric,
  missing text check (missing in ('bortfall', 'not applicable', 'suppressed')),
  note text not null default '',
  corrects_id uuid,
  reason text not null default '',
  came_by text not null check (came_by in ('form', 'file', 'api')),
  recorded_at timestamptz(3) not null,
  recorded_by uuid not null,
  -- The order they came in, also within one moment.
  ordinal bigint generated always as identity,
  primary key (organisation_id, id),
  unique (organisation_id, measure_id, period, id),
  check ((value is null) = (missing is not null)),
  check ((corrects_id is null) = (reason = '')),
  foreign key (organisation_id, measure_id) references measure (organisation_id, id),
  foreign key (organisation_id, measure_id, period, corrects_id)
    references measure_value (organisation_id, measure_id, period, id),
  foreign key (organisation_id, recorded_by) references person (organisation_id, id)
);
create unique index measure_value_first on measure_value (organisation_id, measure_id, period) where corrects_id is null;
create unique index measure_value_corrected_once on measure_value (organisation_id, corrects_id) where corrects_id is not null;
select keep_within_organisation('measure_value', 'select, insert');

create function refuse_change_of_measure_value() returns trigger language plpgsql as $$
begin
  raise exception 'Values of measures are append-only: % on % is refused.', tg_op, tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;
create trigger measure_value_append_only before update or delete or truncate on measure_value
for each statement execute function refuse_change_of_measure_value();
-- ALWAYS: it holds in sessions too that switch ordinary triggers off.
alter table measure_value enable always trigger measure_value_append_only;

-- Measures stand in the thread, between goals and what is done for them.
do $$
declare
  known text := (select pg_get_constraintdef(oid) from pg_constraint
    where conrelid = 'thread_object'::regclass and conname = 'thread_object_kind_check');
begin
  alter table thread_object drop constraint thread_object_kind_check;
  execute 'alter table thread_object add constraint thread_object_kind_check ' ||
    regexp_replace(known, 'ARRAY\[', 'ARRAY[''measure''::text, ');
end
$$;
