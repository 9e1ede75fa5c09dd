-- What is to be measured of an initiative, fixed before the outcome can be seen: a change is a new row, and says when it was made.
create table effect_plan (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  initiative_id uuid not null,
  -- The yes that stood then; null where there was none yet.
  decision_id uuid,
  -- [id] of one to three key figures
  key_figures jsonb not null,
  unit_code text not null,
  start_year integer not null,
  method text not null check (method in ('synthetic-control', 'synthetic-did', 'did')),
  relevant_effect double precision check (relevant_effect >= 0),
  -- [code] of units chosen to be left out, and [year] of breaks
  without jsonb not null,
  breaks jsonb not null,
  fixed text not null check (fixed in ('before-decision', 'after-decision', 'outcome-visible')),
  reason text not null default '',
  at timestamptz(3) not null,
  by uuid not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, initiative_id) references initiative (organisation_id, id),
  foreign key (organisation_id, decision_id) references decision (organisation_id, id),
  foreign key (organisation_id, by) references person (organisation_id, id)
);
create index effect_plan_of on effect_plan (organisation_id, initiative_id, at);
select keep_within_organisation('effect_plan', 'select, insert');

-- Who did what when: units known to have introduced a pattern, as somebody found out.
create table effect_introduction (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  pattern text not null check (pattern <> ''),
  unit_code text not null check (unit_code <> ''),
  first_year integer not null,
  source text not null check (source <> ''),
  at timestamptz(3) not null,
  by uuid not null,
  primary key (organisation_id, id),
  unique (organisation_id, pattern, unit_code),
  foreign key (organisation_id, by) references person (organisation_id, id)
);
select keep_within_organisation('effect_introduction', 'select, insert, delete');

-- Evaluations that are asked for: what they are to be made of, how far they have come.
create table effect_run (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  plan_id uuid,
  -- The evaluation that is made anew.
  again_id uuid,
  state text not null check (state in ('waiting', 'running', 'done', 'stopped', 'failed')),
  input jsonb not null,
  steps integer not null,
  done integer not null default 0,
  -- [{"keyFigure", "reason", "year"}]: what nothing could be computed of
  skipped jsonb not null default '[]',
  asked_at timestamptz(3) not null,
  asked_by uuid not null,
  ended_at timestamptz(3),
  stop_asked boolean not null default false,
  seen_at timestamptz(3),
  attempts integer not null default 0,
  failure text check (failure in ('interrupted', 'defect')),
  primary key (organisation_id, id),
  check ((state = 'failed') = (failure is not null)),
  foreign key (organisation_id, plan_id) references effect_plan (organisation_id, id),
  foreign key (organisation_id, asked_by) references person (organisation_id, id)
);
create index effect_run_open on effect_run (asked_at) where state in ('waiting', 'running');
select keep_within_organisation('effect_run', 'select, insert, update');

-- What was found, of which values and by which settings: only ever inserted, made anew as another row.
create table effect_evaluation (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  run_id uuid not null,
  plan_id uuid,
  initiative_id uuid,
  again_id uuid,
  -- Fixed beforehand in the plan, or looked for afterwards.
  is_planned boolean not null,
  key_figure text not null,
  settings jsonb not null,
  result jsonb not null,
  content_hash bytea not null,
  at timestamptz(3) not null,
  by uuid not null,
  primary key (organisation_id, id),
  unique (organisation_id, run_id, key_figure),
  foreign key (organisation_id, run_id) references effect_run (organisation_id, id),
  foreign key (organisation_id, plan_id) references effect_plan (organisation_id, id),
  foreign key (organisation_id, initiative_id) references initiative (organisation_id, id),
  foreign key (organisation_id, again_id) references effect_evaluation (organisation_id, id),
  foreign key (organisation_id, by) references person (organisation_id, id),
  check (initiative_id is null or plan_id is not null)
);
create index effect_evaluation_at on effect_evaluation (organisation_id, at);
select keep_within_organisation('effect_evaluation', 'select, insert');

alter table effect_run add foreign key (organisation_id, again_id) references effect_evaluation (organisation_id, id);

create function refuse_change_of_effect() returns trigger language plpgsql as $$
begin
  raise exception 'Plans and evaluations of effects are append-only: % on % is refused.', tg_op, tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;
create trigger effect_plan_append_only before update or delete or truncate on effect_plan
for each statement execute function refuse_change_of_effect();
create trigger effect_evaluation_append_only before update or delete or truncate on effect_evaluation
for each statement execute function refuse_change_of_effect();
