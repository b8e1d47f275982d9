-- Elsewhere there are other holidays or another time: references of the promises that this broke.
alter table chamber.cell_version add column broken text[] not null default '{}';
