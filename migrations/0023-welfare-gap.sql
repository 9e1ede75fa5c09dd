-- Projections of the population that were imported, beside the official one of the key figures.
create table welfare_projection (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  -- A municipality or region of the panel.
  unit_code text not null check (unit_code ~ '^[0-9]{4}$'),
  name text not null check (name <> ''),
  -- Last year of outcome in it.
  base_year integer not null,
  imported_by uuid not null,
  imported_at timestamptz(3) not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, imported_by) references person (organisation_id, id)
);
select keep_within_organisation('welfare_projection', 'select, insert, delete');

create table welfare_projection_value (
  organisation_id uuid not null,
  projection_id uuid not null,
  year integer not null,
  age_from integer not null check (age_from >= 0),
  -- Null is open upwards.
  age_to integer check (age_to >= age_from),
  persons double precision not null check (persons >= 0),
  primary key (organisation_id, projection_id, year, age_from),
  foreign key (organisation_id, projection_id) references welfare_projection (organisation_id, id) on delete cascade
);
select keep_within_organisation('welfare_projection_value', 'select, insert, delete');

-- Assumptions that differ from what open data say, under a name.
create table welfare_scenario (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  unit_code text not null check (unit_code ~ '^[0-9]{4}$'),
  name text not null check (name <> ''),
  note text not null default '',
  horizon integer not null,
  projection_id uuid,
  -- Removed ones stay for as long as somebody may want them back.
  is_removed boolean not null default false,
  version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, projection_id) references welfare_projection (organisation_id, id)
);
select keep_within_organisation('welfare_scenario', 'select, insert, update');

create table welfare_assumption (
  organisation_id uuid not null,
  scenario_id uuid not null,
  -- Such as `home-care/share/80+`.
  assumption text not null,
  value double precision not null,
  source text not null default '',
  primary key (organisation_id, scenario_id, assumption),
  foreign key (organisation_id, scenario_id) references welfare_scenario (organisation_id, id)
);
select keep_within_organisation('welfare_assumption', 'select, insert, delete');

-- How much a way of working could close of what a service takes, per cent, as somebody judges it.
create table welfare_saving (
  organisation_id uuid not null,
  scenario_id uuid not null,
  pattern text not null,
  service text not null,
  low_percent double precision not null,
  likely_percent double precision not null,
  high_percent double precision not null,
  source text not null default '',
  primary key (organisation_id, scenario_id, pattern, service),
  foreign key (organisation_id, scenario_id) references welfare_scenario (organisation_id, id),
  check (low_percent <= likely_percent and likely_percent <= high_percent)
);
select keep_within_organisation('welfare_saving', 'select, insert, delete');
