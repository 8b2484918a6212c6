import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Failure } from '../../graphql/failure.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Done } from '../../ui/form.tsx';
import { SearchIcon } from '../../ui/icons.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { bodyAddress, useViewer } from '../people/index.ts';
import { JudgeDialog, type Judged } from './judge-dialog.tsx';
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
        isDisabled
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
  const me = useViewer()?.person.id;
  const [judging, setJudging] = useState<Judged | null>(null);
  const [done, setDone] = useState<string | null>(null);
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
      {done && <Done>{done}</Done>}
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
              <th scope="col">
                <VisuallyHidden>{t('people.doing')}</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {people.nodes.map(({ id, name, isDemonstration, isDisabled, appointments }) => (
              <tr key={id}>
                <th scope="row">
                  <bdi>{name}</bdi> {isDemonstration && <Tag>{t('people:demonstrationTag')}</Tag>}{' '}
                  {isDisabled && <Tag tone="bad">{t('people.keptOut')}</Tag>}
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
                <td className="acts-cell">
                  {!isDemonstration && id !== me && (
                    <Button
                      small
                      look="plain"
                      aria-label={t(isDisabled ? 'people.letInNamed' : 'people.keepOutNamed', { name })}
                      onClick={() => setJudging({ id, name, isDisabled: isDisabled === true })}
                    >
                      {t(isDisabled ? 'people.letIn' : 'people.keepOut')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {people?.hasNextPage && (
        <More query={AdminPeopleQuery} variables={{ ...variables, after: people.endCursor }} />
      )}
      {judging && (
        <JudgeDialog
          person={judging}
          onDone={(words) => {
            setJudging(null);
            setDone(words);
          }}
          onClose={() => setJudging(null)}
        />
      )}
    </>
  );
}
