-- Whether the server fetches from Kolada by itself at night, and what.
create table sync_setting (
  organisation_id uuid not null primary key references organisation (id),
  is_nightly boolean not null,
  -- [id] of key figures; null for all of the register
  key_figures jsonb,
  version integer not null default 1 check (version >= 1),
  at timestamptz(3) not null,
  by uuid not null,
  foreign key (organisation_id, by) references person (organisation_id, id)
);
select keep_within_organisation('sync_setting', 'select, insert, update');

-- Fetches that are asked for: how far they have come, and what came of them. What they have fetched lies in the data folder until it is a snapshot.
create table sync_run (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  state text not null check (state in ('waiting', 'running', 'done', 'stopped', 'failed')),
  -- [id] of key figures; null for all of the register
  key_figures jsonb,
  -- The source asked in place of the one that is set; by the command line only.
  address text,
  -- {"keyFigures", "keyFiguresDone", "keyFiguresBefore", "values", "valuesNow"}
  progress jsonb,
  -- What came of it: the snapshot, and what was fetched, left as it was, withdrawn and left out.
  result jsonb,
  failure text check (failure in ('interrupted', 'source', 'defect')),
  failure_text text,
  asked_at timestamptz(3) not null,
  asked_by uuid not null,
  begun_at timestamptz(3),
  ended_at timestamptz(3),
  stop_asked boolean not null default false,
  seen_at timestamptz(3),
  -- Machine and process at work.
  holder text,
  attempts integer not null default 0,
  primary key (organisation_id, id),
  check ((state = 'failed') = (failure is not null)),
  foreign key (organisation_id, asked_by) references person (organisation_id, id)
);
create index sync_run_at on sync_run (organisation_id, asked_at);
-- One at a time in each organisation: two would write the same spool.
create unique index sync_run_open on sync_run (organisation_id) where state in ('waiting', 'running');
select keep_within_organisation('sync_run', 'select, insert, update');
