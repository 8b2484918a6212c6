import { expression } from '../../graphql/planner/index.ts';
import { wordsIn } from './words-in.ts';

/** A text in the reader's language, else in the first that it was written in. */
export const words = (name: string) => expression((row, { language }) => wordsIn(`${row}.${name}`, language));

/** A text in every language that it was written in, for who writes it. */
export const wordings = (name: string) =>
  expression(
    (row) => `coalesce((select json_agg(json_build_object('language', w.key, 'words', w.value) order by w.key)
    from jsonb_each_text(${row}.${name}) w), '[]'::json)`,
  );
