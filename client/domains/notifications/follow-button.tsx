import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { type FollowState, followStates } from '../../../schema/words.ts';
import { RefusedToast } from '../../forms/refused-toast.tsx';
import { useAction } from '../../graphql/use-action.ts';
import { CaretIcon, CheckIcon } from '../../ui/icons.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useViewer } from '../people/index.ts';
import { FollowStateQuery, SetFollowMutation } from './inbox.documents.ts';

/** Whether one is told of what happens to a thing: of all of it, of what concerns one, or of nothing. Put it on any thing's page. */
export function FollowButton({ kind, id }: { kind: string; id: string }) {
  const { t } = useTranslation('notifications');
  const viewer = useViewer();
  const thing = { kind, id };
  const { data, refetch } = useQuery(FollowStateQuery, { variables: { thing }, skip: !viewer });
  const { run, isBusy, refusal, clear } = useAction(SetFollowMutation);
  if (!viewer || !data) return null;
  const choose = async (state: FollowState) => {
    if (isBusy || state === data.followState) return;
    if (await run({ thing, state })) await refetch();
  };
  return (
    <>
      <Menu
        label={t('follow.menu')}
        align="end"
        className="btn"
        button={
          <>
            {t(`follow.${data.followState}.now`)} <CaretIcon />
          </>
        }
        items={followStates.map((state) => ({
          key: state,
          label: (
            <>
              {t(`follow.${state}.do`)}
              <span className="under meta quiet">{t(`follow.${state}.means`)}</span>
            </>
          ),
          isChosen: state === data.followState,
          end: state === data.followState && <CheckIcon />,
          onSelect: () => void choose(state),
        }))}
      />
      <RefusedToast refusal={refusal} onClose={clear} />
    </>
  );
}
