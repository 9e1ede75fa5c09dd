-- The organisation as a tree, with dates: fullmäktige, styrelse, nämnder, förvaltningar, enheter, bolag.
create table organisation_part (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  parent_id uuid,
  kind text not null check (kind in ('council', 'executive-board', 'board', 'department', 'unit', 'company')),
  name text not null check (name <> ''),
  valid_from date not null,
  -- The last day it exists; null while no end is known.
  valid_to date check (valid_to >= valid_from),
  version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, parent_id) references organisation_part (organisation_id, id),
  check (parent_id <> id)
);
create index organisation_part_below on organisation_part (organisation_id, parent_id);
select keep_within_organisation('organisation_part', 'select, insert, update, delete');

-- The leadership group over time: the source of who may own a decision on a given day.
create table leadership_membership (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  title text not null check (title <> ''),
  -- kommundirektör or regiondirektör: to whom matters go when an owner leaves.
  is_chair boolean not null default false,
  part_id uuid,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id),
  foreign key (organisation_id, part_id) references organisation_part (organisation_id, id)
);
create index leadership_membership_of_person on leadership_membership (organisation_id, person_id);
select keep_within_organisation('leadership_membership', 'select, insert, update, delete');

-- A dated copy that crossed a border: from one authority of the organisation to another, or to an adviser outside it.
-- Never changed: what was handed over was handed over.
create table handover (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  from_part_id uuid,
  to_part_id uuid,
  to_person_id uuid,
  subject text not null check (subject <> ''),
  content jsonb not null,
  content_hash bytea not null,
  at timestamptz(3) not null,
  by_person_id uuid not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, from_part_id) references organisation_part (organisation_id, id),
  foreign key (organisation_id, to_part_id) references organisation_part (organisation_id, id),
  foreign key (organisation_id, to_person_id) references person (organisation_id, id),
  foreign key (organisation_id, by_person_id) references person (organisation_id, id),
  check (num_nonnulls(to_part_id, to_person_id) = 1)
);
select keep_within_organisation('handover', 'select, insert');
