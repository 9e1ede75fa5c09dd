-- A browser that has signed in before counts by itself: what others try cannot shut it out.
alter table sign_in_failure add column device_hash bytea;
create index sign_in_failure_by_device on sign_in_failure (device_hash, at) where device_hash is not null;
create index sign_in_failure_by_time on sign_in_failure (at);

-- SHA-256 of what stands in the link that makes the first organisation, until it has been used.
alter table installation add column set_up_hash bytea;
