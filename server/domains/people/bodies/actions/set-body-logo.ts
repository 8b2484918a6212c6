import type { Person } from '../../../../kernel/actor.ts';
import { notFound } from '../../../../kernel/errors.ts';
import { isId } from '../../../../kernel/ids.ts';
import type { Services } from '../../../../streams/index.ts';
import { mustHaveSay, openOffice } from '../office.ts';

export interface SetBodyLogo {
  readonly requestId: string;
  readonly bodyId: string;
  /** A file that was uploaded for this body; none takes the logo away. */
  readonly fileId?: string | null;
}

/** Shows a picture as a body's logo from now on, or none. */
export async function setBodyLogo(services: Services, actor: Person, input: SetBodyLogo): Promise<string> {
  const { requestId, bodyId, fileId = null } = input;
  const write = { requestId, action: 'setBodyLogo', payload: { bodyId, fileId } };
  await services.streams.perform(actor, write, async (work) => {
    const office = await openOffice(work, bodyId);
    mustHaveSay(office);
    if (fileId !== null) {
      // Held, so that it is not removed as unused meanwhile.
      const found = isId(fileId)
        ? await work.em.execute(
            `select 1 from file where id = ? and thing_kind = 'body' and thing_id = ? for key share`,
            [fileId, office.body.id],
          )
        : [];
      if (found.length === 0) throw notFound('file', fileId);
    }
    await work.em.execute('update body set logo_file_id = ? where id = ?', [fileId, office.body.id]);
    work.record(await work.streamOf('audit', office.body.id), {
      kind: 'body.changed',
      subjectId: office.body.id,
      facts: { logo: fileId !== null },
    });
    return {};
  });
  return bodyId;
}
