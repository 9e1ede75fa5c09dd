-- The thread: what leads to what, from gap, statement or trend to measured effect. Whoever makes an object shows a short
-- text of itself here, so that features low in the order can name what lies above them.
create table thread_object (
  organisation_id uuid not null references organisation (id),
  kind text not null check (kind in
    ('gap', 'statement', 'opportunity', 'trend', 'duty', 'goal', 'initiative', 'scenario', 'proposal', 'decision', 'benefit', 'effect')),
  -- A uuid of the organisation's own, or `1440/N00945` (a gap) and `1440/home-care-planning` (an opportunity) of open values.
  id text not null check (id <> ''),
  title text not null check (title <> ''),
  -- One line of what it says: where it stands, or who owns it.
  told text not null default '',
  href text not null check (href like '/%'),
  at timestamptz(3) not null,
  primary key (organisation_id, kind, id)
);
select keep_within_organisation('thread_object', 'select, insert, update, delete');

create table thread_link (
  organisation_id uuid not null references organisation (id),
  from_kind text not null,
  from_id text not null,
  to_kind text not null,
  to_id text not null,
  at timestamptz(3) not null,
  primary key (organisation_id, from_kind, from_id, to_kind, to_id),
  foreign key (organisation_id, from_kind, from_id) references thread_object (organisation_id, kind, id) on delete cascade,
  foreign key (organisation_id, to_kind, to_id) references thread_object (organisation_id, kind, id) on delete cascade,
  check ((from_kind, from_id) <> (to_kind, to_id))
);
create index thread_link_back on thread_link (organisation_id, to_kind, to_id);
select keep_within_organisation('thread_link', 'select, insert, delete');

-- How much each of the three aims weighs, set by the leadership: one row per organisation and aim.
create table aim_weight (
  organisation_id uuid not null references organisation (id),
  aim text not null check (aim in ('operations', 'service', 'legal-certainty')),
  weight numeric(5, 2) not null check (weight between 0 and 100),
  version integer not null default 1,
  primary key (organisation_id, aim)
);
select keep_within_organisation('aim_weight', 'select, insert, update');

create table goal (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('council', 'board', 'outcome')),
  -- Whose goal it is; null for goals of the whole organisation.
  part_id uuid,
  -- The goal it serves: the line of sight from council to unit.
  serves_id uuid,
  title text not null check (title <> ''),
  description text not null default '',
  aim text not null check (aim in ('operations', 'service', 'legal-certainty')),
  weight numeric(5, 2) not null default 1 check (weight between 0 and 100),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, part_id) references organisation_part (organisation_id, id),
  foreign key (organisation_id, serves_id) references goal (organisation_id, id),
  check (serves_id <> id)
);
select keep_within_organisation('goal', 'select, insert, update, delete');

-- A target is data with a date: what is measured, from where, to where, by when.
create table goal_target (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  goal_id uuid not null,
  -- In the order they were given.
  position integer not null,
  -- A key figure of the panel, or null where the measure is the organisation's own.
  key_figure text,
  measure text not null check (measure <> ''),
  unit text not null,
  baseline numeric,
  baseline_year integer,
  target numeric not null,
  by_date date not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, goal_id) references goal (organisation_id, id) on delete cascade
);
create index goal_target_of on goal_target (organisation_id, goal_id);
select keep_within_organisation('goal_target', 'select, insert, update, delete');

-- A trend stands here only with what it means for the organisation.
create table trend (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  title text not null check (title <> ''),
  description text not null default '',
  meaning text not null check (meaning <> ''),
  source text not null default '',
  by_date date not null,
  needs_decision boolean not null,
  version integer not null default 1,
  primary key (organisation_id, id)
);
select keep_within_organisation('trend', 'select, insert, update, delete');

create table trend_touch (
  organisation_id uuid not null,
  trend_id uuid not null,
  kind text not null check (kind in ('service-area', 'key-figure', 'opportunity')),
  reference text not null check (reference <> ''),
  primary key (organisation_id, trend_id, kind, reference),
  foreign key (organisation_id, trend_id) references trend (organisation_id, id) on delete cascade
);
select keep_within_organisation('trend_touch', 'select, insert, delete');
