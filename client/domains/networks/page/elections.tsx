import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../graphql/use-action.ts';
import { useRefusalWords } from '../../../graphql/use-refusal-words.ts';
import { useFormat } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { Problem } from '../../../ui/form.tsx';
import { Tag } from '../../../ui/tag.tsx';
import {
  CallOffElectionMutation,
  CastVoteMutation,
  CountElectionMutation,
  type Election,
  type Network,
  TakeOfficeMutation,
} from '../network.documents.ts';
import { nameOf } from './members.tsx';
import { ProposeDialog } from './propose-dialog.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

/** The sub-network's elections, the latest first, and the rule that a tie is settled by. */
export function Elections({ network }: { network: Network }) {
  const { t } = useTranslation('networks');
  if (network.elections.length === 0) return null;
  return (
    <section id="elections">
      <h2>{t('election.title')}</h2>
      <ul className="network-elections">
        {network.elections.map((election) => (
          <li key={election.id}>
            <OneElection network={network} election={election} />
          </li>
        ))}
      </ul>
      <p className="meta network-note">{t('election.rule')}</p>
    </section>
  );
}

function OneElection({ network, election }: { network: Network; election: Election }) {
  const { t } = useTranslation('networks');
  const format = useFormat();
  const refusalWords = useRefusalWords();
  const count = useAction(CountElectionMutation);
  const callOff = useAction(CallOffElectionMutation);
  const take = useAction(TakeOfficeMutation);
  const [dialog, setDialog] = useState<'call-off' | 'propose' | null>(null);
  const isRunning = election.state === 'OPEN' && !election.isClosed;
  const refusal = count.refusal ?? take.refusal;
  const mayPropose = isRunning && network.may.propose && election.round === 1 && election.castCount === 0;
  return (
    <>
      <h3>
        {t(`office.${election.office}`)}{' '}
        <Tag tone={isRunning ? 'acc' : election.state === 'IN_OFFICE' ? 'ok' : undefined}>
          {t(`election.state.${election.state === 'OPEN' && election.isClosed ? 'CLOSED' : election.state}`)}
        </Tag>
      </h3>
      <p className="meta">
        {t('election.facts', {
          way: t(election.isSecret ? 'election.secret' : 'election.byName'),
          months: election.termMonths,
          day: format.listDay(election.closesAt),
          time: format.time(election.closesAt),
        })}{' '}
        {t('election.turnout', { cast: election.castCount, count: election.voterCount })}
        {election.round === 2 && ` ${t('election.second')}`}
      </p>
      {election.reason && <p className="meta">{t('election.calledOff', { words: election.reason })}</p>}
      {election.isBySeniority && <p className="meta">{t('election.bySeniority')}</p>}
      <Candidates election={election} />
      {election.hasVoted && isRunning && <p className="meta">{t('election.voted')}</p>}
      {election.votes.some(({ candidate }) => candidate) && (
        <details>
          <summary>{t('election.whoVoted')}</summary>
          <ul className="plain">
            {election.votes.map((vote) => (
              <li key={`${vote.round} ${vote.member?.id}`}>
                {t('election.vote', {
                  member: vote.member ? nameOf(vote.member) : '',
                  candidate: vote.candidate?.person.name ?? '',
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className="btns">
        {mayPropose && (
          <Button small onClick={() => setDialog('propose')} aria-haspopup="dialog">
            {t('election.propose')}
          </Button>
        )}
        {election.mayTakeOffice && (
          <Button
            small
            look="primary"
            isBusy={take.isBusy}
            onClick={() => void take.run({ electionId: election.id })}
          >
            {t('election.takeOffice')}
          </Button>
        )}
        {election.mayCoordinate && election.state === 'OPEN' && election.isClosed && (
          <Button
            small
            look="primary"
            isBusy={count.isBusy}
            onClick={() => void count.run({ electionId: election.id })}
          >
            {t('election.count')}
          </Button>
        )}
        {election.mayCoordinate && election.state === 'OPEN' && (
          <Button small onClick={() => setDialog('call-off')} aria-haspopup="dialog">
            {t('election.callOff')}
          </Button>
        )}
      </div>
      {refusal && <Problem>{refusalWords(refusal)}</Problem>}
      {dialog === 'propose' && (
        <ProposeDialog network={network} election={election} onClose={() => setDialog(null)} />
      )}
      {dialog === 'call-off' && (
        <ReasonDialog
          title={t('election.callOff')}
          lead={t('election.callOffLead')}
          label={t('requests.why')}
          submit={t('election.callOff')}
          about={election.id}
          isBusy={callOff.isBusy}
          refusal={callOff.refusal}
          onSubmit={(reason) => callOff.run({ electionId: election.id, reason })}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  );
}

/** Who stands; whoever has a vote casts it here, and what it came to is told once it is over. */
function Candidates({ election }: { election: Election }) {
  const { t } = useTranslation('networks');
  const vote = useAction(CastVoteMutation);
  const refusalWords = useRefusalWords();
  const [chosen, setChosen] = useState('');
  const standing = (one: Election['candidates'][number]) => one.standsInRound >= election.round;
  const rows = election.candidates.map((one) => ({
    ...one,
    words: [one.person.name, one.member?.body?.name].filter(Boolean).join(', '),
  }));
  if (!election.mayVote)
    return (
      <ul className="network-candidates">
        {rows.map((one) => (
          <li key={one.id}>
            <span className={one.isElected ? 'who' : undefined}>{one.words}</span>
            {one.isElected && <Tag tone="ok">{t('election.elected')}</Tag>}
            {one.votes.length > 0 && (
              <span className="meta">
                {one.votes.map((count) => t('election.votes', { count })).join(', ')}
              </span>
            )}
          </li>
        ))}
      </ul>
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void vote.run({ electionId: election.id, candidateId: chosen });
      }}
    >
      <fieldset className="network-choices">
        <legend>{t('election.choose')}</legend>
        {rows.filter(standing).map((one) => (
          <label key={one.id} className="check">
            <input
              type="radio"
              name={`vote-${election.id}`}
              value={one.id}
              required
              checked={chosen === one.id}
              onChange={() => setChosen(one.id)}
            />
            <span>{one.words}</span>
          </label>
        ))}
      </fieldset>
      <p className="meta">{t(election.isSecret ? 'election.secretLead' : 'election.byNameLead')}</p>
      {vote.refusal && <Problem>{refusalWords(vote.refusal)}</Problem>}
      <Button type="submit" look="primary" small isBusy={vote.isBusy}>
        {t('election.cast')}
      </Button>
    </form>
  );
}
