-- One setting per organisation: what amounts and periods are counted in.
create table planning_setting (
  organisation_id uuid primary key references organisation (id),
  first_year integer not null check (first_year between 2000 and 2200),
  years integer not null check (years between 1 and 30),
  periods_per_year integer not null check (periods_per_year in (1, 2, 3, 4, 12)),
  price_year integer not null check (price_year between 2000 and 2200),
  discount_rate numeric(6, 5) not null check (discount_rate between 0 and 1),
  version integer not null default 1
);
select keep_within_organisation('planning_setting', 'select, insert, update');

create table initiative (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  -- Stable and short, for lists and Excel: I-001.
  number integer not null,
  title text not null check (title <> ''),
  summary text not null default '',
  kind text not null check (kind in ('way-of-working', 'digital-service', 'technology', 'automation')),
  state text not null default 'idea' check (state in ('idea', 'prepared', 'decided', 'running', 'ended', 'dropped')),
  -- What happens if nothing is done.
  null_alternative text not null default '',
  must_reason text check (must_reason in ('law', 'contract', 'end-of-life')),
  must_text text not null default '',
  information_class text check (information_class in ('open', 'internal', 'sensitive', 'secret')),
  main_key_figure text,
  -- In periods of the plan, from 0 at its start: when it may start at the earliest and at the latest.
  earliest_start integer not null default 0 check (earliest_start >= 0),
  latest_start integer check (latest_start >= earliest_start),
  duration_periods integer not null default 1 check (duration_periods between 1 and 120),
  created_at timestamptz(3) not null,
  created_by uuid not null,
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, number),
  foreign key (organisation_id, created_by) references person (organisation_id, id)
);
select keep_within_organisation('initiative', 'select, insert, update, delete');

create table initiative_department (
  organisation_id uuid not null,
  initiative_id uuid not null,
  part_id uuid not null,
  primary key (organisation_id, initiative_id, part_id),
  foreign key (organisation_id, initiative_id) references initiative (organisation_id, id) on delete cascade,
  foreign key (organisation_id, part_id) references organisation_part (organisation_id, id)
);
select keep_within_organisation('initiative_department', 'select, insert, delete');

create table initiative_goal (
  organisation_id uuid not null,
  initiative_id uuid not null,
  goal_id uuid not null,
  primary key (organisation_id, initiative_id, goal_id),
  foreign key (organisation_id, initiative_id) references initiative (organisation_id, id) on delete cascade,
  foreign key (organisation_id, goal_id) references goal (organisation_id, id)
);
select keep_within_organisation('initiative_goal', 'select, insert, delete');

-- A line of benefit or cost: whole kronor (or kronor-equivalents) as three points per year from the start.
create table initiative_line (
  organisation_id uuid not null,
  initiative_id uuid not null,
  position integer not null,
  side text not null check (side in ('benefit', 'investment', 'running')),
  kind text not null check (kind in ('financial', 'reallocation', 'quality', 'environment')),
  aim text not null check (aim in ('operations', 'service', 'legal-certainty')),
  what text not null check (what <> ''),
  -- Who gains, or who pays; also outside the organisation.
  party text not null default '',
  is_outside boolean not null default false,
  -- [{"low": …, "likely": …, "high": …}] of the first, second … year; of benefit and running the last goes on.
  per_year jsonb not null,
  primary key (organisation_id, initiative_id, position),
  foreign key (organisation_id, initiative_id) references initiative (organisation_id, id) on delete cascade
);
select keep_within_organisation('initiative_line', 'select, insert, delete');

create table initiative_staffing (
  organisation_id uuid not null,
  initiative_id uuid not null,
  position integer not null,
  role text not null check (role <> ''),
  part_id uuid,
  -- Full-time equivalents in the first, second … period from the start.
  per_period jsonb not null,
  primary key (organisation_id, initiative_id, position),
  foreign key (organisation_id, initiative_id) references initiative (organisation_id, id) on delete cascade,
  foreign key (organisation_id, part_id) references organisation_part (organisation_id, id)
);
select keep_within_organisation('initiative_staffing', 'select, insert, delete');

create table initiative_relation (
  organisation_id uuid not null,
  initiative_id uuid not null,
  other_id uuid not null,
  kind text not null check (kind in ('requires', 'excludes')),
  primary key (organisation_id, initiative_id, other_id),
  foreign key (organisation_id, initiative_id) references initiative (organisation_id, id) on delete cascade,
  foreign key (organisation_id, other_id) references initiative (organisation_id, id) on delete cascade,
  check (initiative_id <> other_id)
);
select keep_within_organisation('initiative_relation', 'select, insert, delete');

create table effect_chain_step (
  organisation_id uuid not null,
  initiative_id uuid not null,
  position integer not null,
  kind text not null check (kind in ('activity', 'effect', 'benefit', 'goal', 'obstacle')),
  text_told text not null check (text_told <> ''),
  -- Positions of the steps that this one leads to (of an obstacle: that it stands in the way of).
  leads_to jsonb not null default '[]',
  primary key (organisation_id, initiative_id, position),
  foreign key (organisation_id, initiative_id) references initiative (organisation_id, id) on delete cascade
);
select keep_within_organisation('effect_chain_step', 'select, insert, delete');

-- Questions of legal certainty that must be answered before a decision; the questions themselves are data.
create table legal_answer (
  organisation_id uuid not null,
  initiative_id uuid not null,
  question text not null check (question <> ''),
  answer text not null check (answer in ('yes', 'no', 'not-applicable', 'needs-lawyer')),
  reason text not null check (reason <> ''),
  primary key (organisation_id, initiative_id, question),
  foreign key (organisation_id, initiative_id) references initiative (organisation_id, id) on delete cascade
);
select keep_within_organisation('legal_answer', 'select, insert, delete');
