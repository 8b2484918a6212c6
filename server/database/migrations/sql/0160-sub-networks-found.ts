/** Sub-networks are found by the names of their bodies, and by what they are for. */
export const up = `
call search_watch('sub_network', 'network', 'select body_id from changed');
call search_watch('body_name', 'network', 'select n.body_id from changed c join sub_network n on n.body_id = c.body_id');
`;
