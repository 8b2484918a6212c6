/** What is typed as an amount, and an amount as it is typed; nothing is not zero. */
export const amountOf = (words: string): number | null => (words.trim() === '' ? null : Number(words));
export const wordsOfAmount = (amount: number | null): string => (amount === null ? '' : String(amount));
