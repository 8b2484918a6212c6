import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Overrides } from '../../../server/app.ts';
import type { Config } from '../../../server/config.ts';
import { Desk } from '../../support/desk.ts';
import { type PeopleWorld, peopleWorld } from '../people/people-world.ts';

export const lan = 'nguyen-thu-lan';
export const isla = 'isla-mcallister';

export interface Given {
  readonly id: string;
  readonly slug: string;
  version: number;
}

/** The demonstration's house, with short ways to lead an agreement of Hanoi and Dundee from step to step. */
export interface AgreementWorld extends PeopleWorld {
  /** A memorandum of Hanoi's with Dundee, in two languages, each with a section and words. */
  begin(more?: Record<string, unknown>): Promise<Given>;
  read(slug: string, as?: string | null): Promise<Seen | null>;
  /** Does something that must be allowed. */
  told(mutation: string, input: Record<string, unknown>, as?: string): Promise<Seen>;
  /** An act that moves it, on the version that it has now. */
  act(slug: string, act: string, more?: Record<string, unknown>, as?: string): Promise<Seen>;
  /** Takes a step of a party's procedure. */
  step(slug: string, party: string, step: string, outcome: string, as: string, more?: object): Promise<Seen>;
  /** Agreed text, two signatories, and both procedures done up to signing. */
  decided(more?: Record<string, unknown>): Promise<Given>;
  sign(slug: string, name: string, as: string, more?: object): Promise<Seen>;
}

export interface Seen {
  id: string;
  slug: string;
  state: string;
  version: number;
  textHash: string | null;
  endsOn: string | null;
  enteredOn: string | null;
  parties: { id: string; legalName: string; mayAct: boolean; body: { slug: string } }[];
  signatories: { id: string; name: string; isNext: boolean; signature: { signedOn: string } | null }[];
  runs: {
    id: string;
    atStep: string | null;
    ending: string | null;
    version: { number: number };
    party: { body: { slug: string } };
    steps: {
      key: string;
      outcome: string | null;
      dueOn: string | null;
      opinions: { consultee: string; kind: string }[];
    }[];
  }[];
  history: { kind: string; toState: string | null; ground: string | null }[];
}

export const select = `{ id slug state version textHash endsOn enteredOn
  parties { id legalName mayAct body { slug } }
  signatories { id name isNext signature { signedOn } }
  runs { id atStep ending version { number } party { body { slug } } steps { key outcome dueOn opinions { consultee kind } } }
  history { kind toState ground } }`;

export const hanoi = { en: 'Hanoi People’s Committee', vi: 'Ủy ban nhân dân thành phố Hà Nội' };

export async function agreementWorld(
  config: Partial<Config> = {},
  overrides: Overrides = {},
): Promise<AgreementWorld> {
  const world = await peopleWorld(config, overrides);
  const procedures = new Map<string, string>(
    (await world.rows('select slug, id from procedure')).map(({ slug, id }) => [slug, id]),
  );
  const told = async (mutation: string, input: Record<string, unknown>, as = lan) => {
    const answer = await world.tell(mutation, input, as, { select });
    if (answer.errors) throw new Error(`${mutation}: ${JSON.stringify(answer.errors)}`);
    return answer.data[mutation] as Seen;
  };
  const read = async (slug: string, as: string | null = lan) => {
    const answer = await world.ask(`query ($slug: String!) { agreement(slug: $slug) ${select} }`, {
      variables: { slug },
      as,
    });
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data.agreement as Seen | null;
  };
  const must = async (slug: string, as?: string) => (await read(slug, as))!;
  const act: AgreementWorld['act'] = async (slug, name, more = {}, as = lan) => {
    const { id, version } = await must(slug);
    return told('moveAgreement', { agreementId: id, version, act: name, ...more }, as);
  };
  const step: AgreementWorld['step'] = async (slug, party, key, outcome, as, more = {}) => {
    const { id, runs } = await must(slug);
    const run = runs.find((one) => one.party.body.slug === party)!;
    return told('takeStep', { agreementId: id, runId: run.id, step: key, outcome, ...more }, as);
  };
  const begin: AgreementWorld['begin'] = async (more = {}) => {
    const input = {
      title: { en: `Memorandum ${randomUUID().slice(0, 8)}`, vi: 'Bản ghi nhớ hợp tác' },
      purpose: { en: 'Designers of both cities work at each other’s festivals.' },
      kind: 'MEMORANDUM',
      fields: ['DESIGN'],
      languages: ['vi', 'en'],
      termMonths: 36,
      parties: [
        {
          bodyId: await world.body('hanoi'),
          legalName: hanoi,
          procedureId: procedures.get('vietnam-province-law-70-2020'),
        },
        {
          bodyId: await world.body('dundee'),
          legalName: { en: 'Dundee City Council' },
          procedureId: procedures.get('council-simple'),
        },
      ],
      ...more,
    };
    const { id, slug, version } = await told('beginAgreement', input);
    const texts = await world.rows(
      'select document_id from agreement_text where agreement_id = $1 order by place',
      [id],
    );
    for (const { document_id: documentId } of texts) {
      const { data } = await world.tell('addSection', { documentId, title: 'Article 1' }, lan);
      const sectionId = data.addSection.id;
      const desk = new Desk({ url: world.url, cookie: await world.cookieOf(lan), documentId, sectionId });
      await desk.write('Each Party bears its own costs within its approved budget.');
    }
    return { id, slug, version };
  };
  const sign: AgreementWorld['sign'] = async (slug, name, as, more = {}) => {
    const { id, textHash, signatories } = await must(slug);
    const signatoryId = signatories.find((one) => one.name === name)!.id;
    const input = {
      agreementId: id,
      signatoryId,
      textHash,
      signedOn: '2026-11-10',
      place: 'Hà Nội',
      originals: 2,
    };
    return told('recordSignature', { ...input, ...more }, as);
  };
  return {
    ...world,
    told,
    read,
    act,
    step,
    begin,
    sign,
    async decided(more = {}) {
      const given = await begin(more);
      const { parties, version } = await must(given.slug);
      await world.rows(
        `update document set audience = 'PARTIES' where id = (select document_id from agreement where id = $1)`,
        [given.id],
      );
      await told('setSignatories', {
        agreementId: given.id,
        version,
        signatories: [
          { partyId: parties[0]!.id, name: 'Vũ Đức Thành', capacity: { en: 'Chair', vi: 'Chủ tịch' } },
          { partyId: parties[1]!.id, name: 'Morag Sinclair', capacity: { en: 'Leader of the Council' } },
        ],
      });
      await act(given.slug, 'NEGOTIATE');
      await act(given.slug, 'AGREE_TEXT');
      await step(given.slug, 'hanoi', 'propose', 'SENT', lan, {
        papers: [{ key: 'dossier', words: 'Tờ trình 12, 1/10' }],
      });
      for (const consultee of ['ministry-of-foreign-affairs', 'agencies-concerned']) {
        const { runs } = await must(given.slug);
        const runId = runs.find((one) => one.party.body.slug === 'hanoi')!.id;
        await told('recordOpinion', {
          agreementId: given.id,
          runId,
          step: 'consult',
          consultee,
          kind: 'AGREES',
        });
      }
      await step(given.slug, 'hanoi', 'consult', 'ALL_AGREE', lan);
      await step(given.slug, 'hanoi', 'decide', 'APPROVED', lan, {
        papers: [{ key: 'decision', words: 'QĐ 4512' }],
      });
      await step(given.slug, 'dundee', 'legal-review', 'NO_CHANGE', isla);
      const seen = await step(given.slug, 'dundee', 'committee', 'APPROVED', isla, {
        papers: [{ key: 'minutes', words: 'Minutes, item 9' }],
      });
      expect(seen.state).toBe('DECIDED');
      return { ...given, version: seen.version };
    },
  };
}
