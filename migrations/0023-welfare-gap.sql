-- Scenarios of the welfare gap: filled in by the feature.
select 1;
