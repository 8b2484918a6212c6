import { watchAgreements } from '../../../domains/agreements/index.ts';
import { tellOfAll } from '../../../domains/notifications/index.ts';
import { framework } from '../framework/common-framework.ts';
import { AdaptingCity } from './adapt-cities.ts';
import { cities, upstream } from './cities.ts';
import { withDeeds } from './deeds.ts';
import { loadMakersAgreement } from './load-makers-agreement.ts';
import { loadModel } from './load-model.ts';
import { adoptSecondEdition, CommonText, consultOnThird } from './write-second-edition.ts';

/**
 * Tells how eight cities adapted the framework and how it went on to its second edition: by the product's own actions, so
 * that what the demonstration shows is what they do. Told once; what was broken off goes on where it was.
 */
export async function loadAdaptations(databaseUrl: string): Promise<void> {
  await withDeeds(databaseUrl, async (deeds) => {
    await loadModel(deeds);
    await loadMakersAgreement(deeds);
    const { rows } = await deeds.pool.query<{ number: number; id: string }>(
      `select e.number, e.id from edition e join framework f on f.document_id = e.document_id
        where f.slug = $1 order by e.number`,
      [framework.slug],
    );
    const [first, , third] = rows;
    if (!first || third) return;
    const text = await CommonText.of(deeds);
    const adapting = new Map(cities.map((told) => [told.city, new AdaptingCity(deeds, text, told)]));
    for (const city of adapting.values()) await city.adapt(first.id);
    const accepted = [];
    for (const one of upstream) {
      const proposalId = await adapting.get(one.city)!.propose(one);
      if (one.accepted) accepted.push({ ...one.accepted, proposalId });
    }
    await text.change(accepted);
    const secondId = await adoptSecondEdition(deeds, text.documentId);
    await text.translate(secondId);
    for (const city of adapting.values()) await city.bringOver(secondId);
    await consultOnThird(deeds, text);
    // What the days of the agreements have brought meanwhile, and what there is to tell of all of it.
    await watchAgreements(deeds.services);
    await tellOfAll(deeds.services);
  });
}
