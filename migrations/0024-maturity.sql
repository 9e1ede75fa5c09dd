-- Self-assessments of the leadership group, one at a time: answered alone first and then together, or together at once.
create table maturity_round (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  number integer not null check (number >= 1),
  title text not null check (title <> ''),
  phase text not null check (phase in ('alone', 'together', 'closed')),
  answer_by date not null,
  opened_by uuid not null,
  opened_at timestamptz(3) not null,
  closed_by uuid,
  closed_at timestamptz(3),
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, number),
  check ((phase = 'closed') = (closed_at is not null) and (closed_by is null) = (closed_at is null)),
  foreign key (organisation_id, opened_by) references person (organisation_id, id),
  foreign key (organisation_id, closed_by) references person (organisation_id, id)
);
create unique index maturity_round_one_open on maturity_round (organisation_id) where phase <> 'closed';
select keep_within_organisation('maturity_round', 'select, insert, update, delete');

-- The answers of one person to the items of one area, or the group's own where nobody's: of persons only until the round is closed.
create table maturity_sheet (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  round_id uuid not null,
  area text not null check (area <> ''),
  -- Null for the answers that the group gave together.
  person_id uuid,
  -- Why, in the group's words; a person gives none.
  note text not null default '' check (note = '' or person_id is null),
  saved_at timestamptz(3) not null,
  version integer not null default 1,
  primary key (organisation_id, id),
  unique nulls not distinct (organisation_id, round_id, area, person_id),
  foreign key (organisation_id, round_id) references maturity_round (organisation_id, id) on delete cascade,
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
select keep_within_organisation('maturity_sheet', 'select, insert, update, delete');

create table maturity_answer (
  organisation_id uuid not null,
  sheet_id uuid not null,
  item text not null check (item <> ''),
  -- Null for cannot tell.
  step smallint check (step between 0 and 5),
  primary key (organisation_id, sheet_id, item),
  foreign key (organisation_id, sheet_id) references maturity_sheet (organisation_id, id) on delete cascade
);
select keep_within_organisation('maturity_answer', 'select, insert, delete');

-- What is left of the answers of persons once the round is closed: how many chose each step of an item.
create table maturity_count (
  organisation_id uuid not null,
  round_id uuid not null,
  item text not null check (item <> ''),
  by_step integer[] not null check (cardinality(by_step) = 6),
  unsure integer not null check (unsure >= 0),
  primary key (organisation_id, round_id, item),
  foreign key (organisation_id, round_id) references maturity_round (organisation_id, id) on delete cascade
);
select keep_within_organisation('maturity_count', 'select, insert, delete');

-- What another model gave, such as DiMiOS or LIKA, on its own scale.
create table maturity_other_result (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  model text not null check (model <> ''),
  year integer not null check (year between 1990 and 2199),
  index_value double precision,
  lowest double precision not null,
  highest double precision not null,
  source text not null default '',
  version integer not null default 1,
  primary key (organisation_id, id),
  check (lowest < highest and index_value between lowest and highest)
);
select keep_within_organisation('maturity_other_result', 'select, insert, update, delete');

create table maturity_other_dimension (
  organisation_id uuid not null,
  result_id uuid not null,
  position integer not null check (position >= 0),
  name text not null check (name <> ''),
  value double precision not null,
  -- The area of our own that it answers to; null where it answers to none.
  area text check (area <> ''),
  primary key (organisation_id, result_id, position),
  foreign key (organisation_id, result_id) references maturity_other_result (organisation_id, id) on delete cascade
);
select keep_within_organisation('maturity_other_dimension', 'select, insert, delete');

create function refuse_change_of_closed_maturity_round() returns trigger language plpgsql as $$
begin
  raise exception 'A closed self-assessment is kept as it was: % on % is refused.', tg_op, tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;
create trigger maturity_round_closed before update or delete on maturity_round
  for each row when (old.phase = 'closed') execute function refuse_change_of_closed_maturity_round();
alter table maturity_round enable always trigger maturity_round_closed;

-- A low answer stands in the thread before the opportunity that was made of it.
alter table thread_object drop constraint thread_object_kind_check;
alter table thread_object add constraint thread_object_kind_check check (kind in
  ('gap', 'statement', 'idea', 'maturity', 'opportunity', 'trend', 'duty', 'goal', 'vision', 'initiative', 'scenario', 'proposal',
    'decision', 'follow-up', 'benefit', 'effect', 'measure'));

-- A conversation that nobody has been asked yet can be removed; an opened one stays.
grant delete on conversation to rodret_app;
create function keep_opened_conversation() returns trigger language plpgsql as $$
begin
  raise exception 'A conversation that has been opened is kept: % on % is refused.', tg_op, tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;
create trigger conversation_opened_is_kept before delete on conversation
  for each row when (old.status <> 'draft') execute function keep_opened_conversation();
alter table conversation enable always trigger conversation_opened_is_kept;
