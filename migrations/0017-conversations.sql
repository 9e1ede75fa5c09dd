-- A question that the leadership asks of many at once. Days only: what is finer would help to tell who did what.
create table conversation (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  question text not null check (question <> ''),
  background text not null default '',
  language text not null check (language in ('sv', 'en')),
  opens_on date not null,
  -- The last day it is open.
  closes_on date not null check (closes_on >= opens_on),
  -- What happens afterwards, and by when.
  promise text not null check (promise <> ''),
  promised_on date not null check (promised_on >= closes_on),
  is_moderated boolean not null default true,
  status text not null default 'draft' check (status in ('draft', 'opened', 'closed')),
  closed_on date,
  -- The leader in whose name it is held.
  started_by uuid not null,
  -- How the promise was kept.
  reply text not null default '',
  replied_on date,
  version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, started_by) references person (organisation_id, id),
  check ((status = 'closed') = (closed_on is not null)),
  check ((reply = '') = (replied_on is null))
);
create index conversation_open on conversation (organisation_id, closes_on) where status = 'opened';
select keep_within_organisation('conversation', 'select, insert, update');

-- Who is asked, and how many they are: everyone once, then parts of the organisation and professions.
create table conversation_invited (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  conversation_id uuid not null,
  kind text not null check (kind in ('everyone', 'part', 'profession')),
  -- The part as it was when invited: it may be gone since.
  part_id uuid,
  name text not null,
  people integer not null check (people >= 1),
  position integer not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, conversation_id) references conversation (organisation_id, id),
  check ((kind = 'part') = (part_id is not null)),
  check ((kind = 'everyone') = (name = ''))
);
create unique index conversation_everyone on conversation_invited (organisation_id, conversation_id)
  where kind = 'everyone';
create index conversation_invited_of on conversation_invited (organisation_id, conversation_id, position);
select keep_within_organisation('conversation_invited', 'select, insert, update, delete');

-- A personal link without account: what is in it as a hash, for which group it was made, and no person.
create table conversation_link (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  conversation_id uuid not null,
  secret_hash bytea not null check (octet_length(secret_hash) = 32),
  -- Made at once, for one group, and withdrawn at once.
  batch uuid not null,
  part_invited_id uuid,
  profession_invited_id uuid,
  made_on date not null,
  -- In how many browsers it has been used to vote.
  browsers integer not null default 0 check (browsers >= 0),
  is_withdrawn boolean not null default false,
  primary key (organisation_id, id),
  foreign key (organisation_id, conversation_id) references conversation (organisation_id, id),
  foreign key (organisation_id, part_invited_id) references conversation_invited (organisation_id, id),
  foreign key (organisation_id, profession_invited_id) references conversation_invited (organisation_id, id)
);
create unique index conversation_link_by_secret on conversation_link (secret_hash);
create index conversation_link_of on conversation_link (organisation_id, conversation_id, batch);
select keep_within_organisation('conversation_link', 'select, insert, update, delete');

create table conversation_statement (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  conversation_id uuid not null,
  text text not null check (text <> ''),
  origin text not null check (origin in ('leadership', 'opportunity', 'trend', 'participant', 'import')),
  -- What it was picked from: `1440/pattern` or a trend.
  origin_id text,
  -- Another pseudonym than the one that votes; null for what the leadership wrote, and for all once it is closed.
  author bytea,
  state text not null check (state in ('waiting', 'published', 'refused', 'withdrawn')),
  -- Why it was refused or withdrawn.
  reason text check (reason in ('duplicate', 'not-a-statement', 'two-thoughts', 'off-topic', 'names-somebody', 'offensive', 'confidential')),
  duplicate_of uuid,
  sent_on date not null,
  published_on date,
  moderated_by uuid,
  moderated_on date,
  version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, conversation_id) references conversation (organisation_id, id),
  foreign key (organisation_id, duplicate_of) references conversation_statement (organisation_id, id),
  foreign key (organisation_id, moderated_by) references person (organisation_id, id),
  check ((state in ('refused', 'withdrawn')) = (reason is not null))
);
create index conversation_statement_of on conversation_statement (organisation_id, conversation_id, state);
select keep_within_organisation('conversation_statement', 'select, insert, update, delete');

-- One vote of one pseudonym on one statement; the last holds.
create table conversation_vote (
  organisation_id uuid not null,
  conversation_id uuid not null,
  voter bytea not null,
  statement_id uuid not null,
  choice smallint not null check (choice in (-1, 0, 1)),
  voted_on date not null,
  primary key (organisation_id, conversation_id, voter, statement_id),
  foreign key (organisation_id, statement_id) references conversation_statement (organisation_id, id)
);
create index conversation_vote_on on conversation_vote (organisation_id, conversation_id, statement_id);
select keep_within_organisation('conversation_vote', 'select, insert, update, delete');

-- How many of a group have taken part: a number, beside the votes and without any tie to them.
create table conversation_presence (
  organisation_id uuid not null,
  conversation_id uuid not null,
  invited_id uuid not null,
  people integer not null check (people >= 0),
  primary key (organisation_id, conversation_id, invited_id),
  foreign key (organisation_id, invited_id) references conversation_invited (organisation_id, id)
);
select keep_within_organisation('conversation_presence', 'select, insert, update, delete');

-- Who has been counted, under a third pseudonym that is neither the voter's nor the author's; emptied at closing.
create table conversation_counted (
  organisation_id uuid not null,
  conversation_id uuid not null,
  mark bytea not null,
  primary key (organisation_id, conversation_id, mark),
  foreign key (organisation_id, conversation_id) references conversation (organisation_id, id)
);
select keep_within_organisation('conversation_counted', 'select, insert, delete');

-- One half of the key that makes pseudonyms; the other is the secret of the installation. Destroyed at closing.
create table conversation_secret (
  organisation_id uuid not null,
  conversation_id uuid not null,
  half bytea not null check (octet_length(half) = 32),
  primary key (organisation_id, conversation_id),
  foreign key (organisation_id, conversation_id) references conversation (organisation_id, id)
);
select keep_within_organisation('conversation_secret', 'select, insert, delete');

-- A mail to an address that is nobody's of the organisation: removed when it has been sent, so that who got what is kept
-- nowhere.
create table mail_letter (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  address text not null check (address <> ''),
  language text not null check (language in ('sv', 'en')),
  subject text not null,
  body text not null,
  created_on date not null,
  primary key (organisation_id, id)
);
select keep_within_organisation('mail_letter', 'select, insert, delete');
