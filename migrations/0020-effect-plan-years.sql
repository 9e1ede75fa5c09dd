-- How many years are measured, the first with the effort counted, and the day by which that is to be evaluated: fixed with
-- the rest of the plan. Plans of before measure the first year, and say no day.
alter table effect_plan add column years integer not null default 1 check (years between 1 and 10);
alter table effect_plan alter column years drop default;
alter table effect_plan add column evaluate_by date;
