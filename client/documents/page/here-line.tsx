import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenDocument } from '../data/open-document.ts';
import type { Other } from '../data/presence.ts';

/** Who else has the document open: by name and city who has a cursor in it, and how many read. */
export function HereLine({ document: { presence, personId } }: { document: OpenDocument }) {
  const { t } = useTranslation('documents');
  const others = useSyncExternalStore(presence.subscribe, presence.others);
  const people = onePerPerson(others.filter((one) => one.personId !== personId));
  const named = people.filter((one) => one.pen !== null && one.cursor !== null);
  const reading = people.length - named.length;
  if (people.length === 0) return null;
  return (
    <ul className="here-line" aria-label={t('here.label')}>
      {named.map(({ personId, name, place, pen }) => (
        <li key={personId}>
          <i className={`pen-${pen}`} />
          {place ? t('here.of', { name, place }) : name}
        </li>
      ))}
      {reading > 0 && (
        <li className="quiet">
          {t(named.length > 0 ? 'here.andReading' : 'here.reading', { count: reading })}
        </li>
      )}
    </ul>
  );
}

/** A person in two tabs is one, where their cursor is. */
function onePerPerson(others: readonly Other[]): Other[] {
  const people = new Map<string, Other>();
  for (const one of others) {
    const known = people.get(one.personId);
    if (!known?.cursor) people.set(one.personId, one);
  }
  return [...people.values()];
}
