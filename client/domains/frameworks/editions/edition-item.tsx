import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { EditionState } from '../../../../schema/words.ts';
import { useAction } from '../../../graphql/use-action.ts';
import { useRefusalWords } from '../../../graphql/use-refusal-words.ts';
import { useFormat } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { Problem } from '../../../ui/form.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { useTallyWords } from '../tally-words.ts';
import { Changes } from './changes.tsx';
import { type EditionInList, type FrameworkWithEditions, MoveEditionMutation } from './editions.documents.ts';
import { WithdrawDialog } from './withdraw-dialog.tsx';

const tones: Partial<Record<EditionState, 'acc' | 'ok' | 'warn' | 'bad'>> = {
  CONSULTATION: 'warn',
  FROZEN: 'acc',
  ADOPTED: 'ok',
  WITHDRAWN: 'bad',
};
const nextStep: Partial<Record<EditionState, 'FROZEN' | 'ADOPTED'>> = {
  CONSULTATION: 'FROZEN',
  FROZEN: 'ADOPTED',
};

/** One edition: where it stands since when, what cities think of it, what it changed, and its next step for who coordinates. */
export function EditionItem(props: {
  framework: FrameworkWithEditions;
  edition: EditionInList;
  before: EditionInList | undefined;
  onChange(): void;
}) {
  const { t } = useTranslation('frameworks');
  const format = useFormat();
  const tally = useTallyWords();
  const words = useRefusalWords();
  const moving = useAction(MoveEditionMutation);
  const [isWithdrawing, setWithdrawing] = useState(false);
  const { framework, edition, before } = props;
  const { number, state } = edition;
  const step = nextStep[state];
  const isOver = state === 'SUPERSEDED' || state === 'WITHDRAWN';

  async function move(to: EditionState) {
    if (await moving.run({ editionId: edition.id, state: to })) props.onChange();
  }
  const dates = [
    t('editions.cutOn', { day: format.shortDay(edition.cutAt) }),
    edition.frozenAt && t('editions.frozenOn', { day: format.shortDay(edition.frozenAt) }),
    edition.adoptedAt && t('editions.adoptedOn', { day: format.shortDay(edition.adoptedAt) }),
    edition.withdrawnAt && t('editions.withdrawnOn', { day: format.shortDay(edition.withdrawnAt) }),
  ].filter(Boolean);
  return (
    <li>
      <div className="edition-standing">
        <h2>
          <Link to={`/frameworks/${framework.slug}/editions/${number}`}>
            {t('edition.number', { number })}
          </Link>
        </h2>
        <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>
      </div>
      <div>
        {edition.note && (
          <p className="written" dir="auto">
            {edition.note}
          </p>
        )}
        {edition.withdrawnReason && (
          <p className="written" dir="auto">
            {t('editions.withdrawnBecause', { reason: edition.withdrawnReason })}
          </p>
        )}
        <p className="meta">{dates.join(' · ')}</p>
        {state !== 'CONSULTATION' && <p className="meta">{tally(edition.tally)}</p>}
        <p className="meta hash">
          {t('cite.hash')} <code>{edition.hash.slice(0, 16)}…</code>
        </p>
        {before && (
          <Changes
            beforeId={before.id}
            afterId={edition.id}
            before={before.number}
            language={framework.language}
          />
        )}
        {framework.may.coordinate && !isOver && (
          <div className="acts-row">
            {step && (
              <Button small isBusy={moving.isBusy} onClick={() => void move(step)}>
                {t(`move.${step}`)}
              </Button>
            )}
            <Button small look="plain" aria-haspopup="dialog" onClick={() => setWithdrawing(true)}>
              {t('move.WITHDRAWN')}
            </Button>
            {step && <p className="meta">{t(`moveMeans.${step}`)}</p>}
          </div>
        )}
        {moving.refusal && <Problem>{words(moving.refusal)}</Problem>}
      </div>
      {isWithdrawing && (
        <WithdrawDialog edition={edition} onClose={() => setWithdrawing(false)} onDone={props.onChange} />
      )}
    </li>
  );
}
