-- What happened. A node of a build that does not know it cannot read the trail, so "action" holds something that each build
-- knows; null in rows of the builds before, whose action says it all.
alter table audit_event add column event text;
