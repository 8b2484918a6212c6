import { randomUUID } from 'node:crypto';
import * as Y from 'yjs';
import { fragmentName } from '../../../schema/blocks/index.ts';
import { type PeopleWorld, peopleWorld } from '../people/people-world.ts';

export interface GivenFramework {
  readonly id: string;
  readonly slug: string;
  readonly documentId: string;
}

/** The demonstration's house, with short ways to begin a framework and bring an edition of it to a state. */
export interface FrameworkWorld extends PeopleWorld {
  /** A framework of Hanoi's with one section and words in it; Bandung's people edit, Singapore's coordinate. */
  framework(title?: string): Promise<GivenFramework & { sectionId: string }>;
  write(sectionId: string, words: string): Promise<void>;
  /** Cuts the working text and moves the edition as far as is said. */
  edition(documentId: string, state?: 'CONSULTATION' | 'FROZEN' | 'ADOPTED'): Promise<string>;
  move(editionId: string, state: string, reason?: string): Promise<void>;
}

export async function frameworkWorld(
  config: Parameters<typeof peopleWorld>[0] = {},
): Promise<FrameworkWorld> {
  const world = await peopleWorld(config);
  const lan = 'nguyen-thu-lan';
  const told = async (mutation: string, input: Record<string, unknown>, select?: string) => {
    const answer = await world.tell(mutation, input, lan, select ? { select } : {});
    if (answer.errors) throw new Error(`${mutation}: ${JSON.stringify(answer.errors)}`);
    return answer.data[mutation];
  };
  const desks = new Map<string, Y.Doc>();
  const write = async (sectionId: string, words: string) => {
    const doc = desks.get(sectionId) ?? new Y.Doc();
    desks.set(sectionId, doc);
    const before = Y.encodeStateVector(doc);
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.setAttribute('id', randomUUID());
    paragraph.insert(0, [new Y.XmlText(words)]);
    const fragment = doc.getXmlFragment(fragmentName);
    fragment.insert(fragment.length, [paragraph]);
    const update = Buffer.from(Y.encodeStateAsUpdate(doc, before)).toString('base64');
    await told('editSection', { sectionId, update }, '{ position }');
  };
  const move = async (editionId: string, state: string, reason?: string) =>
    void (await told('moveEdition', { editionId, state, reason }));
  return {
    ...world,
    write,
    move,
    async framework(title = `A text of ${randomUUID().slice(0, 8)}`) {
      const input = { title, summary: 'What cities hold in common.', purpose: 'COMMON_TEXT', language: 'en' };
      const { id, slug, document } = await told('createFramework', input, '{ id slug document { id } }');
      const documentId = document.id as string;
      for (const [body, role] of [
        ['bandung', 'EDITOR'],
        ['singapore', 'COORDINATOR'],
      ]) {
        const bodyId = await world.body(body!);
        await told('giveGrant', { kind: 'document', id: documentId, bodyId, role });
      }
      const { id: sectionId } = await told('addSection', { documentId, title: 'Purpose' });
      await write(sectionId, 'As it was agreed.');
      return { id, slug, documentId, sectionId };
    },
    async edition(documentId, state = 'ADOPTED') {
      const { id } = await told('cutEdition', { documentId });
      if (state !== 'CONSULTATION') await move(id, 'FROZEN');
      if (state === 'ADOPTED') await move(id, 'ADOPTED');
      return id;
    },
  };
}
