import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDay } from '../../i18n/day.ts';
import { ButtonLink } from '../../ui/button.tsx';
import type { WaitingForReader } from './use-waiting.ts';
import type { Asked, DueSoon, WaitingAgreement } from './waiting.documents.ts';

/** What waits for the reader: what asks for them first, then what is due. Nothing where nothing waits. */
export function Waiting({ waiting }: { waiting: WaitingForReader }) {
  const { t } = useTranslation('home');
  const { asked, agreements, due, count } = waiting;
  const unseen = count - asked.length - agreements.length;
  return (
    <>
      {count > 0 && (
        <section className="waiting" aria-label={t('waiting.title')}>
          <ul className="waits">
            {asked.map((one) => (
              <AskedLine key={one.id} asked={one} />
            ))}
            {agreements.map((one) => (
              <AgreementLine key={one.id} agreement={one} />
            ))}
          </ul>
          {unseen > 0 && (
            <p>
              <Link className="link" to="/agreements?view=MINE">
                {t('waiting.more', { count: unseen })}
              </Link>
            </p>
          )}
        </section>
      )}
      {due.length > 0 && <DueList due={due} />}
    </>
  );
}

function AskedLine({ asked }: { asked: Asked }) {
  const { t } = useTranslation('home');
  const { kind, place, total, thing, by, actedFor } = asked;
  const way = `${thing.path}${place}`;
  const act = t(`act.${kind}`, { defaultValue: t('act.other') });
  return (
    <li>
      <span className="do">
        {t(`waiting.${kind}`, { defaultValue: t('waiting.other'), count: total ?? 0 })}
      </span>
      <div>
        <Link to={way} className="written">
          {thing.title}
        </Link>
        {by && (
          <p className="meta">
            {actedFor ? t('waiting.by', { name: by.name, body: actedFor.name }) : by.name}
          </p>
        )}
      </div>
      <ButtonLink to={way} aria-label={t('act.on', { act, title: thing.title })}>
        {act}
      </ButtonLink>
    </li>
  );
}

function AgreementLine({ agreement }: { agreement: WaitingAgreement }) {
  const { t } = useTranslation('home');
  const day = useDay();
  const { slug, title, state, next } = agreement;
  const way = `/agreements/${slug}`;
  return (
    <li>
      <span className="do">{t(state === 'SIGNING' ? 'waiting.toSign' : 'waiting.toMoveOn')}</span>
      <div>
        <Link to={way} className="written">
          {title}
        </Link>
        {next && (
          <p className="meta">
            {next.words ? t('waiting.next', { words: next.words, day: day(next.on) }) : day(next.on)}
          </p>
        )}
      </div>
      <ButtonLink to={way} aria-label={t('act.on', { act: t('act.other'), title })}>
        {t('act.other')}
      </ButtonLink>
    </li>
  );
}

function DueList({ due }: { due: readonly DueSoon[] }) {
  const { t } = useTranslation('home');
  const day = useDay();
  return (
    <section>
      <h2>{t('due.title')}</h2>
      <ul className="session-lines">
        {due.map(({ id, dueOn, group, commitment }) => (
          <li key={id}>
            <span className="num">
              {dueOn && <time dateTime={dueOn}>{day(dueOn)}</time>}{' '}
              {group === 'OVERDUE' && <span className="late">{t('due.late')}</span>}
            </span>
            <Link to={`/due?commitment=${commitment.id}`} className="written" lang={commitment.language}>
              {commitment.words}
            </Link>
            <span className="meta quiet">{commitment.person?.name ?? commitment.body.name}</span>
          </li>
        ))}
      </ul>
      <p>
        <Link className="link" to="/due">
          {t('due.all')}
        </Link>
      </p>
    </section>
  );
}
