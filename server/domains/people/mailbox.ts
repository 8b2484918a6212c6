/** One mailbox is one account, whatever letters and suffix (Ana+city@…) its address is written with. */
export const mailboxOf = (email: string): string => email.toLowerCase().replace(/\+[^@]*@/, '@');

/** The same in SQL, for a column; as the unique index of accounts has it. */
export const mailboxIn = (email: string): string => `regexp_replace(lower(${email}), '\\+[^@]*@', '@')`;
