create table meeting (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  -- The board that meets; null is the leadership group, which prepares and owns but is no authority.
  part_id uuid,
  held_on date not null,
  place text not null default '',
  state text not null default 'planned' check (state in ('planned', 'held', 'closed')),
  version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, part_id) references organisation_part (organisation_id, id)
);
select keep_within_organisation('meeting', 'select, insert, update, delete');

create table meeting_presence (
  organisation_id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  presence text not null check (presence in ('present', 'absent', 'in-part')),
  primary key (organisation_id, meeting_id, person_id),
  foreign key (organisation_id, meeting_id) references meeting (organisation_id, id) on delete cascade,
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
select keep_within_organisation('meeting_presence', 'select, insert, delete');

create table proposal (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  initiative_id uuid not null,
  scenario_id uuid,
  title text not null check (title <> ''),
  -- What is to be decided, word for word.
  ask text not null check (ask <> ''),
  -- [{"title", "consequences"}]; the null alternative is the initiative's.
  alternatives jsonb not null default '[]',
  consequences text not null default '',
  owner_id uuid,
  benefit_owner_id uuid,
  reviewer_id uuid,
  -- Arbetsmaterial until it is drawn up (upprättad); then it is not changed.
  state text not null default 'working-material' check (state in ('working-material', 'drawn-up', 'decided', 'withdrawn')),
  drawn_up_at timestamptz(3),
  version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, initiative_id) references initiative (organisation_id, id),
  foreign key (organisation_id, scenario_id) references scenario (organisation_id, id),
  foreign key (organisation_id, owner_id) references person (organisation_id, id),
  foreign key (organisation_id, benefit_owner_id) references person (organisation_id, id),
  foreign key (organisation_id, reviewer_id) references person (organisation_id, id)
);
select keep_within_organisation('proposal', 'select, insert, update, delete');

create table meeting_item (
  organisation_id uuid not null,
  meeting_id uuid not null,
  position integer not null,
  proposal_id uuid not null,
  note text not null default '',
  primary key (organisation_id, meeting_id, proposal_id),
  foreign key (organisation_id, meeting_id) references meeting (organisation_id, id) on delete cascade,
  foreign key (organisation_id, proposal_id) references proposal (organisation_id, id)
);
select keep_within_organisation('meeting_item', 'select, insert, update, delete');

-- Append-only: a decision is revised only by a new one that names it.
create table decision (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  number integer not null,
  proposal_id uuid not null,
  initiative_id uuid not null,
  meeting_id uuid,
  revises_id uuid,
  outcome text not null check (outcome in ('yes', 'no', 'later', 'more-basis')),
  decided_on date not null,
  paragraph text not null default '',
  registration_number text not null default '',
  reasons text not null check (reasons <> ''),
  dissent text not null default '',
  conditions text not null default '',
  -- Who decides formally, and on what ground: the leadership group never does.
  ground text not null check (ground in ('council', 'executive-board', 'board', 'delegation', 'execution')),
  decider_part_id uuid,
  decider_person_id uuid,
  delegation_point text not null default '',
  owner_id uuid,
  owner_title text,
  benefit_owner_id uuid,
  reviewer_id uuid,
  -- What it relied on, by its hash.
  basis jsonb not null,
  basis_hash bytea not null,
  recorded_at timestamptz(3) not null,
  recorded_by uuid not null,
  primary key (organisation_id, id),
  unique (organisation_id, number),
  foreign key (organisation_id, proposal_id) references proposal (organisation_id, id),
  foreign key (organisation_id, initiative_id) references initiative (organisation_id, id),
  foreign key (organisation_id, meeting_id) references meeting (organisation_id, id),
  foreign key (organisation_id, revises_id) references decision (organisation_id, id),
  foreign key (organisation_id, decider_part_id) references organisation_part (organisation_id, id),
  foreign key (organisation_id, decider_person_id) references person (organisation_id, id),
  foreign key (organisation_id, owner_id) references person (organisation_id, id),
  foreign key (organisation_id, benefit_owner_id) references person (organisation_id, id),
  foreign key (organisation_id, reviewer_id) references person (organisation_id, id),
  foreign key (organisation_id, recorded_by) references person (organisation_id, id),
  check ((outcome = 'yes') = (owner_id is not null))
);
create unique index decision_revised_once on decision (organisation_id, revises_id) where revises_id is not null;
select keep_within_organisation('decision', 'select, insert');

create table decision_point (
  organisation_id uuid not null,
  decision_id uuid not null,
  position integer not null,
  due_on date not null,
  question text not null check (question <> ''),
  primary key (organisation_id, decision_id, position),
  foreign key (organisation_id, decision_id) references decision (organisation_id, id)
);
select keep_within_organisation('decision_point', 'select, insert');

-- When a delegated decision was reported to its board: told once, after the decision.
create table decision_report (
  organisation_id uuid not null,
  decision_id uuid not null,
  reported_on date not null,
  meeting_note text not null default '',
  primary key (organisation_id, decision_id),
  foreign key (organisation_id, decision_id) references decision (organisation_id, id)
);
select keep_within_organisation('decision_report', 'select, insert');

-- Who answers for a decided initiative, from when: a new row for a new owner, nothing inherited but the commitment.
create table commitment (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  decision_id uuid not null,
  initiative_id uuid not null,
  owner_id uuid not null,
  from_date date not null,
  to_date date check (to_date >= from_date),
  accepted_at timestamptz(3),
  -- Why this owner has it: decided, handed to the chair when an owner left, taken over.
  cause text not null check (cause in ('decided', 'owner-left', 'taken-over')),
  version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, decision_id) references decision (organisation_id, id),
  foreign key (organisation_id, initiative_id) references initiative (organisation_id, id),
  foreign key (organisation_id, owner_id) references person (organisation_id, id)
);
create index commitment_of_owner on commitment (organisation_id, owner_id);
create unique index commitment_open on commitment (organisation_id, initiative_id) where to_date is null;
select keep_within_organisation('commitment', 'select, insert, update');
