-- item for conditions inside of texts and on amounts, confined by itself (ADR 0023).
create or replace view item_at_hand as
    select workspace_id, id, connection_id, code, name, description, sale_price, sold, purchased, external_updated_at, search
    from item where workspace_id = (select workspace_at_hand());
