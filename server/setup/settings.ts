import { type RawConfig, readConfig } from '../config.ts';
import { Refusal } from '../database/embedded/index.ts';

/** The environment as the server reads it; a wrong variable is a refusal that names it. */
export function readSettings(): RawConfig {
  try {
    return readConfig(process.env);
  } catch (error) {
    throw new Refusal((error as Error).message);
  }
}
