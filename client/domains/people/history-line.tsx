import { useTranslation } from 'react-i18next';
import type { AppointmentRole, Audience, GrantRole } from '../../../schema/words.ts';
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../graphql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import './history.css';

export const HistoryLine_entry = graphql(`
  fragment HistoryLine_entry on AuditEntry {
    id
    at
    kind
    role
    actor { id name }
    body { id name }
    person { id name }
    toPerson { id name }
    documentTitle
    facts { name value }
  }
`);

type Entry = ResultOf<typeof HistoryLine_entry>;

// One sentence for each kind of act; a kind that has none yet is told by its bare word.
const told = [
  'account.disabled',
  'account.enabled',
  'access.asked',
  'access.declined',
  'access.given',
  'access.removed',
  'appointment.cancelled',
  'appointment.ended',
  'appointment.handed-over',
  'appointment.made',
  'audience.set',
  'body.added',
  'body.changed',
  'body.claim-settled',
  'body.mandate-ended',
  'body.mandate-given',
  'body.opinion-asked',
  'body.opinion-declined',
  'body.opinion-dissented',
  'body.opinion-drafted',
  'body.opinion-given',
  'body.opinion-withdrawn',
  'draft.read',
  'export.made',
  'export.made-of-agreements',
  'export.made-of-festival',
  'export.made-of-matrix',
  'export.made-of-plan',
  'export.made-of-projects',
  'export.made-of-promises',
  'export.made-of-text',
  'grant.given',
  'grant.withdrawn',
  'invitation.accepted',
  'invitation.revoked',
  'invitation.sent',
  'membership.admitted',
  'membership.asked',
  'membership.assessed',
  'membership.declined',
  'membership.ended',
  'membership.withdrawn',
  'person.changed',
  'person.erased',
  'sign-in.address-changed',
  'sign-in.all-ended',
  'sign-in.demonstration',
  'sign-in.ended',
  'sign-in.invitation',
  'sign-in.link',
  'sign-in.oidc',
  'sign-in.password',
  'sign-in.password-changed',
  'sign-in.password-recovered',
  'sign-in.refused',
] as const;

/** A kind of act as it is told: what was taken out makes another sentence. */
const kindOf = ({ kind, facts }: Entry): string => {
  const what = facts.find(({ name }) => name === 'what')?.value;
  const precise = `${kind}-of-${what === 'document' ? 'text' : what}`;
  return (told as readonly string[]).includes(precise) ? precise : kind;
};

/** Something that was done, when, and by whom, as one line of a history. */
export function HistoryLine(props: {
  entry: FragmentOf<typeof HistoryLine_entry>;
  me?: string | undefined;
  /** It is the reader's own history: what they did themselves needs no name before it. */
  isOwn?: boolean;
}) {
  const { t } = useTranslation(['history', 'people']);
  const format = useFormat();
  const entry = readFragment(HistoryLine_entry, props.entry);
  const kind = told.find((one) => one === kindOf(entry));
  // A sentence that begins with who did it needs no name before it.
  const beginsWithPerson = /^(appointment|invitation\.accepted)/.test(entry.kind);
  const isSaid =
    (beginsWithPerson && entry.actor?.id === entry.person?.id) ||
    (props.isOwn && entry.actor?.id === props.me);
  const actor = isSaid ? null : entry.actor;
  const name = (person: Entry['person']) =>
    person === null ? t('somebody') : person.id === props.me ? t('you') : person.name;
  const words = {
    person: name(entry.person),
    next: name(entry.toPerson),
    body: entry.body?.name ?? '',
    role: roleWord(entry),
    audience: audienceWord(entry),
    format: entry.facts.find((fact) => fact.name === 'format')?.value ?? '',
  };
  return (
    <li className="history-line">
      <time dateTime={entry.at} className="meta quiet">
        {format.shortDay(entry.at)} <span className="nowrap">{format.time(entry.at)}</span>
      </time>
      <p className="meta">
        {actor && <b className="medium">{actor.id === props.me ? t('youBegin') : actor.name}</b>}
        {actor && ': '}
        {kind ? t(`kind.${kind}`, words) : entry.kind}
        {entry.documentTitle && (
          <>
            {': '}
            <q className="serif">
              <bdi>{entry.documentTitle}</bdi>
            </q>
          </>
        )}
      </p>
    </li>
  );

  function roleWord({ role, kind }: Entry) {
    if (role === null) return '';
    if (/^(access|grant)\./.test(kind)) return t(`grant.${role as GrantRole}`);
    return t(`people:role.${role as AppointmentRole}`);
  }

  function audienceWord({ facts }: Entry) {
    const after = facts.find((fact) => fact.name === 'after')?.value;
    return after ? t(`audience.${after as Audience}`) : '';
  }
}
