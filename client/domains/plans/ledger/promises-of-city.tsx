import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useScreenQuery } from '../../../graphql/use-screen-query.ts';
import { PromisesOfCityQuery } from './ledger.documents.ts';

const shown = 3;

/** What a city promised, in short, on its own page; nothing where nothing was entered and nobody here may. */
export function PromisesOfCity({ city }: { city: string }) {
  const { t } = useTranslation('plans');
  const { data } = useScreenQuery(PromisesOfCityQuery, { city });
  const ledger = data?.promiseLedger;
  if (!ledger || (ledger.promises.length === 0 && !ledger.mayKeep)) return null;
  return (
    <section>
      <h2>{t('ledger.name')}</h2>
      <ul className="facts">
        {ledger.promises.slice(0, shown).map(({ id, words }) => (
          <li key={id}>
            <Link className="link" to={`/network/${city}/promises#${id}`}>
              {words}
            </Link>
          </li>
        ))}
      </ul>
      <Link className="link" to={`/network/${city}/promises`}>
        {t('ledger.all', { count: ledger.promises.length })}
      </Link>
    </section>
  );
}
