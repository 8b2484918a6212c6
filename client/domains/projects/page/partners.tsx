import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { overStates } from '../../../../schema/projects/index.ts';
import { useFormat } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { MoreIcon } from '../../../ui/icons.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { bodyAddress, useActing } from '../../people/index.ts';
import type { PartnerOnScreen, ProjectOnScreen } from '../project.documents.ts';
import { AnswerDialog } from './answer-dialog.tsx';
import { ContributionDialog } from './contribution-dialog.tsx';
import { DecideDialog } from './decide-dialog.tsx';
import { InvitationActs, TakeRequestBack } from './invitation.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { RoleDialog } from './role-dialog.tsx';

/** Roles that answer for a body; the server asks again. */
const answering: readonly string[] = ['FOCAL_POINT', 'DEPUTY', 'COORDINATOR', 'ADMINISTRATOR'];

type Opened = {
  dialog: 'admit' | 'decline' | 'leave' | 'role' | 'brings';
  partner: ProjectOnScreen['partners'][number];
};

/** Who takes part and what each brings, how to join, and who has asked. */
export function Partners({ project, onLeft }: { project: ProjectOnScreen; onLeft(): void }) {
  const { t } = useTranslation('projects');
  const acting = useActing();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [isInviting, setInviting] = useState(false);
  const [answer, setAnswer] = useState<{ partner: PartnerOnScreen; isAccepted: boolean } | null>(null);
  const mayAnswer = acting !== undefined && answering.includes(acting.role);
  const mine =
    acting && [...project.partners, ...project.asking].filter(({ body }) => body.id === acting.body.id);
  const isOver = overStates.includes(project.state);
  const mayAsk =
    project.state === 'CALLING' &&
    mayAnswer &&
    mine !== undefined &&
    !mine.some(({ state }) => state === 'IN' || state === 'ASKED' || state === 'INVITED');
  const close = () => setOpened(null);
  return (
    <section className="partners" id="partners">
      <h2>{t('partners.title')}</h2>
      <ul>
        {project.partners.map((partner) => {
          const isOwn = mayAnswer && partner.body.id === acting.body.id;
          const open = (dialog: Opened['dialog']) => () => setOpened({ dialog, partner });
          const items = [
            ...(isOwn ? [{ key: 'brings', label: t('partners.brings'), onSelect: open('brings') }] : []),
            ...(project.may.lead && !isOver
              ? [
                  {
                    key: 'role',
                    label: t(partner.role === 'LEAD' ? 'partners.leadNoMore' : 'partners.letLead'),
                    onSelect: open('role'),
                  },
                ]
              : []),
            ...((isOwn || project.may.lead) && !isOver
              ? [
                  {
                    key: 'leave',
                    label: t(isOwn ? 'partners.leave' : 'partners.end'),
                    isApart: true,
                    onSelect: open('leave'),
                  },
                ]
              : []),
          ];
          return (
            <li key={partner.id}>
              <p>
                <Link className="link" to={bodyAddress(partner.body)}>
                  {partner.body.name}
                </Link>{' '}
                {partner.role === 'LEAD' && <Tag tone="acc">{t('partners.role.LEAD')}</Tag>}
              </p>
              <Brings partner={partner} project={project} />
              {items.length > 0 && (
                <Menu
                  className="line-more"
                  align="end"
                  label={t('partners.more', { body: partner.body.name })}
                  buttonLabel={t('partners.more', { body: partner.body.name })}
                  button={<MoreIcon size={16} />}
                  items={items}
                />
              )}
            </li>
          );
        })}
      </ul>
      {project.joining && project.state === 'CALLING' && (
        <div className="joining">
          <h3>{t('partners.joining')}</h3>
          <p className="written" lang={project.language}>
            {project.joining}
          </p>
        </div>
      )}
      {mayAsk && (
        <Button look="primary" onClick={() => setAsking(true)} aria-haspopup="dialog">
          {t('partners.ask', { body: acting.body.name })}
        </Button>
      )}
      {project.may.lead && !isOver && (
        <Button onClick={() => setInviting(true)} aria-haspopup="dialog">
          {t('partners.invite')}
        </Button>
      )}
      <Asking
        project={project}
        ownBodyId={mayAnswer ? acting.body.id : null}
        onDecide={(dialog, partner) => setOpened({ dialog, partner })}
        onAnswer={(partner, isAccepted) => setAnswer({ partner, isAccepted })}
      />
      {isInviting && <InviteDialog projectId={project.id} onClose={() => setInviting(false)} />}
      {answer && (
        <AnswerDialog project={project} {...answer} onClose={() => setAnswer(null)} onGone={onLeft} />
      )}
      {isAsking && <ContributionDialog project={project} onClose={() => setAsking(false)} />}
      {opened?.dialog === 'brings' && (
        <ContributionDialog project={project} partner={opened.partner} onClose={close} />
      )}
      {(opened?.dialog === 'admit' || opened?.dialog === 'decline') && (
        <DecideDialog partner={opened.partner} isAdmitted={opened.dialog === 'admit'} onClose={close} />
      )}
      {opened?.dialog === 'role' && <RoleDialog partner={opened.partner} onClose={close} />}
      {opened?.dialog === 'leave' && (
        <LeaveDialog
          partner={opened.partner}
          isOwn={opened.partner.body.id === acting?.body.id}
          onClose={close}
          onGone={onLeft}
        />
      )}
    </section>
  );
}

function Brings({
  partner,
  project,
}: {
  partner: ProjectOnScreen['partners'][number];
  project: ProjectOnScreen;
}) {
  const format = useFormat();
  const { staff, money, inKind } = partner;
  const said = [staff, money === null ? null : `${format.number(money)} ${project.currency}`, inKind].filter(
    (one) => one !== null,
  );
  if (said.length === 0) return null;
  return <p className="meta">{said.join(' · ')}</p>;
}

/** Bodies that have asked, are invited, did not come to it or have left: to who leads it, and to each itself. */
function Asking(props: {
  project: ProjectOnScreen;
  /** The body that the reader answers for, where they do. */
  ownBodyId: string | null;
  onAnswer(partner: PartnerOnScreen, isAccepted: boolean): void;
  onDecide(dialog: 'admit' | 'decline', partner: PartnerOnScreen): void;
}) {
  const { t } = useTranslation('projects');
  const { project } = props;
  if (project.asking.length === 0) return null;
  return (
    <div className="asking">
      <h3>{t('partners.asking')}</h3>
      <ul>
        {project.asking.map((partner) => (
          <li key={partner.id}>
            <p>
              {partner.body.name}{' '}
              <Tag tone={partner.state === 'ASKED' || partner.state === 'INVITED' ? 'warn' : undefined}>
                {t(`partners.${standOf(partner)}`)}
              </Tag>
            </p>
            {partner.words && <p className="written">{partner.words}</p>}
            <Brings partner={partner} project={project} />
            {partner.reason && <p className="meta">{t('partners.because', { reason: partner.reason })}</p>}
            {partner.state === 'INVITED' && (
              <InvitationActs
                partner={partner}
                isOwn={partner.body.id === props.ownBodyId}
                mayLead={project.may.lead}
                onAnswer={(isAccepted) => props.onAnswer(partner, isAccepted)}
              />
            )}
            {partner.state === 'ASKED' && partner.body.id === props.ownBodyId && (
              <TakeRequestBack partner={partner} />
            )}
            {partner.state === 'ASKED' && project.may.lead && (
              <p className="acts-row">
                <Button small onClick={() => props.onDecide('admit', partner)} aria-haspopup="dialog">
                  {t('partners.admit')}
                </Button>
                <Button small onClick={() => props.onDecide('decline', partner)} aria-haspopup="dialog">
                  {t('partners.decline')}
                </Button>
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How it stands with who does not take part: who declined or took back depends on who had asked. */
function standOf({ isInvited, state }: PartnerOnScreen) {
  if (isInvited && state === 'DECLINED') return 'refused';
  if (!isInvited && state === 'TAKEN_BACK') return 'withdrawn';
  return `state.${state}` as const;
}
