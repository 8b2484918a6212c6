import {
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  getArgumentValues,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { stranger } from '../../kernel/actor.ts';
import { unavailable } from '../../kernel/errors.ts';
import type { Channel, Services } from '../../streams/index.ts';
import type { CompiledExecution } from '../compiled.ts';
import type { LiveEvent, LiveView, OpenStream } from './live-view.ts';
import type { LossyView } from './lossy-view.ts';
import type { Member } from './member.ts';
import { type LiveRequest, type Reader, selectionsOf, variableOf } from './reading.ts';
import { SharedPlace } from './shared-place.ts';
import { SharedView } from './shared-view.ts';

/** How a member leaves, and how it is asked again whether it may stay. */
export interface Leaving {
  leave(): void;
  /** Throws when the member may not follow any more. */
  stillMay(): Promise<void>;
}

type FollowArgs = { after: number } & Record<string, unknown>;

interface Sharing {
  readonly shared: SharedView;
  readonly channel: Channel;
}

export interface LiveOptions {
  readonly schema: GraphQLSchema;
  readonly compiled: CompiledExecution;
  readonly services: Services;
  readonly views: readonly LiveView[];
  readonly lossyViews: readonly LossyView[];
  /** The context in which an event's face is read, for a class of readers. */
  contextFor(reader: Reader): object;
}

/** All live views of a process, each shared by the sockets that asked for the same. */
export class LiveViews {
  readonly #options: LiveOptions;
  readonly #shared = new Map<string, { shared: SharedView; opening: Promise<Channel> }>();
  readonly #places = new Map<string, { shared: SharedPlace; stop: () => void }>();
  readonly #documents = new WeakMap<object, number>();
  #documentCount = 0;

  constructor(options: LiveOptions) {
    this.#options = options;
  }

  /** Authorises a member for the one field it asks for and keeps it fed until it ends; returns how it leaves. */
  async join(args: ExecutionArgs, member: Member): Promise<Leaving> {
    const { schema, views, lossyViews } = this.#options;
    const request = liveRequest(args, schema);
    const name = request.root.name.value;
    const field = schema.getSubscriptionType()!.getFields()[name]!;
    const fieldArgs = getArgumentValues(field, request.root, request.coerced);
    const view = views.find((one) => one.field === name);
    if (view) return this.#follow(view, request, fieldArgs as FollowArgs, member);
    const lossy = lossyViews.find((one) => one.field === name);
    if (lossy) return this.#watch(lossy, request, fieldArgs, member);
    throw new GraphQLError(`Nothing is shown live as ${JSON.stringify(name)}.`, {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }

  /** Shows a member a place as it is, and again when it changes. */
  async #watch(
    view: LossyView,
    request: LiveRequest,
    fieldArgs: Record<string, unknown>,
    member: Member,
  ): Promise<Leaving> {
    const { schema, services } = this.#options;
    const { placeId, accessVersion, left } = await view.open(services, member.reader, fieldArgs);
    member.accessVersion = accessVersion;
    const key = this.#key(request, member.reader, { streamId: placeId, accessClass: view.field });
    let place = this.#places.get(key);
    if (!place) {
      const selections = selectionsOf(request, schema);
      const execute = this.#executor(request, member.reader);
      const reader = forAll(member.reader);
      const shared = new SharedPlace({
        now: async () => execute(await view.load(services, reader, placeId, selections)),
        accessVersion: () => view.accessVersion(services, placeId),
        authorise: async (one) => {
          one.accessVersion = (await view.open(services, await one.fresh(), fieldArgs)).accessVersion;
        },
        onTrouble: (error) => services.log.warn({ err: error }, 'A lossy view could not be told.'),
      });
      place = { shared, stop: view.watch(services, placeId, () => void shared.tell()) };
      this.#places.set(key, place);
    }
    const { shared, stop } = place;
    const leave = () => {
      left();
      shared.members.delete(member);
      if (shared.members.size > 0 || this.#places.get(key)?.shared !== shared) return;
      stop();
      this.#places.delete(key);
    };
    try {
      await shared.join(member);
    } catch (error) {
      leave();
      throw error;
    }
    return { leave, stillMay: async () => void (await view.open(services, await member.fresh(), fieldArgs)) };
  }

  /** Authorises a member, replays what it missed, and keeps it fed until it ends. */
  async #follow(
    view: LiveView,
    request: LiveRequest,
    fieldArgs: FollowArgs,
    member: Member,
  ): Promise<Leaving> {
    const { services } = this.#options;
    const opened = await view.open(services, member.reader, fieldArgs);
    member.position = fieldArgs.after;
    member.accessVersion = opened.accessVersion;
    const key = this.#key(request, member.reader, opened);
    const { shared, channel } = await this.#sharedFor(
      key,
      () => this.#make(view, request, member.reader, fieldArgs, opened),
      opened.streamId,
    );
    let isMember = true;
    const leave = () => {
      shared.members.delete(member);
      if (!isMember) return;
      isMember = false;
      shared.users -= 1;
      if (shared.users > 0) return;
      if (this.#shared.get(key)?.shared === shared) this.#shared.delete(key);
      services.streams.hub.leave(channel, shared);
    };
    void shared.replay(member, opened.position).catch((error: unknown) => member.end(error));
    const stillMay = () => this.#authorise(view, member, fieldArgs, opened.accessClass);
    return { leave, stillMay: async () => void (await stillMay()) };
  }

  /** Authorises a member afresh for what it shares; one that is shown something else from now on has to follow anew. */
  async #authorise(
    view: LiveView,
    member: Member,
    fieldArgs: Record<string, unknown>,
    accessClass: string,
  ): Promise<OpenStream> {
    const opened = await view.open(this.#options.services, await member.fresh(), fieldArgs);
    if (opened.accessClass !== accessClass) throw unavailable();
    return opened;
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
      if (this.#shared.get(key) === sharing) this.#shared.delete(key);
      throw error;
    }
  }

  #make(
    view: LiveView,
    request: LiveRequest,
    reader: Reader,
    fieldArgs: Record<string, unknown>,
    { streamId, accessClass }: OpenStream,
  ): SharedView {
    const { schema, services } = this.#options;
    const selections = selectionsOf(request, schema);
    return new SharedView({
      streamId,
      pool: services.database.pool,
      load: (entries) => view.load(forAll(reader), entries, selections, accessClass),
      execute: this.#executor(request, reader),
      authorise: async (member) => {
        const { accessVersion } = await this.#authorise(view, member, fieldArgs, accessClass);
        member.accessVersion = accessVersion;
      },
      onTrouble: (error) => services.log.warn({ err: error }, 'A live view waits for the database.'),
    });
  }

  #executor(
    request: LiveRequest,
    reader: Reader,
  ): (event: LiveEvent | object) => ExecutionResult | Promise<ExecutionResult> {
    const { compiled } = this.#options;
    const contextValue = this.#options.contextFor(forAll(reader));
    const variableValues = { ...request.variables };
    const { document, operation } = request;
    return (rootValue) =>
      compiled.run({
        document,
        operationName: operation.name?.value,
        rootValue,
        contextValue,
        variableValues,
      });
  }

  /** What two subscriptions must have in common to be executed as one: all but the cursor and the person. */
  #key(request: LiveRequest, reader: Reader, opened: { streamId: string; accessClass: string }): string {
    const cursor = variableOf(request.root, 'after');
    const variables = Object.entries(request.coerced).filter(([name]) => name !== cursor);
    let document = this.#documents.get(request.document);
    if (document === undefined) {
      document = this.#documentCount++;
      this.#documents.set(request.document, document);
    }
    return JSON.stringify([document, variables.sort(), reader.language, opened.accessClass, opened.streamId]);
  }
}

/** What is shown to many is read as nobody in particular: opening has authorised each, and no field may tell one's own to all. */
function forAll(reader: Reader): Reader {
  return { ...reader, actor: stranger };
}

function liveRequest({ document, variableValues }: ExecutionArgs, schema: GraphQLSchema): LiveRequest {
  const operation = document.definitions.find(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  )!;
  const [root, ...more] = operation.selectionSet.selections;
  if (root?.kind !== Kind.FIELD || more.length > 0) {
    throw new GraphQLError('A subscription asks for one field.', { extensions: { code: 'BAD_USER_INPUT' } });
  }
  const fragments = Object.fromEntries(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [],
    ),
  );
  const variables = (variableValues ?? {}) as Record<string, unknown>;
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, {
    maxErrors: 5,
  });
  if (errors) throw errors[0];
  return { document, operation, root, fragments, variables, coerced };
}
