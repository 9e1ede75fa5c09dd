-- Own patterns: filled in by the feature.
select 1;
