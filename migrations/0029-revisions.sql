-- Settled redefinitions: filled in by the feature.
select 1;
