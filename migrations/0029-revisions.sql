-- What was settled of key figures that seem to mean something else in a newer snapshot. Only ever inserted: the newest
-- version holds, those before it stay with their reasons. A version that says held-out gives it back to be settled.
create table redefinition_settlement (
  organisation_id uuid not null references organisation (id),
  key_figure text not null,
  before_snapshot text not null,
  after_snapshot text not null,
  version integer not null check (version >= 1),
  decision text not null check (decision in ('break', 'as-it-is', 'rescale', 'held-out')),
  -- The first year of the new meaning; null where it holds for all years of the newer snapshot.
  from_year integer,
  factor double precision check (factor is null or factor <> 0),
  reason text not null check (reason <> ''),
  settled_by uuid not null,
  settled_at timestamptz(3) not null,
  primary key (organisation_id, key_figure, before_snapshot, after_snapshot, version),
  foreign key (organisation_id, settled_by) references person (organisation_id, id),
  check ((decision = 'rescale') = (factor is not null))
);
select keep_within_organisation('redefinition_settlement', 'select, insert');
