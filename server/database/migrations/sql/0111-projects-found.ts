/** Projects are found by their words; behind the search in the list, which makes what this calls. */
export const up = `
call search_watch('project', 'project');
`;
