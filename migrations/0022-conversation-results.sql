-- What is shown of a conversation. Only what may be read stands in figures; what the next edition depends on stands in state, is never shown, and is
-- destroyed with the last edition.
create table conversation_result (
  organisation_id uuid not null,
  conversation_id uuid not null,
  edition integer not null check (edition >= 1),
  figures jsonb not null,
  state text,
  is_final boolean not null default false,
  primary key (organisation_id, conversation_id),
  foreign key (organisation_id, conversation_id) references conversation (organisation_id, id),
  check (not is_final or state is null)
);
select keep_within_organisation('conversation_result', 'select, insert, update, delete');

-- What was shown at the end of a day, in brief: how a conversation has moved.
create table conversation_result_day (
  organisation_id uuid not null,
  conversation_id uuid not null,
  shown_on date not null,
  brief jsonb not null,
  primary key (organisation_id, conversation_id, shown_on),
  foreign key (organisation_id, conversation_id) references conversation (organisation_id, id)
);
select keep_within_organisation('conversation_result_day', 'select, insert, update, delete');
