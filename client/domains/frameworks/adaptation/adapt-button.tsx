import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAction } from '../../../graphql/use-action.ts';
import { useRefusalWords } from '../../../graphql/use-refusal-words.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Problem } from '../../../ui/form.tsx';
import { useActing } from '../../people/index.ts';
import type { EditionOnScreen, FrameworkOnScreen } from '../framework.documents.ts';
import { BeginAdaptationMutation } from './adaptation.documents.ts';

const beginners = ['FOCAL_POINT', 'COORDINATOR', 'ADMINISTRATOR'];

/** The way to the own version of the body one acts for, or to beginning it. */
export function AdaptButton({
  framework,
  edition,
}: {
  framework: FrameworkOnScreen;
  edition: EditionOnScreen;
}) {
  const { t } = useTranslation(['adaptations', 'common']);
  const acting = useActing();
  const navigate = useNavigate();
  const words = useRefusalWords();
  const begin = useAction(BeginAdaptationMutation);
  const [isAsking, setAsking] = useState(false);
  const city = acting?.body.city?.name ?? acting?.body.name ?? '';
  if (!acting) return null;
  if (framework.mine)
    return <ButtonLink to={`/adaptations/${framework.mine.id}`}>{t('text.own', { city })}</ButtonLink>;
  if (!beginners.includes(acting.role) || edition.state !== 'ADOPTED') return null;

  async function start() {
    const data = await begin.run({ editionId: edition.id });
    if (data) await navigate(`/adaptations/${data.beginAdaptation.id}`);
  }

  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setAsking(true)}>
        {t('text.begin', { city })}
      </Button>
      {isAsking && (
        <Dialog
          title={t('text.begin', { city })}
          closeLabel={t('common:form.close')}
          onClose={() => setAsking(false)}
        >
          <p>{t('text.beginLead', { city })}</p>
          {begin.refusal && <Problem>{words(begin.refusal)}</Problem>}
          <div className="acts-row">
            <Button look="primary" isBusy={begin.isBusy} onClick={() => void start()}>
              {t('text.begin', { city })}
            </Button>
            <Button look="plain" onClick={() => setAsking(false)}>
              {t('common:form.leave')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
