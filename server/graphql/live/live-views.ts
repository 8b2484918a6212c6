import { type ExecutionArgs, getArgumentValues, GraphQLError, type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';
import type { Channel, Services } from '../../streams/index.ts';
import type { CompiledExecution } from '../compiled.ts';
import type { LiveEvent, LiveView } from './live-view.ts';
import type { Member } from './member.ts';
import { type LiveRequest, type Reader, selectionsOf, variableOf } from './reading.ts';
import { SharedView } from './shared-view.ts';

interface Sharing {
  readonly shared: SharedView;
  readonly channel: Channel;
}

export interface LiveOptions {
  readonly schema: GraphQLSchema;
  readonly compiled: CompiledExecution;
  readonly services: Services;
  readonly views: readonly LiveView[];
  /** The context in which an event's face is read, for a class of readers. */
  contextFor(reader: Reader): object;
}

/** All live views of a process, each shared by the sockets that asked for the same. */
export class LiveViews {
  readonly #options: LiveOptions;
  readonly #shared = new Map<string, { shared: SharedView; opening: Promise<Channel> }>();
  readonly #documents = new WeakMap<object, number>();
  #documentCount = 0;

  constructor(options: LiveOptions) {
    this.#options = options;
  }

  viewOf(field: string): LiveView | undefined {
    return this.#options.views.find((view) => view.field === field);
  }

  /** Authorises a member, replays what it missed, and keeps it fed until it ends. */
  async follow(view: LiveView, args: ExecutionArgs, member: Member): Promise<() => void> {
    const request = liveRequest(args);
    const { schema, services } = this.#options;
    const field = schema.getSubscriptionType()!.getFields()[view.field]!;
    const fieldArgs = getArgumentValues(field, request.root, request.variables) as { after: number } & Record<string, unknown>;
    const opened = await view.open(services, member.reader, fieldArgs);
    member.position = fieldArgs.after;
    const key = this.#key(request, member.reader, opened);
    const { shared, channel } = await this.#sharedFor(key, () => this.#make(view, request, member.reader, fieldArgs, opened.streamId), opened.streamId);
    let isMember = true;
    const leave = () => {
      shared.members.delete(member);
      if (!isMember) return;
      isMember = false;
      shared.users -= 1;
      if (shared.users > 0) return;
      this.#shared.delete(key);
      services.streams.hub.leave(channel, shared);
    };
    void shared.replay(member).catch((error: unknown) => member.end(error));
    return leave;
  }

  /** The view of a key with one more user; counted before anything is awaited, so that it is not taken down meanwhile. */
  async #sharedFor(key: string, make: () => SharedView, streamId: string): Promise<Sharing> {
    let sharing = this.#shared.get(key);
    if (!sharing) {
      const shared = make();
      const opening = this.#options.services.streams.hub.join(streamId, shared).then((channel) => {
        shared.start(channel);
        return channel;
      });
      sharing = { shared, opening };
      this.#shared.set(key, sharing);
    }
    sharing.shared.users += 1;
    try {
      return { shared: sharing.shared, channel: await sharing.opening };
    } catch (error) {
      this.#shared.delete(key);
      throw error;
    }
  }

  #make(view: LiveView, request: LiveRequest, reader: Reader, fieldArgs: Record<string, unknown>, streamId: string): SharedView {
    const { schema, compiled, services } = this.#options;
    const selections = selectionsOf(request, schema);
    const variables = { ...request.variables };
    const context = this.#options.contextFor(reader);
    return new SharedView({
      streamId,
      pool: services.database.pool,
      load: (entries) => view.load(reader, entries, selections),
      execute: (event: LiveEvent) =>
        compiled.run({ document: request.document, operationName: request.operation.name?.value, rootValue: event, contextValue: context, variableValues: variables }),
      authorise: async (member) => {
        await view.open(services, await member.fresh(), fieldArgs);
      },
      onTrouble: (error) => services.log.warn({ err: error }, 'A live view waits for the database.'),
    });
  }

  /** What two subscriptions must have in common to be executed as one: all but the cursor and the person. */
  #key(request: LiveRequest, reader: Reader, opened: { streamId: string; accessClass: string }): string {
    const cursor = variableOf(request.root, 'after');
    const variables = Object.entries(request.variables).filter(([name]) => name !== cursor);
    let document = this.#documents.get(request.document);
    if (document === undefined) this.#documents.set(request.document, (document = this.#documentCount++));
    return JSON.stringify([document, variables.sort(), reader.language, opened.accessClass, opened.streamId]);
  }
}

function liveRequest({ document, variableValues }: ExecutionArgs): LiveRequest {
  const operation = document.definitions.find((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION)!;
  const [root, ...more] = operation.selectionSet.selections;
  if (root?.kind !== Kind.FIELD || more.length > 0) {
    throw new GraphQLError('A subscription asks for one field.', { extensions: { code: 'BAD_USER_INPUT' } });
  }
  const fragments = Object.fromEntries(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );
  return { document, operation, root, fragments, variables: (variableValues ?? {}) as Record<string, unknown> };
}
