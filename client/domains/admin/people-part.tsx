import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Failure } from '../../graphql/failure.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SearchIcon } from '../../ui/icons.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { bodyAddress } from '../people/index.ts';
import { More } from './more.tsx';

export const AdminPeopleQuery = graphql(`
  query AdminPeople($search: String, $after: String) {
    people(search: $search, first: 50, after: $after) {
      totalCount
      endCursor
      hasNextPage
      nodes {
        id
        name
        isDemonstration
        appointments { id role body { id slug kind name } }
      }
    }
  }
`);

/** Everybody who has an account, with what they act for; found by any part of the name. */
export function PeoplePart() {
  const { t } = useTranslation(['admin', 'common', 'people']);
  const [words, setWords] = useState('');
  const [settled] = useDebouncedValue(words.trim(), 250);
  const variables = { search: settled || null };
  const { data, error, retry } = useScreenQuery(AdminPeopleQuery, variables);
  const people = data?.people;
  return (
    <>
      <div className="bodies-filter">
        <search className="field">
          <SearchIcon />
          <input
            type="search"
            aria-label={t('people.search')}
            placeholder={t('people.search')}
            autoComplete="off"
            spellCheck={false}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        </search>
      </div>
      {error && <Failure title={t('people.failed')} error={error} onRetry={retry} />}
      {!people && !error && <SkeletonRows label={t('common:loading')} />}
      {people && (
        <p className="meta quiet" role="status">
          {t('people.count', { count: people.totalCount })}
        </p>
      )}
      {people?.nodes.length === 0 && <EmptyState title={t('people.none')} advice={t('people.noneAdvice')} />}
      {people && people.nodes.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('people.name')}</th>
              <th scope="col">{t('people.acts')}</th>
            </tr>
          </thead>
          <tbody>
            {people.nodes.map(({ id, name, isDemonstration, appointments }) => (
              <tr key={id}>
                <th scope="row">
                  <bdi>{name}</bdi> {isDemonstration && <Tag>{t('people:demonstrationTag')}</Tag>}
                </th>
                <td>
                  {appointments.length === 0 && <span className="quiet">{t('people.nobody')}</span>}
                  {appointments.map(({ id: key, role, body }) => (
                    <p key={key}>
                      <Link className="link" to={bodyAddress(body)}>
                        {body.name}
                      </Link>
                      , {t(`people:role.${role}`)}
                    </p>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {people?.hasNextPage && (
        <More query={AdminPeopleQuery} variables={{ ...variables, after: people.endCursor }} />
      )}
    </>
  );
}
