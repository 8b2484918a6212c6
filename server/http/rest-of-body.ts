import type { IncomingMessage } from 'node:http';

const most = 64 * 1024 * 1024;

/**
 * What is still on its way of a body that is refused is read and thrown away: who is told while sending, and cut off, never
 * reads why. Of what goes on for longer than that the line is closed.
 */
export function throwAwayRest(request: IncomingMessage): void {
  if (request.complete) return;
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > most) request.destroy();
  });
}
