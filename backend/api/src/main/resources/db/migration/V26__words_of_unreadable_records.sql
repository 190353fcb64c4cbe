-- What could not be read was told in the words of a JSON library, class names and all. The original stays beside it.
update fate set detail = case when field is null then 'The record has another form than Xero documents.'
        else field || ' has another form than Xero documents.' end
where reason = 'unreadable' and detail ~ '(java\.|app\.ledgerlink|`)';
