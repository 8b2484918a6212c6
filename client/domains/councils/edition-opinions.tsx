import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readFragment } from '../../graphql/graphql.ts';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { Button } from '../../ui/button.tsx';
import { AskDialog } from './ask-dialog.tsx';
import { CouncilOpinion_opinion, EditionOpinionsQuery } from './council.documents.ts';
import { OpinionList } from './opinion-list.tsx';
import './councils.css';

/** What councils were asked about an edition and what they said; who leads its text asks one. Nothing where there is neither. */
export function EditionOpinions({ editionId, turn = 0 }: { editionId: string; turn?: number }) {
  const { t } = useTranslation('councils');
  const [isAsking, setAsking] = useState(false);
  const { data, retry } = useScreenQuery(EditionOpinionsQuery, { id: editionId });
  const readAt = useRef(turn);
  useEffect(() => {
    if (readAt.current === turn) return;
    readAt.current = turn;
    retry();
  }, [turn, retry]);
  const edition = data?.edition;
  if (!edition || (edition.councilOpinions.length === 0 && !edition.mayAskForOpinion)) return null;
  return (
    <section className="council-opinions" aria-labelledby={`councils-${editionId}`}>
      <h2 id={`councils-${editionId}`} className="part-title">
        {t('opinions.onText')}
      </h2>
      <p className="meta">{t('opinions.meaning')}</p>
      {edition.councilOpinions.length > 0 && (
        <OpinionList
          opinions={readFragment(CouncilOpinion_opinion, edition.councilOpinions)}
          names="council"
          onChanged={retry}
        />
      )}
      {edition.mayAskForOpinion && (
        <Button aria-haspopup="dialog" onClick={() => setAsking(true)}>
          {t('ask.open')}
        </Button>
      )}
      {isAsking && (
        <AskDialog
          edition={edition}
          onDone={() => {
            setAsking(false);
            retry();
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}
