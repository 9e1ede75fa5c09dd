-- The one rule of the organisation for everything overdue; where there is no row, the one that ships holds.
create table escalation_rule (
  organisation_id uuid not null references organisation (id),
  remind_days_before integer not null check (remind_days_before between 0 and 90),
  -- Working days after the due day until it goes to the line, and after that until it is on the leadership's agenda.
  grace_working_days integer not null check (grace_working_days between 0 and 60),
  agenda_working_days integer not null check (agenda_working_days between 0 and 60),
  version integer not null,
  primary key (organisation_id)
);
select keep_within_organisation('escalation_rule', 'select, insert, update');

-- Days on which this organisation does not work, beside weekends and public holidays: replaced as a whole with the rule.
create table day_off (
  organisation_id uuid not null references organisation (id),
  day date not null,
  name text not null check (name <> ''),
  primary key (organisation_id, day)
);
select keep_within_organisation('day_off', 'select, insert, delete');

create table absence (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  from_date date not null,
  to_date date not null check (to_date >= from_date),
  -- Who sees and may answer meanwhile; null where nobody does.
  deputy_id uuid check (deputy_id <> person_id),
  version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id),
  foreign key (organisation_id, deputy_id) references person (organisation_id, id)
);
create index absence_of_person on absence (organisation_id, person_id);
select keep_within_organisation('absence', 'select, insert, update, delete');

-- What comes back: it makes the next duty when one is fulfilled or has passed.
create table duty_rhythm (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('check-in', 'decision-point', 'benefit', 'effect', 'control', 'action', 'report')),
  subject_kind text not null check (subject_kind <> ''),
  subject_id text not null check (subject_id <> ''),
  title text not null check (title <> ''),
  -- `:duty` in it stands for the duty's identifier.
  address text not null check (address like '/%'),
  responsible_id uuid not null,
  line_id uuid,
  every text not null check (every in ('month', 'two-months', 'quarter', 'half-year')),
  first_due_on date not null,
  created_at timestamptz(3) not null,
  ended_at timestamptz(3),
  version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, responsible_id) references person (organisation_id, id),
  foreign key (organisation_id, line_id) references person (organisation_id, id)
);
create unique index duty_rhythm_open on duty_rhythm (organisation_id, kind, subject_kind, subject_id)
  where ended_at is null;
select keep_within_organisation('duty_rhythm', 'select, insert, update');

-- What somebody owes by a day. Whose it is and when never changes: another owner gets another duty.
create table duty (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('check-in', 'decision-point', 'benefit', 'effect', 'control', 'action', 'report')),
  subject_kind text not null check (subject_kind <> ''),
  subject_id text not null check (subject_id <> ''),
  title text not null check (title <> ''),
  address text not null check (address like '/%'),
  responsible_id uuid not null,
  -- To whom it goes when it is overdue; null is the chair of the leadership group.
  line_id uuid,
  due_on date not null,
  rhythm_id uuid,
  created_at timestamptz(3) not null,
  fulfilled_at timestamptz(3),
  fulfilled_by uuid,
  ended_at timestamptz(3),
  end_cause text check (end_cause in ('owner-changed', 'withdrawn', 'replaced', 'left')),
  -- Counts changes, for calendars that follow the feed.
  version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, rhythm_id) references duty_rhythm (organisation_id, id),
  foreign key (organisation_id, responsible_id) references person (organisation_id, id),
  foreign key (organisation_id, line_id) references person (organisation_id, id),
  foreign key (organisation_id, fulfilled_by) references person (organisation_id, id),
  check ((fulfilled_at is null) = (fulfilled_by is null)),
  check ((ended_at is null) = (end_cause is null)),
  check (fulfilled_at is null or ended_at is null)
);
-- Owed once: what has ended may be owed anew.
create unique index duty_owed_once on duty
  (organisation_id, kind, subject_kind, subject_id, responsible_id, due_on) where ended_at is null;
create index duty_of_rhythm on duty (organisation_id, rhythm_id);
create index duty_of_responsible on duty (organisation_id, responsible_id, due_on);
create index duty_of_subject on duty (organisation_id, subject_kind, subject_id);
select keep_within_organisation('duty', 'select, insert, update');

-- What was told of a duty, to whom: each step once, whatever the clock does.
create table duty_step (
  organisation_id uuid not null,
  duty_id uuid not null,
  step text not null check (step in ('reminded', 'absent', 'overdue', 'line', 'agenda')),
  -- Null where it was told nobody in person: there was nobody, or it stands on the agenda.
  told_id uuid,
  on_date date not null,
  at timestamptz(3) not null,
  primary key (organisation_id, duty_id, step),
  foreign key (organisation_id, duty_id) references duty (organisation_id, id),
  foreign key (organisation_id, told_id) references person (organisation_id, id)
);
select keep_within_organisation('duty_step', 'select, insert');

-- The address at which a person's calendar fetches their duties: known by its hash, shown once.
create table calendar_feed (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  secret_hash bytea not null unique,
  created_at timestamptz(3) not null,
  revoked_at timestamptz(3),
  last_used_on date,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
create unique index calendar_feed_of_person on calendar_feed (organisation_id, person_id) where revoked_at is null;
select keep_within_organisation('calendar_feed', 'select, insert, update');

-- The language that somebody wants mail in; where there is no row, the organisation's: Swedish.
create table mail_language (
  organisation_id uuid not null references organisation (id),
  person_id uuid not null,
  language text not null check (language in ('sv', 'en')),
  primary key (organisation_id, person_id),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
select keep_within_organisation('mail_language', 'select, insert, update');

create function refuse_change_of_duty() returns trigger language plpgsql as $$
begin
  raise exception 'Duties and their steps are kept: % on % is refused.', tg_op, tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;
create trigger duty_kept before delete or truncate on duty
for each statement execute function refuse_change_of_duty();
create trigger duty_step_append_only before update or delete or truncate on duty_step
for each statement execute function refuse_change_of_duty();

-- Done is done, ended is ended; whose it is and by when never changes.
create function keep_duty() returns trigger language plpgsql as $$
begin
  if old.fulfilled_at is not null or old.ended_at is not null
    or (old.organisation_id, old.id, old.kind, old.subject_kind, old.subject_id, old.responsible_id, old.due_on,
        old.rhythm_id, old.created_at)
      is distinct from
      (new.organisation_id, new.id, new.kind, new.subject_kind, new.subject_id, new.responsible_id, new.due_on,
        new.rhythm_id, new.created_at) then
    raise exception 'A duty keeps whose it is and its day, and how it ended.' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger duty_keeps before update on duty for each row execute function keep_duty();
do $$
declare
  kept text[];
begin
  foreach kept slice 1 in array array[
    ['duty', 'duty_kept'], ['duty', 'duty_keeps'], ['duty_step', 'duty_step_append_only']]
  loop
    execute format('alter table %I enable always trigger %I', kept[1], kept[2]);
  end loop;
end
$$;
