-- Opportunities that the organisation saw itself, beside those that open values show.
create table own_opportunity (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  title text not null check (title <> ''),
  -- What could be done in a new way.
  what text not null default '',
  for_whom text not null default '',
  -- A service area of the register; null where it concerns the whole organisation.
  area text check (area <> ''),
  why_now text not null default '',
  state text not null default 'open' check (state in ('open', 'dismissed')),
  added_by uuid not null,
  added_at timestamptz(3) not null,
  version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, added_by) references person (organisation_id, id)
);
select keep_within_organisation('own_opportunity', 'select, insert, update');

-- That it was dismissed, or brought back, and why: only ever inserted, so that nothing disappears.
create table own_opportunity_step (
  organisation_id uuid not null,
  opportunity_id uuid not null,
  -- The version that the step made of it.
  version integer not null,
  step text not null check (step in ('dismissed', 'brought-back')),
  reason text not null check (reason <> ''),
  taken_by uuid not null,
  taken_at timestamptz(3) not null,
  primary key (organisation_id, opportunity_id, version),
  foreign key (organisation_id, opportunity_id) references own_opportunity (organisation_id, id),
  foreign key (organisation_id, taken_by) references person (organisation_id, id)
);
select keep_within_organisation('own_opportunity_step', 'select, insert');

-- What employees have said, with what is told of it, as the feature that heard it tells: never of fewer than six where
-- it comes out of a conversation.
create table employee_voice (
  organisation_id uuid not null references organisation (id),
  kind text not null check (kind in ('statement', 'idea')),
  id uuid not null,
  words text not null check (words <> ''),
  -- Such as `84 % i alla grupper instämmer`.
  told text not null default '',
  href text not null check (href like '/%'),
  -- The least share that agrees in any opinion group; null for an idea, where nobody is asked to disagree.
  agree_share numeric(6, 5) check (agree_share between 0 and 1),
  -- Who voted on the statement, or supports the idea.
  people integer not null check (people >= case when kind = 'statement' then 6 else 0 end),
  since timestamptz(3) not null,
  withdrawn_at timestamptz(3),
  primary key (organisation_id, kind, id),
  check (kind = 'idea' or agree_share is not null),
  check (kind = 'statement' or agree_share is null)
);
select keep_within_organisation('employee_voice', 'select, insert, update');

-- That it speaks for an opportunity: one of open values (`1440/home-care-planning`) or one of the organisation's own.
create table opportunity_support (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  open_opportunity text check (open_opportunity like '%/%'),
  own_opportunity_id uuid,
  voice_kind text not null,
  voice_id uuid not null,
  added_by uuid not null,
  added_at timestamptz(3) not null,
  primary key (organisation_id, id),
  check ((open_opportunity is null) <> (own_opportunity_id is null)),
  foreign key (organisation_id, own_opportunity_id) references own_opportunity (organisation_id, id),
  foreign key (organisation_id, voice_kind, voice_id) references employee_voice (organisation_id, kind, id),
  foreign key (organisation_id, added_by) references person (organisation_id, id)
);
create unique index opportunity_support_once on opportunity_support
  (organisation_id, voice_kind, voice_id, coalesce(open_opportunity, own_opportunity_id::text));
create index opportunity_support_own on opportunity_support (organisation_id, own_opportunity_id);
select keep_within_organisation('opportunity_support', 'select, insert, delete');

-- The picture of the future, edition by edition: at most one is being written, those published never change.
create table vision_edition (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  number integer not null check (number >= 1),
  title text not null check (title <> ''),
  lede text not null default '',
  begun_by uuid not null,
  begun_at timestamptz(3) not null,
  published_by uuid,
  published_at timestamptz(3),
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, number),
  check ((published_by is null) = (published_at is null)),
  foreign key (organisation_id, begun_by) references person (organisation_id, id),
  foreign key (organisation_id, published_by) references person (organisation_id, id)
);
create unique index vision_edition_one_draft on vision_edition (organisation_id) where published_at is null;
select keep_within_organisation('vision_edition', 'select, insert, update, delete');

create table vision_sentence (
  organisation_id uuid not null,
  edition_id uuid not null,
  -- The same from edition to edition for as long as the sentence is there, however it is worded.
  id uuid not null,
  position integer not null check (position between 0 and 8),
  words text not null check (words <> ''),
  primary key (organisation_id, edition_id, id),
  unique (organisation_id, edition_id, position),
  foreign key (organisation_id, edition_id) references vision_edition (organisation_id, id) on delete cascade
);
select keep_within_organisation('vision_sentence', 'select, insert, delete');

-- What employees said that a sentence rests on, as it was told when the sentence was written.
create table vision_sentence_support (
  organisation_id uuid not null,
  edition_id uuid not null,
  sentence_id uuid not null,
  position integer not null,
  kind text not null check (kind in ('statement', 'idea')),
  voice_id uuid not null,
  words text not null check (words <> ''),
  told text not null,
  href text not null check (href like '/%'),
  primary key (organisation_id, edition_id, sentence_id, kind, voice_id),
  foreign key (organisation_id, edition_id, sentence_id)
    references vision_sentence (organisation_id, edition_id, id) on delete cascade
);
select keep_within_organisation('vision_sentence_support', 'select, insert, delete');

-- The goals that a sentence is to be reached by, with the title they had: a goal may be removed, an edition says what it said.
create table vision_sentence_goal (
  organisation_id uuid not null,
  edition_id uuid not null,
  sentence_id uuid not null,
  position integer not null,
  goal_id uuid not null,
  title text not null check (title <> ''),
  primary key (organisation_id, edition_id, sentence_id, goal_id),
  foreign key (organisation_id, edition_id, sentence_id)
    references vision_sentence (organisation_id, edition_id, id) on delete cascade
);
select keep_within_organisation('vision_sentence_goal', 'select, insert, delete');

create function refuse_change_of_published_vision() returns trigger language plpgsql as $$
begin
  raise exception 'A published vision is kept as it was: % on % is refused.', tg_op, tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;
create trigger vision_edition_published before update or delete on vision_edition
  for each row when (old.published_at is not null) execute function refuse_change_of_published_vision();
alter table vision_edition enable always trigger vision_edition_published;

create function refuse_change_within_published_vision() returns trigger language plpgsql as $$
declare
  held record;
begin
  if tg_op = 'INSERT' then held := new; else held := old; end if;
  if exists (select from vision_edition as edition where edition.organisation_id = held.organisation_id
      and edition.id = held.edition_id and edition.published_at is not null) then
    raise exception 'A published vision is kept as it was: % on % is refused.', tg_op, tg_table_name
      using errcode = 'insufficient_privilege';
  end if;
  return held;
end
$$;
do $$
declare
  kept text;
begin
  foreach kept in array array['vision_sentence', 'vision_sentence_support', 'vision_sentence_goal']
  loop
    execute format(
      'create trigger %1$s_published before insert or update or delete on %1$I
       for each row execute function refuse_change_within_published_vision()', kept);
    execute format('alter table %1$I enable always trigger %1$s_published', kept);
  end loop;
end
$$;
