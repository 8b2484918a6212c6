import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { fold } from '../../../../schema/fold.ts';
import { memberKinds } from '../../../../schema/networks/index.ts';
import { useAction } from '../../../graphql/use-action.ts';
import { useDay } from '../../../i18n/day.ts';
import { Button } from '../../../ui/button.tsx';
import { FieldMark } from '../../../ui/field-mark.tsx';
import { TextField } from '../../../ui/form.tsx';
import { MoreIcon } from '../../../ui/icons.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { bodyAddress, useActing, useViewer } from '../../people/index.ts';
import { EndMembershipMutation, type Member, type Network } from '../network.documents.ts';
import { AssessDialog } from './assess-dialog.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { SpaceFacts } from './space.tsx';

/** From how many members on the directory can be searched. */
const many = 12;

/** The directory: who belongs to it, by kind and name. */
export function Members({ network }: { network: Network }) {
  const { t } = useTranslation('networks');
  const end = useAction(EndMembershipMutation);
  const [words, setWords] = useState('');
  const [ending, setEnding] = useState<Member | null>(null);
  const [assessing, setAssessing] = useState<Member | null>(null);
  const me = useViewer()?.person.id;
  const mine = useActing()?.body.id;
  const isOwn = ({ body, person }: Member) => (body ? body.id === mine : person?.id === me);
  const { members } = network;
  const sought = fold(words).trim();
  const found = members.filter((one) => fold(nameOf(one)).includes(sought));
  return (
    <section>
      <h2>{t('members.title')}</h2>
      {members.length === 0 && <p className="meta">{t('members.none')}</p>}
      {members.length >= many && (
        <search className="network-search">
          <TextField
            label={t('members.search')}
            type="search"
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <p className="meta" role="status">
            {t('members.found', { count: found.length })}
          </p>
        </search>
      )}
      {network.isDemonstration && members.length > 0 && (
        <p className="meta network-note">{t('members.demonstration')}</p>
      )}
      {!network.isDemonstration && members.some(({ isDemonstration }) => isDemonstration) && (
        <p className="meta network-note">{t('members.demonstrationOfSome')}</p>
      )}
      {memberKinds
        .filter((kind) => found.some((one) => one.kind === kind))
        .map((kind) => (
          <div key={kind}>
            {network.memberKinds.length > 1 && <h3>{t(`members.kind.${kind}`)}</h3>}
            <ul className={kind === 'PERSON' || kind === 'PLACE' ? 'network-people' : 'network-cities'}>
              {found
                .filter((one) => one.kind === kind)
                .map((one) => (
                  <li key={one.id}>
                    {one.body ? (
                      <Link className="link" to={bodyAddress(one.body)}>
                        {one.body.city && one.body.kind === 'CITY' && (
                          <FieldMark field={one.body.city.field} />
                        )}
                        {one.body.name}
                      </Link>
                    ) : (
                      <span className="who">{one.person?.name}</span>
                    )}
                    {one.isDemonstration && !network.isDemonstration && <Tag>{t('demonstration')}</Tag>}
                    <SpaceFacts member={one} />
                    {one.profile && <p className="serif">{one.profile}</p>}
                    {one.mayAssess && (
                      <Button small look="plain" onClick={() => setAssessing(one)} aria-haspopup="dialog">
                        {t('space.again')}
                      </Button>
                    )}
                    {one.mayEnd && <WayOut member={one} isOwn={isOwn(one)} onEnd={() => setEnding(one)} />}
                  </li>
                ))}
            </ul>
          </div>
        ))}
      {assessing && <AssessDialog network={network} member={assessing} onClose={() => setAssessing(null)} />}
      {ending && (
        <ReasonDialog
          {...(isOwn(ending)
            ? {
                title: t('members.leaveTitle', { name: network.name }),
                lead: ending.body
                  ? t('members.leaveLead', { name: ending.body.name })
                  : t('members.leaveLeadPerson'),
                submit: t('members.leaveDo'),
              }
            : {
                title: t('members.endTitle', { name: nameOf(ending) }),
                lead: t('members.endLead'),
                submit: t('members.endDo'),
              })}
          label={t('requests.why')}
          about={ending.id}
          isBusy={end.isBusy}
          refusal={end.refusal}
          // Who has left may not know of a closed one any more: then nothing comes back, and it is done all the same.
          onSubmit={(reason) => end.run({ membershipId: ending.id, reason })}
          onClose={() => setEnding(null)}
        />
      )}
    </section>
  );
}

/** One's own membership is left by a word; what a coordinator may end of others' keeps out of the way of the names. */
function WayOut({ member, isOwn, onEnd }: { member: Member; isOwn: boolean; onEnd(): void }) {
  const { t } = useTranslation('networks');
  if (isOwn)
    return (
      <Button small look="plain" onClick={onEnd} aria-haspopup="dialog">
        {t('members.leave')}
      </Button>
    );
  const label = t('members.more', { name: nameOf(member) });
  return (
    <Menu
      label={label}
      buttonLabel={label}
      button={<MoreIcon size={16} />}
      className="btn plain icon sm"
      align="end"
      items={[{ key: 'end', label: t('members.endDo'), onSelect: onEnd }]}
    />
  );
}

/** Who left, and when. */
export function Former({ network }: { network: Network }) {
  const { t } = useTranslation('networks');
  const day = useDay();
  if (network.former.length === 0) return null;
  return (
    <section>
      <h2>{t('members.former')}</h2>
      <ul className="network-rows">
        {network.former.map((one) => (
          <li key={one.id}>
            <span>{nameOf(one)}</span>
            <span className="meta quiet">{t('members.left', { day: day(one.toDate) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export const nameOf = ({
  body,
  person,
}: {
  body: { name: string } | null;
  person: { name: string } | null;
}) => body?.name ?? person?.name ?? '';
