-- Who answers new ideas, and within how many working days; where there is no row, what ships holds: the chair.
create table idea_rule (
  organisation_id uuid not null references organisation (id),
  answering text not null check (answering in ('chair', 'part-leader', 'person')),
  person_id uuid,
  working_days integer not null check (working_days between 1 and 60),
  version integer not null,
  primary key (organisation_id),
  foreign key (organisation_id, person_id) references person (organisation_id, id),
  check ((answering = 'person') = (person_id is not null))
);
select keep_within_organisation('idea_rule', 'select, insert, update');

-- What somebody would do in another way. Nothing of it is changed or removed but where it stands and who answers.
create table idea (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  number integer not null,
  title text not null check (title <> ''),
  what text not null,
  why text not null check (why <> ''),
  gains text not null check (gains <> ''),
  -- The department it comes from; null where the author did not say.
  part_id uuid,
  -- Null once the author has been erased.
  author_id uuid,
  -- Whether the author's name is shown to others.
  is_signed boolean not null check (author_id is not null or not is_signed),
  status text not null check (status in
    ('new', 'reading', 'answered', 'opportunity', 'initiative', 'not-now', 'withdrawn')),
  -- Who answers it; null where there was nobody.
  owner_id uuid,
  -- By when a reply was promised the author.
  promised_on date,
  left_at timestamptz(3) not null,
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, number),
  foreign key (organisation_id, part_id) references organisation_part (organisation_id, id),
  foreign key (organisation_id, author_id) references person (organisation_id, id),
  foreign key (organisation_id, owner_id) references person (organisation_id, id)
);
create index idea_of_author on idea (organisation_id, author_id);
select keep_within_organisation('idea', 'select, insert, update');

-- What has become of an idea, step by step: only ever inserted.
create table idea_step (
  organisation_id uuid not null,
  idea_id uuid not null,
  position integer not null,
  kind text not null check (kind in ('left', 'reading', 'words', 'replied', 'handed-on', 'file-removed', 'opportunity',
    'initiative', 'decided', 'running', 'ended', 'effect', 'withdrawn')),
  at timestamptz(3) not null,
  -- Whose step it is. Of the author no more is kept here: who that is stands in the idea alone, and can be erased there.
  by_whom text not null check (by_whom in ('author', 'answering', 'thread')),
  person_id uuid,
  -- In the words of whoever took it.
  words text not null default '',
  outcome text check (outcome in ('answered', 'not-now')),
  -- To whom it was handed on, and by when the reply is owed since.
  to_id uuid,
  due_on date,
  -- What in the thread the step is about.
  object_kind text,
  object_id text,
  object_title text,
  primary key (organisation_id, idea_id, position),
  foreign key (organisation_id, idea_id) references idea (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id),
  foreign key (organisation_id, to_id) references person (organisation_id, id),
  check ((by_whom = 'answering') = (person_id is not null)),
  check ((kind = 'replied') = (outcome is not null)),
  check ((kind = 'handed-on') = (to_id is not null)),
  check ((object_kind is null) = (object_id is null) and (object_kind is null) = (object_title is null))
);
-- Each thing that becomes of an idea is told once.
create unique index idea_step_told_once on idea_step (organisation_id, idea_id, kind, object_kind, object_id)
  where object_id is not null;
select keep_within_organisation('idea_step', 'select, insert');

-- Who stands behind an idea of somebody else's; taken back, the row goes.
create table idea_support (
  organisation_id uuid not null,
  idea_id uuid not null,
  person_id uuid not null,
  since timestamptz(3) not null,
  primary key (organisation_id, idea_id, person_id),
  foreign key (organisation_id, idea_id) references idea (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
select keep_within_organisation('idea_support', 'select, insert, delete');

-- A file of an idea. One that was removed leaves its mark, without its name.
create table idea_file (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  idea_id uuid not null,
  name text,
  media_type text not null,
  bytes integer not null check (bytes > 0),
  attached_at timestamptz(3) not null,
  removed_at timestamptz(3),
  primary key (organisation_id, id),
  foreign key (organisation_id, idea_id) references idea (organisation_id, id),
  check ((name is null) = (removed_at is not null))
);
create index idea_file_of_idea on idea_file (organisation_id, idea_id);
select keep_within_organisation('idea_file', 'select, insert, update');

-- Its content apart, so that lists never read it; the row goes when the file is removed.
create table idea_file_content (
  organisation_id uuid not null,
  file_id uuid not null,
  content bytea not null,
  primary key (organisation_id, file_id),
  foreign key (organisation_id, file_id) references idea_file (organisation_id, id)
);
-- What is attached is compressed already.
alter table idea_file_content alter column content set storage external;
select keep_within_organisation('idea_file_content', 'select, insert, delete');

create function refuse_change_of_idea() returns trigger language plpgsql as $$
begin
  raise exception 'Ideas and their steps are kept: % on % is refused.', tg_op, tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;
create trigger idea_kept before delete or truncate on idea
for each statement execute function refuse_change_of_idea();
create trigger idea_step_append_only before update or delete or truncate on idea_step
for each statement execute function refuse_change_of_idea();
create trigger idea_file_kept before delete or truncate on idea_file
for each statement execute function refuse_change_of_idea();

-- Of an idea only where it stands and who answers change – and its author, who may be erased.
create function keep_idea() returns trigger language plpgsql as $$
begin
  if to_jsonb(old) - array['status', 'owner_id', 'version', 'author_id', 'is_signed']
      <> to_jsonb(new) - array['status', 'owner_id', 'version', 'author_id', 'is_signed']
    or old.status = 'withdrawn' and new.status <> 'withdrawn'
    or new.author_id is distinct from old.author_id and new.author_id is not null
    or new.is_signed is distinct from old.is_signed and new.author_id is not null then
    raise exception 'What an idea said is not changed.' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger idea_keeps before update on idea for each row execute function keep_idea();

create function keep_idea_file() returns trigger language plpgsql as $$
begin
  if old.removed_at is not null or new.removed_at is null
    or to_jsonb(old) - array['name', 'removed_at'] <> to_jsonb(new) - array['name', 'removed_at'] then
    raise exception 'A file of an idea is removed, never changed.' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger idea_file_keeps before update on idea_file for each row execute function keep_idea_file();

do $$
declare
  kept text[];
begin
  -- ALWAYS: they hold in sessions too that switch ordinary triggers off.
  foreach kept slice 1 in array array[
    ['idea', 'idea_kept'], ['idea', 'idea_keeps'], ['idea_step', 'idea_step_append_only'],
    ['idea_file', 'idea_file_kept'], ['idea_file', 'idea_file_keeps']]
  loop
    execute format('alter table %I enable always trigger %I', kept[1], kept[2]);
  end loop;
end
$$;
