-- What was answered when a commitment was checked. Append-only: a mistake is corrected by a new row that names it.
create table check_in (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  commitment_id uuid not null,
  duty_id uuid not null,
  corrects_id uuid,
  status text not null check (status in ('on-target', 'watch', 'action-needed', 'no-basis')),
  since_last text not null check (since_last <> ''),
  next_step text not null default '',
  -- A decision that the leadership group is asked for, and by when.
  asks text not null default '',
  asks_by date check ((asks_by is null) = (asks = '')),
  -- Whose duty it was; another may have answered in their place.
  answered_for uuid not null,
  answered_by uuid not null,
  answered_at timestamptz(3) not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, commitment_id) references commitment (organisation_id, id),
  foreign key (organisation_id, duty_id) references duty (organisation_id, id),
  foreign key (organisation_id, corrects_id) references check_in (organisation_id, id),
  foreign key (organisation_id, answered_for) references person (organisation_id, id),
  foreign key (organisation_id, answered_by) references person (organisation_id, id)
);
create unique index check_in_corrected_once on check_in (organisation_id, corrects_id) where corrects_id is not null;
create unique index check_in_answered_once on check_in (organisation_id, duty_id) where corrects_id is null;
create index check_in_of on check_in (organisation_id, commitment_id, answered_at);
select keep_within_organisation('check_in', 'select, insert');

-- What somebody else than the owner makes of an answer.
create table check_in_review (
  organisation_id uuid not null,
  check_in_id uuid not null,
  verdict text not null check (verdict in ('agreed', 'differs')),
  words text not null default '' check (verdict = 'agreed' or words <> ''),
  reviewed_by uuid not null,
  reviewed_at timestamptz(3) not null,
  primary key (organisation_id, check_in_id),
  foreign key (organisation_id, check_in_id) references check_in (organisation_id, id),
  foreign key (organisation_id, reviewed_by) references person (organisation_id, id)
);
select keep_within_organisation('check_in_review', 'select, insert');

-- What the leadership group said of an item of its agenda: on an initiative, or on a duty that is of none.
create table agenda_note (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  initiative_id uuid,
  duty_id uuid check ((duty_id is null) <> (initiative_id is null)),
  -- The reasons it stood there, by their keys: held, they put it there no more.
  causes jsonb not null,
  words text not null check (words <> ''),
  choice text check (choice in ('continue', 'change', 'stop', 'other')),
  is_held boolean not null,
  -- The day on which it comes back whatever has happened.
  again_on date check (again_on is null or is_held),
  proposal_id uuid,
  action_title text not null default '',
  action_person_id uuid,
  action_due_on date,
  noted_by uuid not null,
  noted_at timestamptz(3) not null,
  primary key (organisation_id, id),
  check ((action_person_id is null) = (action_due_on is null)),
  check ((action_person_id is null) = (action_title = '')),
  foreign key (organisation_id, initiative_id) references initiative (organisation_id, id),
  foreign key (organisation_id, duty_id) references duty (organisation_id, id),
  foreign key (organisation_id, proposal_id) references proposal (organisation_id, id),
  foreign key (organisation_id, action_person_id) references person (organisation_id, id),
  foreign key (organisation_id, noted_by) references person (organisation_id, id)
);
create index agenda_note_of on agenda_note (organisation_id, initiative_id, noted_at);
select keep_within_organisation('agenda_note', 'select, insert');

-- That what somebody was to do by a day is done.
create table agenda_action_done (
  organisation_id uuid not null,
  note_id uuid not null,
  words text not null default '',
  done_by uuid not null,
  done_at timestamptz(3) not null,
  primary key (organisation_id, note_id),
  foreign key (organisation_id, note_id) references agenda_note (organisation_id, id),
  foreign key (organisation_id, done_by) references person (organisation_id, id)
);
select keep_within_organisation('agenda_action_done', 'select, insert');

create function refuse_change_of_follow_up() returns trigger language plpgsql as $$
begin
  raise exception 'What was followed up is append-only: % on % is refused.', tg_op, tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;
do $$
declare
  kept text;
begin
  foreach kept in array array['check_in', 'check_in_review', 'agenda_note', 'agenda_action_done']
  loop
    execute format(
      'create trigger %1$s_append_only before update or delete or truncate on %1$I
       for each statement execute function refuse_change_of_follow_up()', kept);
    -- ALWAYS: it holds in sessions too that switch ordinary triggers off.
    execute format('alter table %1$I enable always trigger %1$s_append_only', kept);
  end loop;
end
$$;

-- What is followed up stands in the thread, between the decision and what came of it.
alter table thread_object drop constraint thread_object_kind_check;
alter table thread_object add constraint thread_object_kind_check check (kind in
  ('gap', 'statement', 'opportunity', 'trend', 'duty', 'goal', 'initiative', 'scenario', 'proposal', 'decision', 'follow-up',
    'benefit', 'effect', 'measure'));
