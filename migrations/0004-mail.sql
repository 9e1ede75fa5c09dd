-- What a person wants by mail, and how often; the defaults hold where there is no row.
create table mail_preference (
  organisation_id uuid not null references organisation (id),
  person_id uuid not null,
  topic text not null check (topic <> ''),
  frequency text not null check (frequency in ('at-once', 'daily', 'weekly', 'never')),
  primary key (organisation_id, person_id, topic),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
select keep_within_organisation('mail_preference', 'select, insert, update, delete');

-- Messages for a person that wait for their digest, or to be sent at once.
create table mail_message (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  topic text not null check (topic <> ''),
  subject text not null,
  body text not null,
  created_at timestamptz(3) not null,
  sent_at timestamptz(3),
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
create index mail_message_waiting on mail_message (organisation_id, person_id) where sent_at is null;
select keep_within_organisation('mail_message', 'select, insert, update');
