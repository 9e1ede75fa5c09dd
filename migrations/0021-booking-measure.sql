-- The measure that shows what came home, where there is one.
alter table benefit_booking add column measure_id uuid;
alter table benefit_booking add foreign key (organisation_id, measure_id) references measure (organisation_id, id);
