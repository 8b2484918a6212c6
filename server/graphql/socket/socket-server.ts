import type { Server as HttpServer, IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type ExecutionArgs, GraphQLError, type GraphQLSchema } from 'graphql';
import { handleProtocols, makeServer } from 'graphql-ws';
import { WebSocketServer } from 'ws';
import type { Log } from '../../kernel/log.ts';
import { formatError } from '../format-error.ts';
import type { Leaving, LiveViews } from '../live/live-views.ts';
import type { Member } from '../live/member.ts';
import type { Reader } from '../live/reading.ts';
import { Connection } from './connection.ts';
import { isDocument, ParsedDocuments } from './parsed-documents.ts';
import { SubscriptionIterator } from './subscription-iterator.ts';

const largestFrame = 64 * 1024;
const mostOperations = 50;
const mostSocketsOfPerson = 10;
/** Whoever waits so long for an answer about their rights is cut off, and comes back by their cursor. */
const mostHeld = 1_000;

/** Who is behind a socket now; asked again whenever it matters. */
export interface SocketIdentity {
  readonly reader: Reader;
  /** The sign-in it came with; null for strangers. */
  readonly sessionId: string | null;
}

export interface SocketServerOptions {
  readonly schema: GraphQLSchema;
  readonly views: LiveViews;
  readonly log: Log;
  isOwnOrigin(origin: string): boolean;
  /** The network address that a socket is counted by. */
  addressOf(request: IncomingMessage): string;
  /** How many sockets strangers of one address may have; a hall of people may share one. */
  readonly mostOfStrangers: number;
  identify(request: IncomingMessage, params: ConnectionParams, isFresh: boolean): Promise<SocketIdentity>;
}

export interface ConnectionParams {
  readonly actingFor?: string | undefined;
  readonly language?: string | undefined;
}

interface Extra {
  readonly connection: Connection;
  readonly request: IncomingMessage;
  readonly address: string;
  readonly following: Map<string, Following>;
  identity?: SocketIdentity;
  params: ConnectionParams;
  /** The last question whether its rights have ended, until it is answered: what is to be sent waits for that. */
  doubt: symbol | null;
}

interface Following {
  readonly iterator: SubscriptionIterator;
  leaving?: Leaving;
  /** What was to be sent while the socket was in doubt. */
  readonly held: Buffer[];
}

/** Serves subscriptions, and nothing else, over graphql-transport-ws on the house's own port. */
export class SocketServer {
  readonly #options: SocketServerOptions;
  readonly #sockets = new WebSocketServer({
    noServer: true,
    maxPayload: largestFrame,
    perMessageDeflate: false,
    handleProtocols,
  });
  readonly #open = new Set<Extra>();

  constructor(http: HttpServer, options: SocketServerOptions) {
    this.#options = options;
    const documents = new ParsedDocuments(options.schema);
    const server = makeServer<Record<string, unknown>, Extra>({
      schema: options.schema,
      onConnect: (ctx) => this.#connect(ctx.extra, ctx.connectionParams),
      onSubscribe: ({ subscriptions }, _id, payload) => {
        if (Object.keys(subscriptions).length > mostOperations) {
          return [
            new GraphQLError(`A socket carries ${mostOperations} subscriptions at most.`, {
              extensions: { code: 'RATE_LIMITED' },
            }),
          ];
        }
        const document = documents.of(String(payload.query), payload.operationName, payload.variables);
        if (!isDocument(document)) return document;
        return {
          schema: options.schema,
          document,
          operationName: payload.operationName ?? null,
          variableValues: payload.variables ?? {},
        } satisfies ExecutionArgs;
      },
      subscribe: (args) => args as never,
      onOperation: ({ extra }, id, _payload, args) => this.#follow(extra, id, args),
      onError: (_ctx, _id, _payload, errors) => errors.map((error) => formatError(error, options.log)),
    });
    http.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
      // Node has let go of the stream: a sender that is gone before its answer must not end the process.
      stream.on('error', () => stream.destroy());
      if (pathOf(request) !== '/graphql') return refuse(stream, 404, 'Not Found');
      const origin = request.headers.origin;
      // A browser always sends its origin; without one there is no cookie to misuse either.
      if (origin ? !options.isOwnOrigin(origin) : request.headers.cookie !== undefined)
        return refuse(stream, 403, 'Forbidden');
      this.#sockets.handleUpgrade(request, stream, head, (socket) =>
        this.#serve(server, new Connection(socket, stream), request),
      );
    });
  }

  /**
   * Asks again who may stay, and those whom nobody could ask before: those whose sign-in has ended are let go, the rest
   * keep what they may still follow. Until that is known, nothing is sent to them.
   */
  async recheck(isConcerned: (identity: SocketIdentity) => boolean): Promise<void> {
    const concerned = [...this.#open].filter(
      (one) => one.identity && (one.doubt || isConcerned(one.identity)),
    );
    const doubt = Symbol('doubt');
    for (const extra of concerned) extra.doubt = doubt;
    await Promise.all(concerned.map((extra) => this.#recheckOne(extra, doubt)));
  }

  identities(): SocketIdentity[] {
    return [...this.#open].flatMap((one) => one.identity ?? []);
  }

  async close(): Promise<void> {
    for (const { connection } of this.#open) connection.socket.close(1001, 'Going away');
    const late = setTimeout(() => {
      for (const { connection } of this.#open) connection.socket.terminate();
    }, 2_000);
    await new Promise<void>((resolve) => this.#sockets.close(() => resolve()));
    clearTimeout(late);
  }

  #serve(
    server: ReturnType<typeof makeServer<Record<string, unknown>, Extra>>,
    connection: Connection,
    request: IncomingMessage,
  ): void {
    const extra: Extra = {
      connection,
      request,
      address: this.#options.addressOf(request),
      following: new Map(),
      params: {},
      doubt: null,
    };
    this.#open.add(extra);
    connection.socket.once('close', () => this.#open.delete(extra));
    connection.serve(server, extra, this.#options.log);
  }

  async #connect(extra: Extra, params: Record<string, unknown> | undefined): Promise<boolean> {
    extra.params = { actingFor: textOf(params?.actingFor), language: textOf(params?.language) };
    const identity = await this.#options.identify(extra.request, extra.params, true);
    extra.identity = identity;
    const { actor } = identity.reader;
    if (actor.kind !== 'person') {
      if (this.#strangersOf(extra.address) <= this.#options.mostOfStrangers) return true;
      extra.connection.socket.close(4429, 'Too many sockets');
      return false;
    }
    const mine = this.identities().filter(
      ({ reader }) => reader.actor.kind === 'person' && reader.actor.id === actor.id,
    );
    if (mine.length <= mostSocketsOfPerson) return true;
    extra.connection.socket.close(4429, 'Too many sockets');
    return false;
  }

  #strangersOf(address: string): number {
    let count = 0;
    for (const one of this.#open)
      if (one.address === address && one.identity?.reader.actor.kind === 'stranger') count += 1;
    return count;
  }

  async #follow(extra: Extra, id: string, args: ExecutionArgs): Promise<SubscriptionIterator> {
    const following: Following = {
      iterator: new SubscriptionIterator(() => {
        if (extra.following.get(id) === following) extra.following.delete(id);
        following.leaving?.leave();
      }),
      held: [],
    };
    const { iterator } = following;
    // The client has completed one of this id while that was still being prepared.
    extra.following.get(id)?.iterator.abandon();
    extra.following.set(id, following);
    const { identify } = this.#options;
    const member: Member = {
      id,
      position: 0,
      accessVersion: 0,
      reader: extra.identity!.reader,
      fresh: async () => (await identify(extra.request, extra.params, true)).reader,
      send: (frames) => {
        if (iterator.hasEnded) return;
        if (!extra.doubt) extra.connection.sendFrames(frames);
        else if (following.held.push(frames) > mostHeld) extra.connection.socket.terminate();
      },
      room: () => extra.connection.room(),
      end: (error) => iterator.end(error),
      get hasEnded() {
        return iterator.hasEnded;
      },
    };
    try {
      const leaving = await this.#options.views.join(args, member);
      following.leaving = leaving;
      if (iterator.hasEnded) leaving.leave();
      // Its rights were looked at while it was joining, when nobody could be asked yet.
      else if (extra.identity!.reader !== member.reader) await leaving.stillMay();
    } catch (error) {
      iterator.end(error);
    }
    return iterator;
  }

  async #recheckOne(extra: Extra, doubt: symbol): Promise<void> {
    const before = extra.identity!;
    const now = await this.#options.identify(extra.request, extra.params, true);
    if (before.sessionId !== null && now.sessionId !== before.sessionId) {
      extra.connection.socket.close(4403, 'Signed out');
      return;
    }
    extra.identity = now;
    for (const { iterator, leaving } of [...extra.following.values()]) {
      await leaving?.stillMay().catch((error: unknown) => iterator.end(error));
    }
    // Asked again meanwhile: the newer answer counts.
    if (extra.doubt !== doubt) return;
    extra.doubt = null;
    for (const { iterator, held } of extra.following.values()) {
      for (const frames of held.splice(0)) if (!iterator.hasEnded) extra.connection.sendFrames(frames);
    }
  }
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '').split('?')[0]!;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value.slice(0, 100) : undefined;
}

function refuse(stream: Duplex, status: number, words: string): void {
  stream.end(`HTTP/1.1 ${status} ${words}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}
