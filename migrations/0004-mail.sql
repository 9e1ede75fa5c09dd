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

-- Messages for a person, written in the transaction of the change they tell of: a message exists exactly when its
-- change does. A job finds them and makes deliveries of them.
create table mail_message (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  topic text not null check (topic <> ''),
  language text not null check (language in ('sv', 'en')),
  -- Emptied when it has been sent: what was written is not kept.
  subject text not null,
  body text not null,
  created_at timestamptz(3) not null,
  -- When a delivery was made of it; null while it waits for that, or for its digest.
  handed_over_at timestamptz(3),
  sent_at timestamptz(3),
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
create index mail_message_waiting on mail_message (organisation_id, person_id) where handed_over_at is null;
create index mail_message_by_time on mail_message (created_at);
select keep_within_organisation('mail_message', 'select, insert, update, delete');
