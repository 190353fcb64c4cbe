-- The link of the same name in whose place an organisation that was just allowed can go on.
alter table connection_choice add column in_place_of uuid;
