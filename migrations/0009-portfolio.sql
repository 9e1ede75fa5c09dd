-- The frame of the plan: money per year and hands per role; one version for all of it.
create table portfolio_frame (
  organisation_id uuid primary key references organisation (id),
  -- {"investment": [kr per year] | null, "running": […] | null}
  budgets jsonb not null,
  -- [{"role", "part": uuid | null, "perPeriod": [full-time equivalents]}]
  capacities jsonb not null,
  -- [{"part": uuid, "atMost": n}]
  at_a_time jsonb not null,
  version integer not null default 1
);
select keep_within_organisation('portfolio_frame', 'select, insert, update');

create table scenario (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  name text not null check (name <> ''),
  note text not null default '',
  -- Weights of kinds, aims and costs, and a budget's share of the frame's.
  settings jsonb not null,
  created_at timestamptz(3) not null,
  created_by uuid not null,
  version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, created_by) references person (organisation_id, id)
);
select keep_within_organisation('scenario', 'select, insert, update, delete');

-- What a scenario holds fixed: an initiative locked to a period, in whenever, or out.
create table scenario_choice (
  organisation_id uuid not null,
  scenario_id uuid not null,
  initiative_id uuid not null,
  rule text not null check (rule in ('in', 'locked', 'out')),
  start_period integer check ((rule = 'locked') = (start_period is not null)),
  reason text not null check (reason <> ''),
  primary key (organisation_id, scenario_id, initiative_id),
  foreign key (organisation_id, scenario_id) references scenario (organisation_id, id) on delete cascade,
  foreign key (organisation_id, initiative_id) references initiative (organisation_id, id) on delete cascade
);
select keep_within_organisation('scenario_choice', 'select, insert, update, delete');

-- A calculation keeps what it was made of and what came out: never made anew in place.
create table calculation (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  scenario_id uuid not null,
  kind text not null check (kind in ('selection', 'robustness', 'frontier')),
  state text not null check (state in ('waiting', 'running', 'done', 'stopped', 'failed')),
  input jsonb not null,
  input_hash bytea not null,
  progress jsonb,
  result jsonb,
  asked_at timestamptz(3) not null,
  asked_by uuid not null,
  ended_at timestamptz(3),
  stop_asked boolean not null default false,
  -- When whoever works on it was last heard of, and how often it was begun: what a killed process left is begun anew, once.
  seen_at timestamptz(3),
  attempts integer not null default 0,
  failure text check (failure in ('interrupted', 'defect')),
  primary key (organisation_id, id),
  check ((state = 'failed') = (failure is not null)),
  foreign key (organisation_id, scenario_id) references scenario (organisation_id, id) on delete cascade,
  foreign key (organisation_id, asked_by) references person (organisation_id, id)
);
create index calculation_of on calculation (organisation_id, scenario_id, asked_at);
create index calculation_open on calculation (asked_at) where state in ('waiting', 'running');
select keep_within_organisation('calculation', 'select, insert, update, delete');
