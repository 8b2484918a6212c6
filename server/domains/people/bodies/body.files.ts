import { defineHolder } from '../../../files/index.ts';
import { mayAppoint } from './body.policy.ts';
import { mustHaveSay, openOffice } from './office.ts';

const isLogo = (file: string) => `exists (select 1 from body shown where shown.logo_file_id = ${file}.id)`;

/** What files of a body there are: its logo, which is public, and what its people have uploaded to choose from. */
export function defineBodyFiles(): void {
  defineHolder({
    kind: 'body',
    isPublic: isLogo,
    isUsed: isLogo,
    maySee: (file, context) =>
      `(${isLogo(file)} or exists (select 1 from body own where own.id = ${file}.thing_id and ${mayAppoint.sql('own', context)}))`,
    async mayAdd(work, bodyId) {
      const office = await openOffice(work, bodyId);
      mustHaveSay(office);
      return office.body.id;
    },
  });
}
