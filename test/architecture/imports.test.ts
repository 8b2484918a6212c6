import { describe, expect, it } from 'vitest';
import { circlesOf, type Import, readImports } from './imports/graph.ts';

const imports = readImports(['server', 'client', 'schema', 'test']);
const ours = imports.filter(({ to }) => /^(server|client|schema|test)\//.test(to));
const told = (wrong: readonly Import[]) => wrong.map(({ from, to }) => `${from} imports ${to}`);

/** The server's rooms from the ground up: each may import those below it. */
const floors: readonly (readonly string[])[] = [
  ['kernel'],
  ['streams'],
  ['jobs', 'mail', 'files', 'search', 'spreadsheets'],
  ['documents'],
  ['domains'],
  ['database', 'config.ts'],
  ['graphql', 'http'],
  ['app.ts', 'setup'],
  ['main.ts', 'vite.config.ts'],
];

/** A domain imports those before it. */
const domains = [
  'people',
  'cities',
  'festivals',
  'networks',
  'notifications',
  'commitments',
  'frameworks',
  'cases',
  'projects',
  'agreements',
  'councils',
  'exchange',
  'plans',
  'calls',
  'reports',
  'forums',
];

const roomOf = (path: string) => path.split('/')[1] ?? '';
const floorOf = (path: string) => floors.findIndex((rooms) => rooms.includes(roomOf(path)));
const domainOf = (path: string) => /^server\/domains\/([^/]+)\//.exec(path)?.[1];
const isDoor = (path: string) => path.endsWith('/index.ts');

/** What a face is written with: of `graphql`, and usable below it by files whose name says that they speak it. */
const isTool = (path: string) =>
  /^server\/graphql\/(planner\/index|context|scalars|enums|loaders|only-over-the-socket|live\/(?:[a-z]+-view|[a-z]+\.types))\.ts$/.test(
    path,
  );
const speaksGraphql = (path: string) => /\.(face|types|resolver|view)\.ts$/.test(path) || isDoor(path);

const server = ours.filter(({ from }) => from.startsWith('server/'));

describe('imports', () => {
  it('are read from all of the code', () => {
    expect(imports.length).toBeGreaterThan(1_000);
    expect(ours.filter(({ isType }) => isType).length).toBeGreaterThan(100);
    for (const { from } of server)
      expect(floorOf(from), `${from} stands on no floor`).toBeGreaterThanOrEqual(0);
  });

  it('never cross between server and client, and none of either reaches into the tests', () => {
    const sideOf = (path: string) => path.split('/')[0]!;
    const allowed: Record<string, string[]> = {
      server: ['server', 'schema'],
      client: ['client', 'schema'],
      schema: ['schema'],
      test: ['test', 'server', 'client', 'schema'],
    };
    expect(told(ours.filter(({ from, to }) => !allowed[sideOf(from)]!.includes(sideOf(to))))).toEqual([]);
  });

  it('lead downwards in the server: main, app, transport, database, domains, documents, mail, streams, kernel', () => {
    const upwards = server.filter(({ from, to, isType }) => {
      if (!to.startsWith('server/') || roomOf(from) === roomOf(to)) return false;
      if (floorOf(to) < floorOf(from)) return false;
      if (
        isTool(to) &&
        ['domains', 'documents', 'jobs', 'search'].includes(roomOf(from)) &&
        (speaksGraphql(from) || isType)
      )
        return false;
      return true;
    });
    expect(told(upwards)).toEqual([]);
  });

  it('enter a domain, the streams, the documents, the jobs, the mail, the search and the spreadsheets by their doors only', () => {
    const closed = ['domains', 'streams', 'documents', 'jobs', 'mail', 'search', 'spreadsheets'];
    const through = server.filter(({ from, to }) => {
      if (!closed.includes(roomOf(to)) || isDoor(to)) return false;
      return roomOf(to) === 'domains' ? domainOf(from) !== domainOf(to) : roomOf(from) !== roomOf(to);
    });
    expect(told(through)).toEqual([]);
  });

  it('lead leftwards among domains', () => {
    const placeOf = (path: string) => domains.indexOf(domainOf(path)!);
    const between = server.filter(({ from, to }) => domainOf(from) && domainOf(to));
    expect(between.filter(({ from }) => placeOf(from) === -1)).toEqual([]);
    expect(told(between.filter(({ from, to }) => placeOf(to) > placeOf(from)))).toEqual([]);
  });

  it('bring no GraphQL into entities, policies and actions', () => {
    const isPure = (path: string) =>
      /^server\/(domains|documents)\//.test(path) &&
      (/\.(entity|policy)\.ts$/.test(path) || path.includes('/actions/'));
    const speaks = (to: string) =>
      /^(type-graphql|graphql|graphql-.*|@apollo\/.*)$/.test(to) || to.startsWith('server/graphql/');
    expect(imports.filter(({ from }) => isPure(from)).length).toBeGreaterThan(50);
    expect(told(imports.filter(({ from, to }) => isPure(from) && speaks(to)))).toEqual([]);
  });

  it('bring no database, socket or GraphQL into the kernel, and no domain into the streams', () => {
    const foreign = imports.filter(
      ({ from, to, isType }) =>
        from.startsWith('server/kernel/') &&
        !isType &&
        /^(pg|ws|@mikro-orm\/.*|type-graphql|graphql.*|@apollo\/.*)$/.test(to),
    );
    expect(told(foreign)).toEqual([]);
  });

  it('bring nothing of ours into client/ui', () => {
    expect(
      told(ours.filter(({ from, to }) => from.startsWith('client/ui/') && !to.startsWith('client/ui/'))),
    ).toEqual([]);
  });

  it('lead from the client’s domains to the shared rooms, never back', () => {
    const shared = ['forms', 'graphql', 'mentions', 'streams', 'i18n', 'ui'];
    const back = ours.filter(
      ({ from, to }) =>
        shared.includes(roomOf(from)) && from.startsWith('client/') && /^client\/(domains|app)\//.test(to),
    );
    expect(told(back)).toEqual([]);
  });

  it('run in no circle, but among entities, faces and types, which name one another by thunks', () => {
    const isThunked = (path: string) => /\.(entity|face|types)\.ts$/.test(path);
    const circles = circlesOf(ours.filter(({ from, to }) => from.split('/')[0] === to.split('/')[0]));
    expect(circles.filter((circle) => !circle.every(isThunked))).toEqual([]);
  });
});
