import { useQuery } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useAction } from '../../../graphql/use-action.ts';
import { useRefusalWords } from '../../../graphql/use-refusal-words.ts';
import { useFormat } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { FieldMark } from '../../../ui/field-mark.tsx';
import { Tag } from '../../../ui/tag.tsx';
import type { SessionOnScreen } from '../discussion/discussion.documents.ts';
import { KeyPointDialog } from './key-point-dialog.tsx';
import {
  KeyPointHistoryQuery,
  type KeyPointInPanel,
  KeyPointsQuery,
  TakeBackKeyPointMutation,
} from './panel.documents.ts';
import { WhatComesOfIt } from './what-comes-of-it.tsx';
import './key-points.css';

/** What came out of a session, as its rapporteur words it: live, each with who said it, and what has come of it. */
export function KeyPoints({ session }: { session: SessionOnScreen }) {
  const { t } = useTranslation('key-points');
  const { data, previousData } = useQuery(KeyPointsQuery, { variables: { id: session.id } });
  const [isMarking, setMarking] = useState(false);
  const found = (data ?? previousData)?.session;
  const mayMark = found?.discussion.may.mark ?? false;
  const points = (found?.keyPoints ?? []).filter(({ isWithdrawn }) => !isWithdrawn);
  if (!found || (points.length === 0 && !mayMark)) return null;
  return (
    <section className="key-points" aria-labelledby="key-points">
      <h2 id="key-points">{t('title')}</h2>
      {points.length === 0 && <p className="meta">{t('none')}</p>}
      <ol>
        {points.map((point) => (
          <KeyPointItem key={point.id} point={point} session={session} mayMark={mayMark} />
        ))}
      </ol>
      {mayMark && session.speakers.length > 0 && (
        <Button look="secondary" small aria-haspopup="dialog" onClick={() => setMarking(true)}>
          {t('mark')}
        </Button>
      )}
      {mayMark && <p className="meta">{t('markHint')}</p>}
      {isMarking && <KeyPointDialog session={session} said={{}} onClose={() => setMarking(false)} />}
    </section>
  );
}

function KeyPointItem(props: { point: KeyPointInPanel; session: SessionOnScreen; mayMark: boolean }) {
  const { t } = useTranslation('key-points');
  const format = useFormat();
  const { point, session, mayMark } = props;
  const [search] = useSearchParams();
  const isSought = search.get('point') === point.id;
  const item = useRef<HTMLLIElement>(null);
  const [isChanging, setChanging] = useState(false);
  const { run, refusal } = useAction(TakeBackKeyPointMutation);
  const refusalWords = useRefusalWords();
  useEffect(() => {
    if (isSought) item.current?.scrollIntoView({ block: 'center' });
  }, [isSought]);
  const time = format.time(point.saidAt, session.forum.zone);
  const who = point.message?.author.name ?? point.speaker?.name ?? '';
  return (
    <li ref={item} className={isSought ? 'sought' : undefined} data-kind={point.kind}>
      <Tag>{t(`kind.${point.kind}`)}</Tag>
      <p className="key-words" dir="auto">
        {point.words}
      </p>
      <p className="meta">
        <bdi>{who}</bdi>
        {point.city && (
          <>
            {', '}
            <FieldMark field={point.city.field} /> {point.city.name}
          </>
        )}
        {' · '}
        <Link
          className="link"
          to={point.message ? `?message=${point.message.id}` : `?point=${point.id}`}
          aria-label={t(point.message ? 'toMessage' : 'toMoment', { name: who, time })}
        >
          {time}
        </Link>
      </p>
      {point.changedAt && <Earlier point={point} zone={session.forum.zone} />}
      <WhatComesOfIt point={point} />
      {mayMark && (
        <p className="key-acts">
          <Button look="plain" small aria-haspopup="dialog" onClick={() => setChanging(true)}>
            {t('change')}
          </Button>
          <Button look="plain" small onClick={() => void run({ keyPointId: point.id })}>
            {t('takeBack')}
          </Button>
        </p>
      )}
      {refusal && <p role="alert">{refusalWords(refusal)}</p>}
      {isChanging && <KeyPointDialog session={session} said={{ point }} onClose={() => setChanging(false)} />}
    </li>
  );
}

/** How a key point was worded before, read when somebody asks. */
function Earlier({ point, zone }: { point: KeyPointInPanel; zone: string }) {
  const { t } = useTranslation('key-points');
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery(KeyPointHistoryQuery, {
    variables: { id: point.id },
    skip: !isOpen,
    fetchPolicy: 'cache-and-network',
  });
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="meta">{t('history')}</summary>
      <ol>
        {data?.keyPoint?.history.map((earlier) => (
          <li key={earlier.at} className="meta">
            {t(`kind.${earlier.kind}`)}: <span dir="auto">{earlier.words}</span> ({earlier.by.name},{' '}
            {format.time(earlier.at, zone)})
          </li>
        ))}
      </ol>
    </details>
  );
}
