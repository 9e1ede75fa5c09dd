-- What the organisation judges otherwise than what ships: what sort of figure a key figure is, and which way is good.
create table key_figure_correction (
  organisation_id uuid not null references organisation (id),
  key_figure text not null check (key_figure <> ''),
  -- When it was corrected: ids are reused, and a correction never follows one to another meaning.
  title text not null check (title <> ''),
  kind text not null check (kind in ('measure', 'volume', 'context', 'adoption', 'coded', 'uncertainty')),
  direction text not null check (direction in ('higher', 'lower', 'cost', 'neither', 'unknown')),
  reason text not null check (reason <> ''),
  corrected_on date not null,
  corrected_by uuid not null,
  version integer not null default 1,
  primary key (organisation_id, key_figure),
  foreign key (organisation_id, corrected_by) references person (organisation_id, id),
  -- Only a measure can be better one way.
  check (kind = 'measure' or direction in ('neither', 'unknown'))
);
select keep_within_organisation('key_figure_correction', 'select, insert, update, delete');

-- How much each condition counts where units are compared in a service area, in place of what ships.
create table peer_weights (
  organisation_id uuid not null references organisation (id),
  area text not null check (area <> ''),
  -- Weight by condition: a whole number, 0 leaves it out.
  weights jsonb not null,
  version integer not null default 1,
  primary key (organisation_id, area)
);
select keep_within_organisation('peer_weights', 'select, insert, update, delete');

-- Units that the organisation wants to compare itself with, by a name of its own.
create table peer_set (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  name text not null check (name <> ''),
  -- Why these, in its own words.
  why text not null default '',
  version integer not null default 1,
  primary key (organisation_id, id)
);
select keep_within_organisation('peer_set', 'select, insert, update, delete');
create unique index peer_set_name on peer_set (organisation_id, lower(name));

create table peer_set_unit (
  organisation_id uuid not null,
  set_id uuid not null,
  unit_code text not null check (unit_code <> ''),
  primary key (organisation_id, set_id, unit_code),
  foreign key (organisation_id, set_id) references peer_set (organisation_id, id) on delete cascade
);
select keep_within_organisation('peer_set_unit', 'select, insert, delete');
