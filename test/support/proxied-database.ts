import { TcpProxy } from './proxy.ts';

/** A line to the tests' PostgreSQL that can be cut, and how a database's URL reads when reached by it. */
export async function proxied(): Promise<{ proxy: TcpProxy; reach(databaseUrl: string): string }> {
  const address = process.env.TRELLIS_TEST_POSTGRES ?? '';
  return proxiedTo(address);
}

/** The same for any PostgreSQL that is reached by a Unix socket. */
export async function proxiedTo(
  address: string,
): Promise<{ proxy: TcpProxy; reach(databaseUrl: string): string }> {
  const folder = /@([^:/]+):(\d+)\//.exec(address);
  if (!folder) throw new Error('The PostgreSQL under tests is reached by a Unix socket.');
  const proxy = await TcpProxy.to({ path: `${decodeURIComponent(folder[1]!)}/.s.PGSQL.${folder[2]}` });
  return { proxy, reach: (url) => url.replace(/@[^/]+\//, `@127.0.0.1:${proxy.port}/`) };
}
