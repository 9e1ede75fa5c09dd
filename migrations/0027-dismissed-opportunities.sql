-- Opportunities of the catalogue that the organisation has dismissed for its own unit, and those it has brought back.
create table dismissed_opportunity (
  organisation_id uuid not null references organisation (id),
  -- `1440/home-care-planning`: the unit and the way of working.
  opportunity text not null check (opportunity like '%/%'),
  state text not null check (state in ('open', 'dismissed')),
  version integer not null default 1,
  primary key (organisation_id, opportunity)
);
select keep_within_organisation('dismissed_opportunity', 'select, insert, update');

-- That it was dismissed, or brought back, and why: only ever inserted, so that nothing disappears.
create table dismissed_opportunity_step (
  organisation_id uuid not null,
  opportunity text not null,
  -- The version that the step made of it.
  version integer not null,
  step text not null check (step in ('dismissed', 'brought-back')),
  reason text not null check (reason <> ''),
  taken_by uuid not null,
  taken_at timestamptz(3) not null,
  primary key (organisation_id, opportunity, version),
  foreign key (organisation_id, opportunity) references dismissed_opportunity (organisation_id, opportunity),
  foreign key (organisation_id, taken_by) references person (organisation_id, id)
);
select keep_within_organisation('dismissed_opportunity_step', 'select, insert');

-- What objects of the thread say in the words of the product is kept in both languages; what people wrote is as they wrote it.
alter table thread_object add column title_english text, add column told_english text;
update thread_object set told_english = said.english
from (values
  ('opportunity', 'Egen möjlighet', 'Opportunity of the own'),
  ('opportunity', 'Egen möjlighet, avfärdad', 'Opportunity of the own, dismissed'),
  ('idea', 'Ny idé', 'New idea'),
  ('idea', 'Läses', 'Being read'),
  ('idea', 'Har fått svar', 'Has been answered'),
  ('idea', 'Har blivit en möjlighet', 'Has become an opportunity'),
  ('idea', 'Har blivit ett initiativ', 'Has become an initiative'),
  ('idea', 'Inte nu', 'Not now'),
  ('idea', 'Tillbakadragen', 'Withdrawn'),
  ('proposal', 'Arbetsmaterial', 'Working material'),
  ('proposal', 'Upprättat förslag', 'Proposal drawn up'),
  ('proposal', 'Avgjort förslag', 'Proposal decided on'),
  ('proposal', 'Återtaget förslag', 'Proposal withdrawn')
) as said (kind, swedish, english)
where thread_object.kind = said.kind and thread_object.told = said.swedish;
