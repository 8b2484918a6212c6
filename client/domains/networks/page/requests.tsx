import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../graphql/use-action.ts';
import { useRefusalWords } from '../../../graphql/use-refusal-words.ts';
import { useFormat } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { Problem } from '../../../ui/form.tsx';
import { Tag } from '../../../ui/tag.tsx';
import {
  DecideAdmissionMutation,
  EndMembershipMutation,
  type Member,
  type Network,
} from '../network.documents.ts';
import { AssessDialog } from './assess-dialog.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { SpaceAssessment, SpaceFacts } from './space.tsx';

/** Who asked and is no member: all of them for who decides, one's own for others. */
export function Requests({ network }: { network: Network }) {
  const { t } = useTranslation('networks');
  const format = useFormat();
  const decide = useAction(DecideAdmissionMutation);
  const end = useAction(EndMembershipMutation);
  const refusalWords = useRefusalWords();
  const [dialog, setDialog] = useState<{ kind: 'decline' | 'withdraw' | 'assess'; member: Member } | null>(
    null,
  );
  if (network.requests.length === 0) return null;
  const close = () => setDialog(null);
  return (
    <section id="requests">
      <h2>{t(network.may.coordinate ? 'requests.title' : 'requests.own')}</h2>
      <ul className="network-rows">
        {network.requests.map((member) => (
          <li key={member.id}>
            <div>
              <p className="who">
                {member.body?.name ?? member.person?.name}{' '}
                <Tag tone={member.state === 'ASKED' ? 'warn' : undefined}>{t(`state.${member.state}`)}</Tag>
              </p>
              <SpaceFacts member={member} />
              {member.words && <p className="serif">{member.words}</p>}
              <SpaceAssessment member={member} />
              {member.reason && <p className="meta">{t('requests.reason', { words: member.reason })}</p>}
              {member.askedAt && <p className="meta quiet">{format.shortDay(member.askedAt)}</p>}
            </div>
            <div className="btns">
              {member.mayDecide && (
                <>
                  <Button
                    look="primary"
                    small
                    isBusy={decide.isBusy}
                    onClick={() => void decide.run({ membershipId: member.id, admit: true })}
                  >
                    {t('requests.admit')}
                  </Button>
                  <Button small onClick={() => setDialog({ kind: 'decline', member })} aria-haspopup="dialog">
                    {t('requests.decline')}
                  </Button>
                </>
              )}
              {member.mayAssess && (
                <Button small onClick={() => setDialog({ kind: 'assess', member })} aria-haspopup="dialog">
                  {t('space.again')}
                </Button>
              )}
              {member.mayEnd && (
                <Button small onClick={() => setDialog({ kind: 'withdraw', member })} aria-haspopup="dialog">
                  {t('requests.withdraw')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {decide.refusal && dialog === null && <Problem>{refusalWords(decide.refusal)}</Problem>}
      {dialog?.kind === 'decline' && (
        <ReasonDialog
          title={t('requests.declineTitle', { name: dialog.member.body?.name ?? dialog.member.person?.name })}
          lead={t('requests.declineLead')}
          label={t('requests.why')}
          submit={t('requests.decline')}
          about={dialog.member.id}
          isBusy={decide.isBusy}
          refusal={decide.refusal}
          onSubmit={(reason) => decide.run({ membershipId: dialog.member.id, admit: false, reason })}
          onClose={close}
        />
      )}
      {dialog?.kind === 'assess' && <AssessDialog network={network} member={dialog.member} onClose={close} />}
      {dialog?.kind === 'withdraw' && (
        <ReasonDialog
          title={t('requests.withdrawTitle')}
          lead={t('requests.withdrawLead')}
          label={t('requests.why')}
          submit={t('requests.withdraw')}
          about={dialog.member.id}
          isBusy={end.isBusy}
          refusal={end.refusal}
          onSubmit={(reason) => end.run({ membershipId: dialog.member.id, reason })}
          onClose={close}
        />
      )}
    </section>
  );
}
