-- Fetching from Kolada: filled in by the feature.
select 1;
