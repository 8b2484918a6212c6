import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { documentRules, limits } from '../limits.ts';
import { problemOf } from '../values.ts';

const mostKept = 500;

/** A subscription's document, parsed and validated once for all sockets that send the same text. */
export class ParsedDocuments {
  readonly #schema: GraphQLSchema;
  readonly #kept = new Map<string, DocumentNode | readonly GraphQLError[]>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** The document, or why it is refused; a syntax error is a refusal like any other and closes nothing. */
  of(
    text: string,
    operationName: string | null | undefined,
    variables: unknown,
  ): DocumentNode | readonly GraphQLError[] {
    const problem = problemOf(variables);
    if (problem) return [refusal(problem)];
    let document = this.#kept.get(text);
    if (!document) {
      document = this.#read(text);
      if (this.#kept.size >= mostKept) this.#kept.delete(this.#kept.keys().next().value!);
      this.#kept.set(text, document);
    }
    if (!isDocument(document)) return document;
    const operation = getOperationAST(document, operationName);
    if (!operation) return [refusal('The document has no operation of that name.')];
    if (operation.operation !== 'subscription') {
      return [
        refusal(
          `Only subscriptions are served over the socket; send a ${operation.operation} to /graphql by HTTP.`,
        ),
      ];
    }
    return document;
  }

  #read(text: string): DocumentNode | readonly GraphQLError[] {
    try {
      const document = parse(text, { maxTokens: limits.tokens });
      const errors = validate(this.#schema, document, [...specifiedRules, ...documentRules], {
        maxErrors: 5,
      });
      return errors.length > 0 ? errors : document;
    } catch (error) {
      return [error instanceof GraphQLError ? error : refusal('The document can’t be read.')];
    }
  }
}

export function isDocument(value: DocumentNode | readonly GraphQLError[]): value is DocumentNode {
  return !Array.isArray(value);
}

function refusal(words: string): GraphQLError {
  return new GraphQLError(words, { extensions: { code: 'BAD_USER_INPUT' } });
}
