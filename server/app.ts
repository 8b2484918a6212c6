import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Config, usualSignInLimits } from './config.ts';
import { type Database, openDatabase } from './database/database.ts';
import { browserPlace, documentJobs, documentView, keepSnapshots } from './documents/index.ts';
import { registerImportJob, watchAgreements } from './domains/agreements/index.ts';
import { makeAhead, remind } from './domains/commitments/index.ts';
import { festivalView } from './domains/festivals/index.ts';
import { discussionView, presenceView } from './domains/forums/index.ts';
import { matrixExportJob } from './domains/frameworks/index.ts';
import { countElections, networkView } from './domains/networks/index.ts';
import { inboxView, sendDigests, tellPeople } from './domains/notifications/index.ts';
import {
  actorOf,
  documentPresenceView,
  keepTidy,
  openSignIn,
  personAgain,
  type SignInState,
  watchLapses,
} from './domains/people/index.ts';
import { planView } from './domains/plans/index.ts';
import { openFileStore, watchFiles } from './files/index.ts';
import { startApollo } from './graphql/apollo.ts';
import { CompiledExecution } from './graphql/compiled.ts';
import type { Context } from './graphql/context.ts';
import { graphqlHandler } from './graphql/http-handler.ts';
import { KnownDocuments } from './graphql/known-documents.ts';
import { LiveViews } from './graphql/live/live-views.ts';
import { Loaders } from './graphql/loaders.ts';
import { createSchema } from './graphql/schema.ts';
import { type ConnectionParams, SocketServer } from './graphql/socket/socket-server.ts';
import { watchAccess } from './graphql/socket/watch-access.ts';
import { addressOf } from './http/address.ts';
import { createCalendars } from './http/calendars.ts';
import { createExports } from './http/exports.ts';
import { createFiles } from './http/files.ts';
import { createFront } from './http/front.ts';
import { createImports } from './http/imports.ts';
import { ownOrigins } from './http/origins.ts';
import { createSpreadsheets } from './http/spreadsheets.ts';
import { createStopMail } from './http/stop-mail.ts';
import { type Clockwork, startJobs } from './jobs/index.ts';
import { Allowance } from './kernel/allowance.ts';
import { type Clock, systemClock } from './kernel/clock.ts';
import { languageOf } from './kernel/localised-text.ts';
import type { Log } from './kernel/log.ts';
import { networkOf } from './kernel/network-address.ts';
import { startMailer } from './mail/index.ts';
import { keepIndex } from './search/index.ts';
import { openStreams, Presence, type Services } from './streams/index.ts';

/** A running house. */
export interface App {
  readonly url: string;
  readonly port: number;
  readonly services: Services;
  readonly database: Database;
  /** Finishes what is under way, tells the sockets, and lets everything go. */
  close(): Promise<void>;
}

export interface Overrides {
  clock?: Clock;
  log?: Log;
  /** Where the built client lies; none is served where it is null. */
  clientDir?: string | null;
  /** Whether it does nothing that no request asks of it: tells nobody, reminds of nothing. Tests do then what the clock would. */
  isStill?: boolean;
}

const silent: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** What the house does by itself, on whichever server’s turn it is. */
const clockwork: readonly Clockwork[] = [
  { name: 'reminders', every: 20, run: remind },
  { name: 'digests', every: 60, run: sendDigests },
  { name: 'agreements', every: 300, run: watchAgreements },
  { name: 'elections', every: 60, run: countElections },
  { name: 'occurrences', every: 3_600, run: makeAhead },
];

// Sixty a second by default: more than one device sends, a tenth of what one connection could flood with.
const editsForAWrite = 20;

/** Puts the house together on a database that is already migrated, and starts to serve it on one port. */
export async function createApp(config: Config, overrides: Overrides = {}): Promise<App> {
  const log = overrides.log ?? silent;
  const clock = overrides.clock ?? systemClock;
  const database = await openDatabase(config.databaseUrl);
  const streams = await openStreams(database, {
    clock,
    retention: config.streamRetention,
    onTrouble: (error) => log.warn({ err: error }, 'The database is out of reach; trying again.'),
  });
  const presence = new Presence(streams);
  const writesPerPerson = config.writesPerPerson ?? 30;
  const services: Services = {
    database,
    streams,
    presence,
    files: await openFileStore({ folder: join(config.dataDir, 'files'), s3: config.s3 }),
    writes: new Allowance(writesPerPerson, 10),
    edits: new Allowance(writesPerPerson * editsForAWrite, 10),
    clock,
    log,
    isDemonstration: config.isDemonstration,
    url: config.url,
    seal: (purpose, value) =>
      createHmac('sha256', config.secret).update(`${purpose}\n${value}`).digest('base64url'),
    sendsMail: config.mail !== undefined,
  };
  const isOwnOrigin = ownOrigins(config);
  const signIn = openSignIn({
    services,
    kysely: database.orm.em.getKysely(),
    secret: config.secret,
    oidc: config.oidc,
    ...(config.signIn ?? usualSignInLimits),
    isOwnOrigin,
  });
  const { sessions } = signIn;
  const schema = createSchema();
  const compiled = new CompiledExecution(schema);
  const contextFor = (
    reader: Pick<Context, 'actor' | 'language' | 'pool'>,
    { signedIn, sessionId }: SignInState = { signedIn: null, sessionId: null },
    { believedId, from }: Pick<Context, 'believedId' | 'from'> = { believedId: null, from: null },
  ): Context => ({
    ...reader,
    believedId,
    from,
    email: signedIn?.email ?? null,
    sessionId,
    signIn,
    services,
    loaders: new Loaders(),
  });

  const contextOf = async (request: IncomingMessage): Promise<Context> => {
    const state = await sessions.of(request.headers.cookie, isAttended(request));
    const actor = actorOf(state, headerOf(request, 'x-acting-for'));
    const language = languageOf(request.headers['accept-language']);
    const believedId = headerOf(request, 'x-person') ?? null;
    const from = addressOf(request, config.trustedProxies);
    return contextFor({ actor, language, pool: database.pool }, state, { believedId, from });
  };
  const identify = async (request: IncomingMessage, params: ConnectionParams, isFresh: boolean) => {
    const { cookie } = request.headers;
    const state = isFresh ? await sessions.fresh(cookie) : await sessions.of(cookie);
    const language = languageOf(params.language ?? request.headers['accept-language']);
    return {
      sessionId: state.sessionId,
      reader: { actor: actorOf(state, params.actingFor), language, pool: database.pool },
    };
  };

  const known = new KnownDocuments(compiled);
  const apollo = await startApollo(schema, compiled, known, log);
  const http: Server = createServer(
    {
      maxHeaderSize: 16 * 1024,
      requestTimeout: 30_000,
      headersTimeout: 15_000,
      // Longer than proxies keep a line to us (most of them a minute): what closes it first must not be the one that is written to.
      keepAliveTimeout: 75_000,
      // Whoever offers another protocol is answered in this one.
      shouldUpgradeCallback: ({ headers }) => headers.upgrade?.toLowerCase() === 'websocket',
    },
    createFront({
      config,
      signIn,
      database,
      log,
      clientDir: overrides.clientDir,
      graphql: graphqlHandler(apollo, known, contextOf, log),
      exports: createExports(services, contextOf, config),
      imports: createImports({ services, readerOf: contextOf, isOwnOrigin }),
      files: createFiles({ services, readerOf: contextOf, isOwnOrigin }),
      spreadsheets: createSpreadsheets({ log, readerOf: contextOf, isOwnOrigin }),
      calendars: createCalendars(services),
      stopMail: createStopMail(services),
    }),
  );
  const views = new LiveViews({
    schema,
    compiled,
    services,
    views: [discussionView, documentView, festivalView, inboxView, networkView, planView],
    lossyViews: [presenceView, documentPresenceView],
    contextFor,
  });
  const sockets = new SocketServer(http, {
    schema,
    views,
    log,
    isOwnOrigin,
    identify,
    addressOf: (request) => networkOf(addressOf(request, config.trustedProxies)),
    mostOfStrangers: config.strangersPerAddress ?? 500,
  });
  const stopLapses = watchLapses(services);
  const stopWatching = watchAccess(sockets, services, {
    isAlive: sessions.isAlive,
    confirm: (asOf, holds) => sessions.confirm(asOf, holds),
  });
  const stopTidying = keepTidy(signIn);
  const stopSnapshots = keepSnapshots(services);
  const stopSweeping = watchFiles(services);
  const stopTelling = overrides.isStill ? null : tellPeople(services);
  const stopGathering = overrides.isStill ? null : keepIndex(services);
  const jobs = await startJobs(
    config.databaseUrl,
    {
      services,
      handlers: [...documentJobs(config), matrixExportJob(browserPlace(config)), registerImportJob],
      actorOf: (personId, bodyId) => personAgain(database.pool, personId, bodyId),
    },
    overrides.isStill ? [] : clockwork,
  );
  const mailer = config.mail && startMailer({ ...config.mail, log, connect: () => database.connect('mail') });

  await listen(http, config.port, config.host);
  const { port } = http.address() as AddressInfo;
  return {
    url: config.url,
    port,
    services,
    database,
    async close() {
      stopWatching();
      stopTidying();
      stopLapses();
      stopSweeping();
      const closed = new Promise<void>((resolve) => http.close(() => resolve()));
      // Whoever keeps a connection open is answered what they have sent on it, and then has to look elsewhere.
      http.prependListener('request', (_request, response) => response.setHeader('connection', 'close'));
      const idle = setInterval(() => http.closeIdleConnections(), 50);
      await sockets.close();
      const late = setTimeout(() => http.closeAllConnections(), 8_000);
      await closed;
      clearTimeout(late);
      clearInterval(idle);
      await apollo.stop();
      await signIn.afterwards.settled();
      await jobs.close();
      await stopTelling?.();
      await stopGathering?.();
      await mailer?.close();
      stopSnapshots();
      presence.close();
      await streams.close();
      await database.close();
    },
  };
}

// What a page asks by itself, while nobody may be there, keeps no sign-in from ending.
const isAttended = (request: IncomingMessage) => headerOf(request, 'x-unattended') === undefined;

function headerOf(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
