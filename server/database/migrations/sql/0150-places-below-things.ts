/** A notice may lead to a page below its thing, as to the merge of a city's text: /merge. */
export const up = `
alter table notification drop constraint notification_place_check;
alter table notification add constraint notification_place_check check (place !~ '^[^?#/]' and place !~ '^//');
update notification set place = '/merge' where kind = 'TEXT_MOVED_ON' and place = '';
`;
