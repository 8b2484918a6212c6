import { useTranslation } from 'react-i18next';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { Tag } from '../../ui/tag.tsx';

export const CityPeople_city = graphql(`
  fragment CityPeople_city on City {
    id
    people {
      id
      role
      person { id name isDemonstration }
      body { id name city { id } kind }
    }
  }
`);

/** The people who act for a city, with their roles; invented ones say so. */
export function CityPeople(props: { city: FragmentOf<typeof CityPeople_city> }) {
  const { t } = useTranslation(['cities', 'people']);
  const city = readFragment(CityPeople_city, props.city);
  if (city.people.length === 0) return <p className="quiet">{t('people.none')}</p>;
  return (
    <ul className="facts">
      {city.people.map(({ id, role, person, body }) => (
        <li className="row" key={id}>
          <span>
            <b>{person.name}</b> {person.isDemonstration && <Tag>{t('people.demonstration')}</Tag>}
            {body.kind !== 'CITY' && <span className="under meta quiet">{body.name}</span>}
          </span>
          <span className="quiet">{t(`people:role.${role}`)}</span>
        </li>
      ))}
    </ul>
  );
}
