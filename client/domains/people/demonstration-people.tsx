import { useTranslation } from 'react-i18next';
import { Failure } from '../../graphql/failure.tsx';
import { graphql, type ResultOf } from '../../graphql/graphql.ts';
import { useRefusalWords } from '../../graphql/use-refusal-words.ts';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { Button } from '../../ui/button.tsx';
import { FieldMark } from '../../ui/field-mark.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { signInAsDemonstration } from './sign-in.ts';
import { useAttempt } from './use-attempt.ts';
import './sign-in.css';

export const DemonstrationPeopleQuery = graphql(`
  query DemonstrationPeople {
    demonstrationPeople {
      slug
      role
      job
      person { id name }
      body { id kind name city { id name field } }
    }
  }
`);

type DemonstrationPerson = ResultOf<typeof DemonstrationPeopleQuery>['demonstrationPeople'][number];

/** The people one may enter as with one click, each with what they came to do; nothing where there are none. */
export function DemonstrationPeople({ onEntered }: { onEntered(): void }) {
  const { t } = useTranslation(['people', 'common']);
  const { data, error, retry } = useScreenQuery(DemonstrationPeopleQuery, {});
  if (!data && error) return <Failure title={t('failure.people')} error={error} onRetry={retry} />;
  if (!data) return <SkeletonRows label={t('common:loading')} />;
  if (data.demonstrationPeople.length === 0) return null;
  return (
    <section aria-labelledby="demo-title">
      <h2 id="demo-title">{t('demonstrationTitle')}</h2>
      <p className="meta demo-note" id="demo-note">
        <Tag tone="warn">{t('demonstrationTag')}</Tag> {t('demonstrationNote')}
      </p>
      <ul className="demo-people">
        {data.demonstrationPeople.map((person) => (
          <DemonstrationCard key={person.slug} person={person} onEntered={onEntered} />
        ))}
      </ul>
    </section>
  );
}

function DemonstrationCard(props: { person: DemonstrationPerson; onEntered(): void }) {
  const { t } = useTranslation(['people', 'common']);
  const { person: name, body, role, job } = props.person;
  const words = useRefusalWords();
  const { attempt, isBusy, refusal } = useAttempt();

  async function enter() {
    if (await attempt(() => signInAsDemonstration(props.person))) props.onEntered();
  }

  return (
    <li>
      <div>
        <h3 className="name">{name.name}</h3>
        <p className="meta">
          <span className="with-mark">
            {body.city && <FieldMark field={body.city.field} />}
            <span>
              {body.name}, {t(`role.${role}`)}
            </span>
          </span>
        </p>
        <p className="job">{job}</p>
        {refusal && (
          <p className="wrong" role="alert">
            {refusal.code === 'RATE_LIMITED' ? words(refusal) : t('failure.enter')}
          </p>
        )}
      </div>
      <Button onClick={() => void enter()} isBusy={isBusy} aria-describedby="demo-note">
        {isBusy ? t('entering') : t('enterAs', { name: name.name })}
      </Button>
    </li>
  );
}
