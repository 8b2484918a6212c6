import { useTranslation } from 'react-i18next';
import { useAction } from '../../../graphql/use-action.ts';
import { useRefusalWords } from '../../../graphql/use-refusal-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Problem } from '../../../ui/form.tsx';
import {
  BeginMergeMutation,
  LeaveMergeMutation,
  type Merge,
  type MergingAdaptation,
} from './merge.documents.ts';

/** The edition was withdrawn while a version was brought over to it: what becomes of what was decided, and the ways on. */
export function WithdrawnMerge(props: { adaptation: MergingAdaptation; merge: Merge; onChange(): void }) {
  const { t } = useTranslation('adaptations');
  const words = useRefusalWords();
  const begin = useAction(BeginMergeMutation);
  const leave = useAction(LeaveMergeMutation);
  const { adaptation, merge, onChange } = props;
  const { id: adaptationId, adoptedEdition, may, owner } = adaptation;
  const newer = adoptedEdition && adoptedEdition.number > merge.fromNumber ? adoptedEdition.number : null;
  const settled = merge.items.filter(({ settlement }) => settlement).length;
  const city = owner.city?.name ?? owner.name;
  const refusal = begin.refusal ?? leave.refusal;
  return (
    <div className="read-notice finish" role="note">
      <div>
        <p>{t('merge.withdrawn', { number: merge.toNumber, from: merge.fromNumber, city })}</p>
        {settled > 0 && <p>{t('merge.withdrawnSettled', { count: settled, number: merge.toNumber })}</p>}
      </div>
      {may.decide && (
        <div className="acts-row">
          {newer !== null && (
            <Button
              look="primary"
              isBusy={begin.isBusy}
              onClick={() => void begin.run({ adaptationId }).then((data) => data && onChange())}
            >
              {t('merge.beginNewer', { number: newer })}
            </Button>
          )}
          <Button
            look={newer === null ? 'primary' : 'plain'}
            isBusy={leave.isBusy}
            onClick={() => void leave.run({ adaptationId }).then((data) => data && onChange())}
          >
            {t('merge.leave')}
          </Button>
        </div>
      )}
      {refusal && <Problem>{words(refusal)}</Problem>}
    </div>
  );
}
