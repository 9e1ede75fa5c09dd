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
  -- [{"title", "reference", "sha256"}]: what lies elsewhere, told by its hash.
  documents jsonb not null default '[]',
  consequences text not null default '',
  owner_id uuid,
  benefit_owner_id uuid,
  reviewer_id uuid,
  -- Arbetsmaterial until it is drawn up (upprättad); then it is not changed.
  state text not null default 'working-material' check (state in ('working-material', 'drawn-up', 'decided', 'withdrawn')),
  drawn_up_at timestamptz(3),
  -- The version that the initiative had then: that it has changed since is told.
  drawn_up_initiative_version integer,
  created_at timestamptz(3) not null,
  version integer not null default 1,
  primary key (organisation_id, id),
  check ((drawn_up_at is null) = (drawn_up_initiative_version is null)),
  check (state not in ('drawn-up', 'decided') or drawn_up_at is not null),
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
  check ((outcome = 'yes') = (owner_id is not null)),
  check ((owner_id is null) = (owner_title is null)),
  check (benefit_owner_id <> reviewer_id),
  check ((decider_part_id is null) = (ground = 'execution')),
  check ((decider_person_id is not null) = (ground in ('delegation', 'execution'))),
  check (ground <> 'delegation' or delegation_point <> '')
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

create function refuse_change_of_decision() returns trigger language plpgsql as $$
begin
  raise exception 'Decisions are append-only: % on % is refused.', tg_op, tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;

create trigger decision_append_only before update or delete or truncate on decision
for each statement execute function refuse_change_of_decision();
create trigger decision_point_append_only before update or delete or truncate on decision_point
for each statement execute function refuse_change_of_decision();
create trigger decision_report_append_only before update or delete or truncate on decision_report
for each statement execute function refuse_change_of_decision();
create trigger commitment_kept before delete or truncate on commitment
for each statement execute function refuse_change_of_decision();

-- A commitment is accepted once and ended once; whose it is and since when never changes.
create function keep_commitment() returns trigger language plpgsql as $$
begin
  if (old.organisation_id, old.id, old.decision_id, old.initiative_id, old.owner_id, old.from_date, old.cause)
      is distinct from
     (new.organisation_id, new.id, new.decision_id, new.initiative_id, new.owner_id, new.from_date, new.cause)
    or (old.accepted_at is not null and new.accepted_at is distinct from old.accepted_at)
    or (old.to_date is not null and new.to_date is distinct from old.to_date) then
    raise exception 'A commitment keeps its owner, its days and its acceptance.' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger commitment_keeps before update on commitment for each row execute function keep_commitment();

-- Drawn up, a proposal is what it is: it can only be decided or withdrawn.
create function keep_proposal() returns trigger language plpgsql as $$
begin
  if old.drawn_up_at is null then
    return coalesce(new, old);
  end if;
  if tg_op = 'DELETE' or new.state = 'working-material'
    or to_jsonb(old) - 'state' - 'version' <> to_jsonb(new) - 'state' - 'version' then
    raise exception 'A proposal that has been drawn up is not changed.' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger proposal_keeps before update or delete on proposal for each row execute function keep_proposal();

-- The protocol of a closed meeting stands: the meeting, its agenda and its presence with it.
create function keep_meeting() returns trigger language plpgsql as $$
begin
  if old.state = 'closed' then
    raise exception 'A closed meeting is not changed.' using errcode = 'insufficient_privilege';
  end if;
  return coalesce(new, old);
end
$$;
create trigger meeting_keeps before update or delete on meeting for each row execute function keep_meeting();

create function keep_meeting_part() returns trigger language plpgsql as $$
declare
  touched record := coalesce(new, old);
begin
  if exists (select 1 from meeting where organisation_id = touched.organisation_id
      and id = touched.meeting_id and state = 'closed') then
    raise exception 'A closed meeting is not changed.' using errcode = 'insufficient_privilege';
  end if;
  return touched;
end
$$;
create trigger meeting_item_keeps before insert or update or delete on meeting_item
for each row execute function keep_meeting_part();
create trigger meeting_presence_keeps before insert or update or delete on meeting_presence
for each row execute function keep_meeting_part();
do $$
declare
  kept text[];
begin
  -- ALWAYS: they hold in sessions too that switch ordinary triggers off.
  foreach kept slice 1 in array array[
    ['decision', 'decision_append_only'], ['decision_point', 'decision_point_append_only'],
    ['decision_report', 'decision_report_append_only'], ['commitment', 'commitment_kept'],
    ['commitment', 'commitment_keeps'], ['proposal', 'proposal_keeps'], ['meeting', 'meeting_keeps'],
    ['meeting_item', 'meeting_item_keeps'], ['meeting_presence', 'meeting_presence_keeps']]
  loop
    execute format('alter table %I enable always trigger %I', kept[1], kept[2]);
  end loop;
end
$$;
