import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDay } from '../../i18n/day.ts';
import { useFormat } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { OpinionOnScreen } from './council.documents.ts';
import { OpinionDialog, type Writing } from './opinion-dialogs.tsx';

interface Around {
  /** What each is named by: on a council's page the text, on a text's page the council. */
  names: 'text' | 'council';
  onChanged(): void;
}

/** What councils were asked about texts, and what they said; for who may, the acts that follow. */
export function OpinionList(props: Around & { opinions: readonly OpinionOnScreen[] }) {
  const [doing, setDoing] = useState<{ kind: Writing; opinion: OpinionOnScreen } | null>(null);
  return (
    <>
      <ul className="opinion-list">
        {props.opinions.map((opinion) => (
          <OpinionItem
            key={opinion.id}
            opinion={opinion}
            names={props.names}
            onAct={(kind) => setDoing({ kind, opinion })}
          />
        ))}
      </ul>
      {doing && (
        <OpinionDialog
          {...doing}
          onDone={() => {
            setDoing(null);
            props.onChanged();
          }}
          onClose={() => setDoing(null)}
        />
      )}
    </>
  );
}

function OpinionItem(props: {
  opinion: OpinionOnScreen;
  names: Around['names'];
  onAct(kind: Writing): void;
}) {
  const { t } = useTranslation(['councils', 'people']);
  const day = useDay();
  const format = useFormat();
  const { opinion, names } = props;
  const { edition, council, askedFor, askedBy, dueOn, state, path } = opinion;
  const text = t('opinions.edition', { title: edition.title, number: edition.number });
  return (
    <li id={`opinion-${opinion.id}`}>
      <h3>
        {names === 'text' ? (
          <Link className="link" to={path}>
            {text}
          </Link>
        ) : (
          <Link className="link" to={`/bodies/${council.slug}`}>
            {council.name}
          </Link>
        )}{' '}
        <Standing opinion={opinion} />
      </h3>
      <p className="meta">
        {t('opinions.askedBy', {
          name: askedBy.name,
          body: askedFor.name,
          day: format.shortDay(opinion.askedAt),
        })}
        {state === 'ASKED' && dueOn && ` · ${t('opinions.by', { day: day(dueOn) })}`}
      </p>
      <p className="written" dir="auto">
        {opinion.question}
      </p>
      {state === 'WITHDRAWN' && (
        <p className="meta">
          {t('opinions.withdrawn', { day: format.shortDay(opinion.withdrawnAt ?? opinion.askedAt) })}{' '}
          {opinion.withdrawnReason}
        </p>
      )}
      {state === 'DECLINED' && (
        <>
          <p className="meta">
            {t('opinions.declined', {
              name: opinion.declinedBy?.name,
              day: format.shortDay(opinion.declinedAt ?? opinion.askedAt),
            })}
          </p>
          <p className="written" dir="auto">
            {opinion.declinedReason}
          </p>
        </>
      )}
      {opinion.words !== null && <Words opinion={opinion} names={names} />}
      <Acts opinion={opinion} onAct={props.onAct} />
    </li>
  );
}

const tones = { IN_FAVOUR: 'ok', IN_FAVOUR_WITH_REMARKS: 'acc', AGAINST: 'warn' } as const;

function Standing({ opinion }: { opinion: OpinionOnScreen }) {
  const { t } = useTranslation('councils');
  const { state, verdict, supersededBy, isDemonstration } = opinion;
  return (
    <>
      {state === 'GIVEN' && verdict ? (
        <Tag tone={tones[verdict]}>{t(`verdict.${verdict}`)}</Tag>
      ) : (
        <Tag>{t(`state.${state}`)}</Tag>
      )}
      {supersededBy && <Tag>{t('opinions.superseded')}</Tag>}
      {isDemonstration && <Tag>{t('demonstration')}</Tag>}
    </>
  );
}

/** What the council says, or is about to say. */
function Words({ opinion, names }: { opinion: OpinionOnScreen; names: Around['names'] }) {
  const { t } = useTranslation(['councils', 'people']);
  const format = useFormat();
  const { words, remarks, dissents, state, verdict, path } = opinion;
  return (
    <div className="opinion-words">
      {state !== 'GIVEN' && (
        <p className="meta">
          {t('opinions.draft', { name: opinion.writtenBy?.name ?? '' })}
          {verdict && ` ${t(`verdict.${verdict}`)}`}
        </p>
      )}
      <blockquote className="written" dir="auto">
        {words}
      </blockquote>
      {remarks.length > 0 && (
        <ol className="opinion-remarks">
          {remarks.map((remark, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: remarks never change their places
            <li key={at}>
              {remark.number !== null && (
                <Link className="link" to={`${names === 'text' ? path : ''}#section-${remark.number}`}>
                  {t('opinions.section', { number: remark.number, title: remark.title })}
                </Link>
              )}
              <p className="written" dir="auto">
                {remark.words}
              </p>
            </li>
          ))}
        </ol>
      )}
      {dissents.map(({ person, words: said }) => (
        <div key={person.id} className="opinion-dissent">
          <p className="meta">{t('opinions.dissents', { name: person.name })}</p>
          <p className="written" dir="auto">
            {said}
          </p>
        </div>
      ))}
      {state === 'GIVEN' && (
        <p className="meta">
          {t('opinions.givenBy', {
            name: opinion.givenBy?.name,
            role: t(`people:role.${opinion.givenRole ?? 'MEMBER'}`),
            day: format.shortDay(opinion.givenAt ?? opinion.askedAt),
          })}
        </p>
      )}
    </div>
  );
}

function Acts({ opinion, onAct }: { opinion: OpinionOnScreen; onAct(kind: Writing): void }) {
  const { t } = useTranslation('councils');
  const { may } = opinion;
  if (!may.draft && !may.give && !may.withdraw) return null;
  return (
    <p className="acts-row">
      {(may.draft || may.give) && (
        <Button small look="primary" aria-haspopup="dialog" onClick={() => onAct('write')}>
          {t(may.give ? 'write.give' : 'write.draft')}
        </Button>
      )}
      {may.draft && (
        <Button small aria-haspopup="dialog" onClick={() => onAct('dissent')}>
          {t('dissent.open')}
        </Button>
      )}
      {may.give && (
        <Button small look="plain" aria-haspopup="dialog" onClick={() => onAct('decline')}>
          {t('decline.open')}
        </Button>
      )}
      {may.withdraw && (
        <Button small look="plain" aria-haspopup="dialog" onClick={() => onAct('withdraw')}>
          {t('withdraw.open')}
        </Button>
      )}
    </p>
  );
}
