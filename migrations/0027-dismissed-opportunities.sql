-- Dismissed opportunities: filled in by the feature.
select 1;
