import { useTranslation } from 'react-i18next';
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../graphql/graphql.ts';
import { Tag } from '../../ui/tag.tsx';

export const CityPeople_city = graphql(`
  fragment CityPeople_city on City {
    id
    people {
      id
      role
      person { id name isDemonstration }
      body { id kind name }
    }
  }
`);

/** The people who act for a city, with their roles; invented ones say so. */
export function CityPeople(props: { city: FragmentOf<typeof CityPeople_city>; inItsBodies?: boolean }) {
  const { t } = useTranslation(['cities', 'people']);
  const city = readFragment(CityPeople_city, props.city);
  const people = props.inItsBodies ? city.people.filter(({ body }) => body.kind !== 'CITY') : city.people;
  if (people.length === 0) return props.inItsBodies ? null : <p className="quiet">{t('people.none')}</p>;
  return (
    <ul className="facts">
      {byPerson(people).map(({ person, appointments }) => (
        <li key={person.id}>
          <b>{person.name}</b> {person.isDemonstration && <Tag>{t('people.demonstration')}</Tag>}
          {appointments.map(({ id, role, body }) => (
            <p className="meta" key={id}>
              {t('people.as', { role: t(`people:role.${role}`), body: body.name })}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}

type Appointment = ResultOf<typeof CityPeople_city>['people'][number];

function byPerson(appointments: Appointment[]) {
  const people = new Map<string, { person: Appointment['person']; appointments: Appointment[] }>();
  for (const appointment of appointments) {
    const { person } = appointment;
    const known = people.get(person.id) ?? { person, appointments: [] };
    known.appointments.push(appointment);
    people.set(person.id, known);
  }
  return [...people.values()];
}
