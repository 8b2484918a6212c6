import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';

/** Serves the built client; every address without a file of its own is a page of it. */
export function clientFiles(
  directory: string | null | undefined,
): (request: IncomingMessage, response: ServerResponse) => void {
  if (!directory || !existsSync(directory)) {
    return (_request, response) => {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('The client is not built.');
    };
  }
  return sirv(directory, {
    // Looked for at each request: whoever builds anew takes files away under a running server, and one that is remembered
    // and gone would end the process.
    dev: true,
    // A missing script is missing: the page in its place would be refused as one, with words nobody understands.
    single: true,
    ignores: [/^\/assets\//],
    etag: true,
    gzip: true,
    brotli: true,
    setHeaders(response, path) {
      const isHashed = path.startsWith('/assets/');
      response.setHeader('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}
