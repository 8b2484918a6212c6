import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Identity {
  sub: string;
  email: string;
  email_verified: boolean;
  name: string;
}

export interface OidcProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Who is signed in there; the next who comes is taken for them. */
  identity: Identity;
  /** Signs with a key that is not the published one. */
  isForging: boolean;
  /** Follows the address one is sent to, and gives the address one comes back to. */
  visit(url: string): Promise<string>;
  close(): Promise<void>;
}

/** Another house's sign-in: discovery, authorisation with PKCE, a token signed with RS256. */
export async function startOidcProvider(): Promise<OidcProvider> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const codes = new Map<
    string,
    { nonce: string | null; challenge: string | null; redirect: string | null; identity: Identity }
  >();

  const idToken = (identity: Identity, nonce: string | null) => {
    const now = Math.floor(Date.now() / 1000);
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = {
      ...identity,
      iss: provider.issuer,
      aud: provider.clientId,
      iat: now,
      exp: now + 300,
      ...(nonce ? { nonce } : {}),
    };
    const text = `${part({ alg: 'RS256', typ: 'JWT', kid: 'one' })}.${part(claims)}`;
    const key = provider.isForging ? stranger.privateKey : privateKey;
    return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`;
  };

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', provider.issuer);
    const json = (status: number, body: object) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    if (url.pathname === '/.well-known/openid-configuration') {
      return json(200, {
        issuer: provider.issuer,
        authorization_endpoint: `${provider.issuer}/authorize`,
        token_endpoint: `${provider.issuer}/token`,
        jwks_uri: `${provider.issuer}/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
      });
    }
    if (url.pathname === '/keys') {
      return json(200, {
        keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }],
      });
    }
    if (url.pathname === '/authorize') {
      const asked = (name: string) => url.searchParams.get(name);
      const code = randomUUID();
      codes.set(code, {
        nonce: asked('nonce'),
        challenge: asked('code_challenge'),
        redirect: asked('redirect_uri'),
        identity: provider.identity,
      });
      const back = new URL(asked('redirect_uri')!);
      back.searchParams.set('code', code);
      back.searchParams.set('state', asked('state')!);
      response.writeHead(302, { location: back.href });
      return response.end();
    }
    if (url.pathname === '/token') {
      const form = new URLSearchParams(await textOf(request));
      const known = codes.get(form.get('code') ?? '');
      codes.delete(form.get('code') ?? '');
      const challenge = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url');
      if (!known || known.challenge !== challenge || known.redirect !== form.get('redirect_uri'))
        return json(400, { error: 'invalid_grant' });
      return json(200, {
        access_token: randomUUID(),
        token_type: 'Bearer',
        expires_in: 300,
        id_token: idToken(known.identity, known.nonce),
      });
    }
    return json(404, {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const provider: OidcProvider = {
    issuer: `http://127.0.0.1:${port}`,
    clientId: 'trellis',
    clientSecret: 'a secret between two houses',
    identity: { sub: 'nobody', email: 'nobody@city.example', email_verified: true, name: 'Nobody' },
    isForging: false,
    async visit(url) {
      const response = await fetch(url, { redirect: 'manual' });
      return response.headers.get('location')!;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return provider;
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
