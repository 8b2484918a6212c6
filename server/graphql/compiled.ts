import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  visit,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';

type Run = (
  root: unknown,
  context: unknown,
  variables: Record<string, unknown>,
) => ExecutionResult | Promise<ExecutionResult>;

/** Executes documents compiled: Apollo and the socket both hand the same document object in again when it is asked again. */
export class CompiledExecution {
  readonly #schema: GraphQLSchema;
  readonly #compiled = new WeakMap<DocumentNode, Map<string, Run>>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  run(
    args: Pick<ExecutionArgs, 'document' | 'operationName' | 'contextValue' | 'rootValue' | 'variableValues'>,
  ): ExecutionResult | Promise<ExecutionResult> {
    const variables = (args.variableValues ?? {}) as Record<string, unknown>;
    const result = this.#compile(args.document, args.operationName ?? '')(
      args.rootValue ?? {},
      args.contextValue,
      variables,
    );
    return result instanceof Promise ? result.then(withWholeErrors) : withWholeErrors(result);
  }

  #compile(document: DocumentNode, operationName: string): Run {
    const byName = this.#compiled.get(document) ?? new Map<string, Run>();
    this.#compiled.set(document, byName);
    const run = byName.get(operationName) ?? this.#make(document, operationName);
    byName.set(operationName, run);
    return run;
  }

  #make(document: DocumentNode, operationName: string): Run {
    const compiled = isConditional(document) ? null : compileQuery(this.#schema, document, operationName);
    if (compiled && isCompiledQuery(compiled)) return compiled.query as Run;
    // What can't be compiled is executed as graphql-js does.
    return (rootValue, contextValue, variableValues) =>
      execute({
        schema: this.#schema,
        document,
        operationName: operationName || null,
        rootValue,
        contextValue,
        variableValues,
      }) as ExecutionResult | Promise<ExecutionResult>;
  }
}

// graphql-jit puts two selections of one field together and answers both, though @skip or @include leave one out.
function isConditional(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Directive: ({ name }) => {
      found ||= name.value === 'skip' || name.value === 'include';
    },
  });
  return found;
}

// graphql-jit's errors leave `extensions` undefined, which Apollo reads: it would call each of our refusals a fault.
function withWholeErrors(result: ExecutionResult): ExecutionResult {
  return result.errors ? { ...result, errors: result.errors.map(wholeError) } : result;
}

function wholeError({ message, path, locations, originalError, extensions }: GraphQLError): GraphQLError {
  const error = new GraphQLError(message, { path, originalError, extensions });
  return Object.assign(error, { locations });
}
