-- Digital ways of working that the organisation has described itself, beside the catalogue that ships. What one says is kept
-- as a document of the same schema as the files of the catalogue.
create table own_pattern (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  -- What opportunities, initiatives and files name it by; never that of a shipped one.
  slug text not null check (slug ~ '^own(-[a-z]+)+$'),
  state text not null default 'active' check (state in ('active', 'withdrawn')),
  content jsonb not null,
  -- SHA-256 of the content, so that whoever holds it already need not read it again.
  content_hash text not null check (content_hash <> ''),
  changed_at timestamptz(3) not null,
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, slug)
);
select keep_within_organisation('own_pattern', 'select, insert, update');

-- What it said in each version, and what was done to it: only ever inserted, so that nothing disappears.
create table own_pattern_step (
  organisation_id uuid not null,
  pattern_id uuid not null,
  -- The version that the step made of it.
  version integer not null,
  step text not null check (step in ('added', 'changed', 'withdrawn', 'brought-back')),
  content jsonb not null,
  taken_by uuid not null,
  taken_at timestamptz(3) not null,
  primary key (organisation_id, pattern_id, version),
  foreign key (organisation_id, pattern_id) references own_pattern (organisation_id, id),
  foreign key (organisation_id, taken_by) references person (organisation_id, id)
);
select keep_within_organisation('own_pattern_step', 'select, insert');
