import { documentColumns, mayLead, mayReadEdition } from '../../documents/index.ts';
import type { ReadContext } from '../../kernel/read-context.ts';
import { councilColumns, mayDraft, maySit, maySpeak, openToOpinions } from './council.policy.ts';

/** Who may know what a council was asked and what it said: whoever may read the words that it is about. */
export const readableOpinion = (opinion: string, context: ReadContext) =>
  `exists (select 1 from edition asked where asked.id = ${opinion}.edition_id and ${mayReadEdition('asked', context)})`;

/** Whether what stands in it may be read: given, by all who know of it; until then by those who sit on the council. */
export const readableWords = (opinion: string, context: ReadContext) =>
  `(${opinion}.state = 'GIVEN' or ${maySit.sql(councilColumns(`${opinion}.body_id`), context)})`;

const isAsked = (opinion: string) => `${opinion}.state = 'ASKED'`;

export const mayDraftOpinion = (opinion: string, context: ReadContext) =>
  `(${isAsked(opinion)} and ${mayDraft.sql(councilColumns(`${opinion}.body_id`), context)})`;

/** Who gives an opinion, and who declines to. */
export const mayGiveOpinion = (opinion: string, context: ReadContext) =>
  `(${isAsked(opinion)} and ${maySpeak.sql(councilColumns(`${opinion}.body_id`), context)})`;

/** Who may take the question back: who leads the text. */
export const mayWithdrawQuestion = (opinion: string, context: ReadContext) =>
  `(${isAsked(opinion)} and ${leadsText(`${opinion}.document_id`, context)})`;

/** Who may ask about an edition: who leads its text, as long as it stands. */
export const mayAskAbout = (edition: string, context: ReadContext) =>
  `(${edition}.state in (${openToOpinions.map((one) => `'${one}'`).join(', ')}) and ${leadsText(`${edition}.document_id`, context)})`;

const leadsText = (documentId: string, context: ReadContext) =>
  `exists (select 1 from document led where led.id = ${documentId} and ${mayLead.sql(documentColumns('led'), context)})`;
