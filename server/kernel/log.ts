/** What the house tells its operator; pino fits it. Texts of people, tokens and addresses never go in. */
export interface Log {
  debug(facts: object, words: string): void;
  info(facts: object, words: string): void;
  warn(facts: object, words: string): void;
  error(facts: object, words: string): void;
}
