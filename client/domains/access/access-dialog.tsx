import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../graphql/failure.tsx';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Done } from '../../ui/form.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { type Access, AccessQuery, type ThingKind } from './access.documents.ts';
import { AudienceChoice } from './audience-choice.tsx';
import { GiveGrant } from './give-grant.tsx';
import { GrantList } from './grant-list.tsx';
import { RequestList } from './request-list.tsx';
import { leads, whyOf } from './why.ts';
import './access.css';
import type { Change } from './change.ts';

/** Who can see a thing, in plain words and names; for who shares it, also the means to change that. */
export function AccessDialog(props: { kind: ThingKind; id: string; isPublished?: boolean; onClose(): void }) {
  const { t } = useTranslation(['access', 'common', 'people']);
  const { kind, id } = props;
  const { data, error, retry } = useScreenQuery(AccessQuery, { kind, id });
  const [change, setChange] = useState<Change | null>(null);
  const access = data?.access;
  // What was pressed is often gone with what it changed; what came of it, and the way back, takes the focus.
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (change) told.current?.focus();
  }, [change]);
  return (
    <Dialog title={t('people:whoSees')} closeLabel={t('close')} className="access" onClose={props.onClose}>
      <div ref={told} tabIndex={-1}>
        {change && (
          <Done
            action={
              change.undo && (
                <button
                  type="button"
                  className="lk"
                  onClick={() => {
                    setChange(null);
                    change.undo?.();
                  }}
                >
                  {t('undo')}
                </button>
              )
            }
          >
            {change.words}
          </Done>
        )}
      </div>
      {!access && error && <Failure title={t('failed')} error={error} onRetry={retry} />}
      {!data && !error && <SkeletonRows label={t('common:loading')} rows={4} />}
      {data && !access && <p>{t('gone')}</p>}
      {access && (
        <>
          {props.isPublished && <p className="meta of-working-text">{t('ofWorkingText')}</p>}
          <AudienceChoice access={access} kind={kind} onChange={setChange} />
          {access.mayShare && access.requests.length > 0 && (
            <RequestList
              requests={access.requests}
              onAnswered={(words) => {
                setChange({ words });
                retry();
              }}
            />
          )}
          <section>
            <h3>{t('grants.title')}</h3>
            <GrantList access={access} kind={kind} onChange={setChange} />
            {access.mayShare && <GiveGrant access={access} kind={kind} onChange={setChange} />}
          </section>
          <Names access={access} />
        </>
      )}
    </Dialog>
  );
}

/** Who can see it, by name; where everybody can, only those who may change that. */
function Names({ access }: { access: Access }) {
  const { t } = useTranslation('access');
  const isForAll = access.audience === 'PUBLIC';
  const people = isForAll ? access.people.filter((person) => leads(person, access)) : access.people;
  const count = isForAll ? people.length : access.peopleCount;
  if (count === 0) return null;
  return (
    <details className="names" open={count <= 12}>
      <summary>{t(isForAll ? 'names.leading' : 'names.title', { count })}</summary>
      <ul className="lines">
        {people.map((person) => (
          <li key={person.id}>
            <span className="what">
              <bdi>{person.name}</bdi>
            </span>
            <span className="meta quiet">
              <Because person={person} access={access} />
            </span>
          </li>
        ))}
      </ul>
      {people.length < count && <p className="meta">{t('names.more', { count: count - people.length })}</p>}
    </details>
  );
}

function Because(props: { person: Access['people'][number]; access: Access }) {
  const { t } = useTranslation('access');
  const why = whyOf(props.person, props.access);
  switch (why.kind) {
    case 'owner':
      return t('why.owner', { body: why.body });
    case 'party':
      return t('why.party', { body: why.body });
    case 'granted':
      return t('why.granted', { role: t(`role.${why.role}`) });
    case 'throughBody':
      return t('why.throughBody', { role: t(`role.${why.role}`), body: why.body });
    case 'audience':
      return t('why.audience');
  }
}
