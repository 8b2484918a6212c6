import type { Person } from '../kernel/actor.ts';
import { isId } from '../kernel/ids.ts';
import type { Services } from '../streams/index.ts';

/** A file that came of a job, and what the job was about: whoever hands it out asks once more who may see that. */
export interface JobOutput {
  readonly kind: string;
  readonly input: unknown;
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** The file that came of somebody's own job, as long as it is kept. */
export async function findOutput(
  { database }: Pick<Services, 'database'>,
  actor: Person,
  id: string,
): Promise<JobOutput | null> {
  if (!isId(id)) return null;
  const { rows } = await database.pool.query<JobOutput>({
    name: 'output of job',
    text: `select kind, input, output_name as name, output_type as type, output as bytes from job
      where id = $1 and person_id = $2 and output is not null and expires_at > now()`,
    values: [id, actor.id],
  });
  return rows[0] ?? null;
}
