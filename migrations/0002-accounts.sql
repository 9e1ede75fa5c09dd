-- Who can sign in, apart from any organisation: the tables of better-auth, its names of columns kept. rodret_app has no
-- right to them: a request of an organisation cannot read a password or a session, not even by a fault of ours.
create table account_user (
  "id" uuid primary key default gen_random_uuid(),
  "name" text not null,
  "email" text not null unique,
  "emailVerified" boolean not null,
  "image" text,
  "createdAt" timestamptz(3) not null default current_timestamp,
  "updatedAt" timestamptz(3) not null default current_timestamp
);

create table account_session (
  "id" uuid primary key default gen_random_uuid(),
  "expiresAt" timestamptz(3) not null,
  "token" text not null unique,
  "createdAt" timestamptz(3) not null default current_timestamp,
  "updatedAt" timestamptz(3) not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" uuid not null references account_user ("id") on delete cascade
);
create index account_session_of_user on account_session ("userId");

create table account_credential (
  "id" uuid primary key default gen_random_uuid(),
  "accountId" text not null,
  "providerId" text not null,
  "userId" uuid not null references account_user ("id") on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz(3),
  "refreshTokenExpiresAt" timestamptz(3),
  "scope" text,
  "password" text,
  "createdAt" timestamptz(3) not null default current_timestamp,
  "updatedAt" timestamptz(3) not null
);
create index account_credential_of_user on account_credential ("userId");

create table account_verification (
  "id" uuid primary key default gen_random_uuid(),
  "identifier" text not null,
  "value" text not null,
  "expiresAt" timestamptz(3) not null,
  "createdAt" timestamptz(3) not null default current_timestamp,
  "updatedAt" timestamptz(3) not null default current_timestamp
);
create index account_verification_by_identifier on account_verification ("identifier");

create table account_passkey (
  "id" uuid primary key default gen_random_uuid(),
  "name" text,
  "publicKey" text not null,
  "userId" uuid not null references account_user ("id") on delete cascade,
  "credentialID" text not null unique,
  "counter" integer not null,
  "deviceType" text not null,
  "backedUp" boolean not null,
  "transports" text,
  "createdAt" timestamptz(3),
  "aaguid" text
);
create index account_passkey_of_user on account_passkey ("userId");

alter table person add constraint person_account foreign key (account_id) references account_user ("id");

-- Sign-in attempts that failed, by address and account, for as long as they slow the next ones down.
create table sign_in_failure (
  id uuid primary key default gen_random_uuid(),
  address text not null,
  -- SHA-256 of the e-mail tried: who was tried is nobody's business, and need not exist.
  email_hash bytea not null,
  at timestamptz(3) not null
);
create index sign_in_failure_by_address on sign_in_failure (address, at);
create index sign_in_failure_by_email on sign_in_failure (email_hash, at);

-- A link by which a person gets an account: the first administrator's, and everyone invited after.
create table invitation (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  -- SHA-256 of what stands in the link, which is shown once.
  token_hash bytea not null unique,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  accepted_at timestamptz(3),
  revoked_at timestamptz(3),
  version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
create index invitation_of_person on invitation (organisation_id, person_id);
select keep_within_organisation('invitation', 'select, insert, update');

-- Keys for programs. The secret is shown once; what is kept is its hash.
create table api_token (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  name text not null check (name <> ''),
  -- Permissions it may use; never more than its maker has at the moment of use.
  scopes text[] not null,
  token_hash bytea not null unique,
  -- The first characters, to tell tokens apart.
  shown text not null,
  created_by uuid not null,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  revoked_at timestamptz(3),
  last_used_on date,
  version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, created_by) references person (organisation_id, id)
);
select keep_within_organisation('api_token', 'select, insert, update');
