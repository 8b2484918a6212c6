/** Shown to its parties is what names some: until now nothing did, and the two narrowest audiences were the same. */
export const up = `
update session set audience = 'PRIVATE' where audience = 'PARTIES';
update forum set audience = 'PRIVATE' where audience = 'PARTIES';
update document set audience = 'PRIVATE' where audience = 'PARTIES';
`;
