import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { BREAK, type DocumentNode, GraphQLError, type GraphQLSchema, visit } from 'graphql';
import type { Log } from '../kernel/log.ts';
import type { CompiledExecution } from './compiled.ts';
import type { Context } from './context.ts';
import { formatError, statusOf } from './format-error.ts';
import type { KnownDocuments } from './known-documents.ts';
import { documentRules, limits } from './limits.ts';

export { HeaderMap };

/** Apollo Server with our limits, our errors and compiled execution; it only ever answers over HTTP. */
export async function startApollo(
  schema: GraphQLSchema,
  compiled: CompiledExecution,
  known: KnownDocuments,
  log: Log,
): Promise<ApolloServer<Context>> {
  const apollo = new ApolloServer<Context>({
    // The one place where Apollo lets another executor in: its own would resolve each scalar by itself.
    gateway: compiledGateway(schema, compiled),
    csrfPrevention: true,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    persistedQueries: false,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: documentRules,
    formatError: (_formatted, error) => formatError(error, log),
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: (words) => log.warn({}, words),
      error: (words) => log.error({}, words),
    },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      letThrough(known),
      statusFromCode,
    ],
  });
  await apollo.start();
  return apollo;
}

function compiledGateway(schema: GraphQLSchema, compiled: CompiledExecution) {
  return {
    load: async () => ({
      schema,
      executor: async ({ document, operationName, context, request }: ExecutorRequest) => {
        if (context.executed) return context.executed;
        return compiled.run({
          document,
          operationName: operationName ?? undefined,
          contextValue: context,
          variableValues: request.variables ?? {},
        });
      },
    }),
    onSchemaLoadOrUpdate(
      callback: (loaded: { apiSchema: GraphQLSchema; coreSupergraphSdl: string }) => void,
    ) {
      callback({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: async () => undefined,
  } as unknown as NonNullable<ConstructorParameters<typeof ApolloServer<Context>>[0]['gateway']>;
}

interface ExecutorRequest {
  document: Parameters<CompiledExecution['run']>[0]['document'];
  operationName: string | null | undefined;
  context: Context;
  request: { variables?: Record<string, unknown> };
}

/**
 * Keeps what has passed every rule, so that it need not pass again. The schema is public in our repository; on a
 * running house it is no map for strangers, so whoever asks for it is looked at each time.
 */
function letThrough(known: KnownDocuments): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation, document, source, contextValue: { actor } }) {
          if (!operation) throw refusal('The document has no operation of that name.');
          if (!asksForSchema(document)) {
            known.keep(source, { document, operationName: operation.name?.value ?? null });
            return;
          }
          if (actor.kind === 'person' && actor.appointments.some((one) => one.role === 'ADMINISTRATOR'))
            return;
          throw refusal(
            'The schema is in the project’s repository; here only administrators may ask for it.',
          );
        },
      };
    },
  };
}

function refusal(words: string): GraphQLError {
  return new GraphQLError(words, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
}

const askedForSchema = new WeakMap<DocumentNode, boolean>();

/** Whether the schema is asked for anywhere, fragments included; Apollo gives the same document again for the same text. */
function asksForSchema(document: DocumentNode): boolean {
  let asks = askedForSchema.get(document);
  if (asks === undefined) {
    asks = false;
    visit(document, {
      Field({ name }) {
        if (name.value !== '__schema' && name.value !== '__type') return undefined;
        asks = true;
        return BREAK;
      },
    });
    askedForSchema.set(document, asks);
  }
  return asks;
}

/** When nothing could be answered, the status says why: 503 while the database is away, 401 for a stranger. */
const statusFromCode: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response }) {
        if (response.body.kind !== 'single') return;
        const { data, errors } = response.body.singleResult;
        if (errors && errors.length > 0 && isNothing(data)) {
          const status = statusOf(errors);
          if (response.http.status === undefined || response.http.status === 200)
            response.http.status = status;
        }
      },
    };
  },
};

function isNothing(data: Record<string, unknown> | null | undefined): boolean {
  return !data || Object.values(data).every((value) => value === null);
}
