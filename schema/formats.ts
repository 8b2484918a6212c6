import { z } from 'zod';

/** The id a client gives to a write; the same one on every try. */
export const requestId = z.uuid();
