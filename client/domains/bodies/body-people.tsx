import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../graphql/graphql.ts';
import { useDay } from '../../i18n/day.ts';
import { Button } from '../../ui/button.tsx';
import { Done } from '../../ui/form.tsx';
import { Tag } from '../../ui/tag.tsx';
import { askWhoIAm, useViewer } from '../people/index.ts';
import { AppointDialog } from './appoint-dialog.tsx';
import { EndDialog } from './end-dialog.tsx';
import { HandOverDialog, type Held } from './hand-over-dialog.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { OpenInvitations, OpenInvitations_body } from './open-invitations.tsx';
import './bodies.css';

export const BodyPeople_body = graphql(
  `
    fragment BodyPeople_body on Body {
      id
      name
      may { appoint roles }
      people {
        id
        role
        fromDate
        toDate
        ground
        person { id name isDemonstration }
      }
      formerPeople {
        id
        role
        fromDate
        toDate
        endedGround
        person { id name }
        handedTo { id person { id name } }
      }
      ...OpenInvitations_body
    }
  `,
  [OpenInvitations_body],
);

type PeopleBody = ResultOf<typeof BodyPeople_body>;
type Open = { kind: 'invite' | 'appoint' } | { kind: 'handOver' | 'end'; appointment: Held };

/** Who acts for a body and since when, who did before, and for those who may: invite, appoint, hand over, end. */
export function BodyPeople(props: { body: FragmentOf<typeof BodyPeople_body>; onChanged(): void }) {
  const { t } = useTranslation(['bodies', 'people']);
  const client = useApolloClient();
  const body = readFragment(BodyPeople_body, props.body);
  const [open, setOpen] = useState<Open | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const office = { id: body.id, name: body.name, roles: body.may.roles };
  const close = () => setOpen(null);

  function changed(words: string) {
    setOpen(null);
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
            <PersonLine
              key={appointment.id}
              appointment={appointment}
              may={body.may}
              onOpen={(kind) => setOpen({ kind, appointment })}
            />
          ))}
        </ul>
      )}
      {body.may.appoint && (
        <p className="acts-row">
          <Button look="primary" onClick={() => setOpen({ kind: 'invite' })}>
            {t('invite.open')}
          </Button>
          <Button look="plain" onClick={() => setOpen({ kind: 'appoint' })}>
            {t('appoint.open')}
          </Button>
        </p>
      )}
      <OpenInvitations body={body} onChanged={changed} />
      {body.formerPeople.length > 0 && <Former people={body.formerPeople} />}
      {open?.kind === 'invite' && (
        <InviteDialog
          body={office}
          onDone={(email) => changed(t('invite.done', { email }))}
          onClose={close}
        />
      )}
      {open?.kind === 'appoint' && (
        <AppointDialog
          body={office}
          onDone={(name) => changed(t('appoint.done', { name, body: body.name }))}
          onClose={close}
        />
      )}
      {open?.kind === 'handOver' && (
        <HandOverDialog
          appointment={open.appointment}
          onDone={(name) => changed(t('handOver.done', { name }))}
          onClose={close}
        />
      )}
      {open?.kind === 'end' && (
        <EndDialog
          appointment={open.appointment}
          onDone={(name) => changed(t('end.done', { name }))}
          onClose={close}
        />
      )}
    </>
  );
}

function PersonLine(props: {
  appointment: PeopleBody['people'][number];
  may: PeopleBody['may'];
  onOpen(kind: 'handOver' | 'end'): void;
}) {
  const { t } = useTranslation(['bodies', 'people']);
  const day = useDay();
  const me = useViewer()?.person.id;
  const { role, person, fromDate, toDate, ground } = props.appointment;
  const maySay = props.may.appoint && props.may.roles.includes(role);
  const isMine = person.id === me;
  return (
    <li>
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
        {ground && (
          <p className="meta serif" dir="auto">
            {ground}
          </p>
        )}
      </div>
      {(maySay || isMine) && (
        <div className="acts-row">
          {maySay && (
            <Button
              small
              aria-label={t('handOver.openNamed', { name: person.name })}
              onClick={() => props.onOpen('handOver')}
            >
              {t('handOver.open')}
            </Button>
          )}
          <Button
            small
            look="plain"
            aria-label={t(isMine ? 'end.layDownNamed' : 'end.openNamed', { name: person.name })}
            onClick={() => props.onOpen('end')}
          >
            {t(isMine ? 'end.layDown' : 'end.open')}
          </Button>
        </div>
      )}
    </li>
  );
}

function Former({ people }: { people: PeopleBody['formerPeople'] }) {
  const { t } = useTranslation(['bodies', 'people']);
  const day = useDay();
  return (
    <details className="former">
      <summary>{t('people.before', { count: people.length })}</summary>
      <ul className="lines">
        {people.map(({ id, role, person, fromDate, toDate, handedTo, endedGround }) => (
          <li key={id}>
            <div className="what">
              <bdi>{person.name}</bdi>
              <p className="meta quiet">
                {t(`people:role.${role}`)}, {t('people.fromTo', { from: day(fromDate), to: day(toDate) })}
                {handedTo && `, ${t('people.handedTo', { name: handedTo.person.name })}`}
              </p>
              {endedGround && (
                <p className="meta serif" dir="auto">
                  {endedGround}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
