select s.id, s.name, s.email, s.archived_at is not null as archived, s.merged_into is not null as merged,
    /*{company}*/, f.books_name, case
        when s.id = cast(:id as uuid) or f.by_id then 'ID'
        when lower(s.email) = lower(:text) then 'EMAIL'
        when lower(s.account_number) = lower(:text) then 'NUMBER'
        when searchable(s.name) = searchable(:text) then 'NAME'
        when searchable(s.name) like searchable(:prefix) then 'BEGINNING'
        else 'PART' end as fit
from (select found.id, max(found.books_name) as books_name, bool_or(found.by_id) as by_id from (
        (select n.id, null as books_name, false as by_id from /*{table}*/_at_hand n
        where n.workspace_id = :workspaceId and searchable(n.name) like searchable(:prefix)
        order by searchable(n.name) using ~<~ limit 20)
        /*{more}*/) found
    group by found.id) f
join /*{table}*/_shown s on s.workspace_id = :workspaceId and s.id = f.id /*{companies}*/
order by lower(s.name), s.id
