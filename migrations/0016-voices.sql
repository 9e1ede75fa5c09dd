-- What employees see stands in the thread too: ideas beside statements; and whoever has an idea is owed a reply.
alter table thread_object drop constraint thread_object_kind_check;
alter table thread_object add constraint thread_object_kind_check check (kind in
  ('gap', 'statement', 'idea', 'opportunity', 'trend', 'duty', 'goal', 'vision', 'initiative', 'scenario', 'proposal',
    'decision', 'follow-up', 'benefit', 'effect', 'measure'));

alter table duty_rhythm drop constraint duty_rhythm_kind_check;
alter table duty_rhythm add constraint duty_rhythm_kind_check check (kind in
  ('check-in', 'decision-point', 'benefit', 'effect', 'control', 'action', 'report', 'reply'));
alter table duty drop constraint duty_kind_check;
alter table duty add constraint duty_kind_check check (kind in
  ('check-in', 'decision-point', 'benefit', 'effect', 'control', 'action', 'report', 'reply'));
