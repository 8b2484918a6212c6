import type { Person } from '../../../../kernel/actor.ts';
import { conflict, invalid } from '../../../../kernel/errors.ts';
import { timeZone } from '../../../../kernel/time-zone.ts';
import type { Services } from '../../../../streams/index.ts';
import { moveUnder } from '../body-above.ts';
import { type Contact, checkedContact } from '../contact.ts';
import { mustHaveSay, openOffice } from '../office.ts';
import { type Translation, translate } from '../translations.ts';

export interface EditBody extends Contact {
  readonly requestId: string;
  readonly bodyId: string;
  /** The version that was read; somebody else's edit since then is not overwritten. */
  readonly version: number;
  readonly translations?: readonly Translation[] | null;
  /** The body above it, or none; for an administrator. */
  readonly parentId?: string | null;
  /** Where its days are told; null for that of the body above it. */
  readonly zone?: string | null;
}

/** Changes what a body is called, says of itself and how it is reached. A member city's names stay the network's. */
export async function editBody(services: Services, actor: Person, input: EditBody): Promise<string> {
  const { requestId, ...payload } = input;
  const { bodyId } = await services.streams.perform(
    actor,
    { requestId, action: 'editBody', payload },
    async (work) => {
      const office = await openOffice(work, input.bodyId);
      mustHaveSay(office);
      const { body } = office;
      if (body.version !== input.version) {
        throw conflict(
          'Somebody else has edited this body since you read it. Read it again; what you typed is still here.',
          'EDITED_MEANWHILE',
        );
      }
      const translations = input.translations ?? [];
      if (body.kind === 'CITY' && translations.some((one) => one.name !== undefined)) {
        throw invalid(
          'translations',
          'A city is called as the network calls it; an administrator loads its names from a file.',
          'NAMED_BY_THE_NETWORK',
        );
      }
      await translate(work.em, body, translations);
      if (input.parentId !== undefined) await moveUnder(work, body, input.parentId);
      Object.assign(body, checkedContact(input));
      if (input.zone !== undefined) body.zone = input.zone === null ? null : timeZone('zone', input.zone);
      body.version += 1;
      body.keptBy = 'house';
      work.record(await work.streamOf('audit', body.id), {
        kind: 'body.changed',
        subjectId: body.id,
        facts: { version: body.version },
      });
      return { bodyId: body.id as string };
    },
  );
  return bodyId;
}
