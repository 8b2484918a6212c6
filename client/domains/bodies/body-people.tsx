import { useApolloClient } from '@apollo/client/react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../graphql/graphql.ts';
import { useDay } from '../../i18n/day.ts';
import { Button } from '../../ui/button.tsx';
import { Done } from '../../ui/form.tsx';
import { Tag } from '../../ui/tag.tsx';
import { Ground } from '../people/ground.tsx';
import { askWhoIAm, useViewer } from '../people/index.ts';
import type { Doing } from './office-dialog.tsx';
import { OpenInvitations, OpenInvitations_body } from './open-invitations.tsx';
import './bodies.css';

export const BodyPeople_body = graphql(
  `
    fragment BodyPeople_body on Body {
      id
      name
      today
      may { appoint roles }
      people {
        id
        role
        fromDate
        toDate
        ground
        may { end handOver }
        person { id name isDemonstration }
      }
      comingPeople {
        id
        role
        fromDate
        toDate
        ground
        may { cancel }
        person { id name isDemonstration }
      }
      formerPeople {
        id
        role
        fromDate
        toDate
        endedGround
        isCancelled
        person { id name }
        handedTo { id person { id name } }
      }
      ...OpenInvitations_body
    }
  `,
  [OpenInvitations_body],
);

const OfficeDialog = lazy(async () => ({ default: (await import('./office-dialog.tsx')).OfficeDialog }));

type PeopleBody = ResultOf<typeof BodyPeople_body>;

/** Who acts for a body and since when, who did before, and for those who may: invite, appoint, hand over, end. */
export function BodyPeople(props: { body: FragmentOf<typeof BodyPeople_body>; onChanged(): void }) {
  const { t } = useTranslation(['bodies', 'people']);
  const client = useApolloClient();
  const body = readFragment(BodyPeople_body, props.body);
  const [doing, setDoing] = useState<Doing | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const office = { id: body.id, name: body.name, today: body.today, roles: body.may.roles };

  function changed(words: string) {
    setDoing(null);
    setDone(words);
    props.onChanged();
    void askWhoIAm(client);
  }

  return (
    <>
      {done && <Done>{done}</Done>}
      {body.people.length === 0 ? (
        <p className="meta">{t('people.none')}</p>
      ) : (
        <ul className="lines">
          {body.people.map((appointment) => (
            <PersonLine key={appointment.id} appointment={appointment} onOpen={setDoing} />
          ))}
        </ul>
      )}
      {body.comingPeople.length > 0 && (
        <div className="coming">
          <h3>{t('people.coming')}</h3>
          <ul className="lines">
            {body.comingPeople.map((appointment) => (
              <ComingLine
                key={appointment.id}
                appointment={appointment}
                onCancel={() => setDoing({ kind: 'cancel', appointment })}
              />
            ))}
          </ul>
        </div>
      )}
      {body.may.appoint && (
        <p className="acts-row">
          <Button look="primary" onClick={() => setDoing({ kind: 'invite' })}>
            {t('invite.open')}
          </Button>
          <Button look="plain" onClick={() => setDoing({ kind: 'appoint' })}>
            {t('appoint.open')}
          </Button>
        </p>
      )}
      <OpenInvitations body={body} onChanged={changed} />
      {body.formerPeople.length > 0 && <Former people={body.formerPeople} />}
      <Suspense fallback={null}>
        {doing && (
          <OfficeDialog doing={doing} body={office} onDone={changed} onClose={() => setDoing(null)} />
        )}
      </Suspense>
    </>
  );
}

function PersonLine(props: { appointment: PeopleBody['people'][number]; onOpen(doing: Doing): void }) {
  const { t } = useTranslation(['bodies', 'people']);
  const { appointment, onOpen } = props;
  const { person, may } = appointment;
  const isMine = person.id === useViewer()?.person.id;
  return (
    <li>
      <Held appointment={appointment} />
      {(may.handOver || may.end) && (
        <div className="acts-row">
          {may.handOver && (
            <Button
              small
              aria-label={t('handOver.openNamed', { name: person.name })}
              onClick={() => onOpen({ kind: 'handOver', appointment })}
            >
              {t('handOver.open')}
            </Button>
          )}
          {may.end && (
            <Button
              small
              look="plain"
              aria-label={t(isMine ? 'end.layDownNamed' : 'end.openNamed', { name: person.name })}
              onClick={() => onOpen({ kind: 'end', appointment, isMine })}
            >
              {t(isMine ? 'end.layDown' : 'end.open')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

/** Somebody whose appointment begins on a day to come. */
function ComingLine(props: { appointment: PeopleBody['comingPeople'][number]; onCancel(): void }) {
  const { t } = useTranslation('bodies');
  const { appointment, onCancel } = props;
  return (
    <li>
      <Held appointment={appointment} />
      {appointment.may.cancel && (
        <Button
          small
          look="plain"
          aria-label={t('cancel.openNamed', { name: appointment.person.name })}
          onClick={onCancel}
        >
          {t('cancel.open')}
        </Button>
      )}
    </li>
  );
}

/** Who holds an office, as what, from when to when, and on what ground. */
function Held(props: { appointment: Omit<PeopleBody['people'][number], 'may'> }) {
  const { t } = useTranslation(['bodies', 'people']);
  const day = useDay();
  const { role, person, fromDate, toDate, ground } = props.appointment;
  return (
    <div className="what">
      <b>
        <bdi>{person.name}</bdi>
      </b>{' '}
      {person.isDemonstration && <Tag>{t('people:demonstrationTag')}</Tag>}
      <p className="meta">
        {t(`people:role.${role}`)}
        <span className="quiet">
          {', '}
          {toDate
            ? t('people.fromTo', { from: day(fromDate), to: day(toDate) })
            : t('people.since', { from: day(fromDate) })}
        </span>
      </p>
      <Ground words={ground} />
    </div>
  );
}

function Former({ people }: { people: PeopleBody['formerPeople'] }) {
  const { t } = useTranslation(['bodies', 'people']);
  const day = useDay();
  return (
    <details className="former">
      <summary>{t('people.before', { count: people.length })}</summary>
      <ul className="lines">
        {people.map(({ id, role, person, fromDate, toDate, handedTo, endedGround, isCancelled }) => (
          <li key={id}>
            <div className="what">
              <bdi>{person.name}</bdi>
              <p className="meta quiet">
                {t(`people:role.${role}`)},{' '}
                {isCancelled
                  ? t('people.calledOff', { from: day(fromDate) })
                  : t('people.fromTo', { from: day(fromDate), to: day(toDate) })}
                {handedTo && `, ${t('people.handedTo', { name: handedTo.person.name })}`}
              </p>
              <Ground words={endedGround} />
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
