import { acting, allOf, belongsToNetwork, isLetIn } from '../../kernel/policy.ts';

/** Who may know what is said about a document and who wrote it: its readers, but not the public of a public one. */
export const mayReadComments = isLetIn;

/** Who may say something: the same, as the body they act for. */
export const mayComment = acting(allOf(belongsToNetwork, mayReadComments));
