import { useApolloClient } from '@apollo/client/react';
import { Fragment, type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OpenDocument } from '../../../documents/data/open-document.ts';
import { RefusedToast } from '../../../forms/refused-toast.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { PageTitle } from '../../../ui/page-head.tsx';
import { Toast } from '../../../ui/toast.tsx';
import { useAddress } from '../../../ui/use-address.ts';
import { AccessButton } from '../../access/index.ts';
import { PastDayField } from '../past-day-field.tsx';
import { type AdaptationOnScreen, AdaptationScreenQuery } from './adaptation.documents.ts';
import { AdaptationContents } from './adaptation-contents.tsx';
import { AdaptedSectionView } from './adapted-section.tsx';
import { BothDecisions } from './both-decisions.tsx';
import { DecisionDialog } from './decision-dialogs.tsx';
import { OmittedSectionView } from './omitted-section.tsx';
import { isOutrun } from './outrun.ts';
import { PublishDialog, WithdrawDialog } from './publish-dialogs.tsx';
import { inReadingOrder } from './reading-order.ts';
import { UntakenWords } from './untaken-words.tsx';
import { useDeciding } from './use-deciding.ts';
import '../frameworks.css';
import '../reading/reading-page.css';
import '../reading/reading-print.css';
import './adaptation.css';

/** A city's version, read and written on one page: contents, the text with what is the city's own, and beside it why. */
export function AdaptationPage(props: {
  adaptation: AdaptationOnScreen;
  document: OpenDocument | null;
  saved?: ReactNode;
  kept?: ReactNode;
  /** The past day that is looked at. */
  on?: string | null;
}) {
  const { t } = useTranslation('adaptations');
  const format = useFormat();
  const client = useApolloClient();
  const { adaptation, document, saved, kept, on = null } = props;
  const [, setAddress] = useAddress({ replace: true, preventScrollReset: true });
  const isPast = on !== null;
  const { owner, framework, baseEdition, may, text, state } = adaptation;
  const city = owner.city?.name ?? owner.name;
  const refresh = () => client.refetchQueries({ include: [AdaptationScreenQuery] });
  const deciding = useDeciding(adaptation, city, refresh);
  const [dialog, setDialog] = useState<'publish' | 'withdraw' | null>(null);
  const canDecide = may.decide && document !== null;
  const parts = useMemo(() => (text ? inReadingOrder(text.sections, text.omitted) : []), [text]);
  const isDirty = may.publish && adaptation.isSole && (state !== 'PUBLISHED' || adaptation.hasUnpublished);
  const { untaken } = deciding;
  const both = untaken && isOutrun(adaptation, untaken) && (
    <BothDecisions {...{ adaptation, untaken, deciding }} />
  );
  return (
    <div className="readpage adapted">
      <AdaptationContents adaptation={adaptation} parts={parts} />
      <article className="readdoc">
        <div className="read-head">
          <p className="eyebrow">
            {t('text.eyebrow')} <Link to={`/frameworks/${framework?.slug}`}>{framework?.title}</Link>
          </p>
          <PageTitle className="doc-title" lang={adaptation.language}>
            {adaptation.title}
          </PageTitle>
          <p className="read-lead">
            {t('text.of', { city, number: text?.editionNumber ?? baseEdition.number })}
          </p>
          {adaptation.isDemonstration && <p className="read-demo">{t('demonstration')}</p>}
        </div>
        <div className="readbar">
          {!isPast && <Standing adaptation={adaptation} />}
          {framework && adaptation.isSole && (
            <Link className="link" to={`/frameworks/${framework.slug}/cities`}>
              {t('text.toMatrix')}
            </Link>
          )}
          {adaptation.document && (
            <AccessButton kind="document" id={adaptation.document.id} isPublished={state === 'PUBLISHED'} />
          )}
          <div className="acts">
            {saved}
            <PastDayField
              day={on}
              since={may.read ? adaptation.begunAt : adaptation.publications.at(-1)?.publishedAt}
              onChoose={(day) => setAddress('on', day)}
            />
            {may.publish && state === 'PUBLISHED' && !isPast && (
              <Button look="plain" aria-haspopup="dialog" onClick={() => setDialog('withdraw')}>
                {t('text.withdraw')}
              </Button>
            )}
            {isDirty && !isPast && (
              // Who is in the middle of bringing the common text over goes on with that first.
              <Button
                look={adaptation.isMerging ? 'secondary' : 'primary'}
                aria-haspopup="dialog"
                onClick={() => setDialog('publish')}
              >
                {t(adaptation.publications.length > 0 ? 'text.publishAgain' : 'text.publish')}
              </Button>
            )}
          </div>
        </div>
        {isPast ? <AsItStood adaptation={adaptation} day={on} /> : <Behind adaptation={adaptation} />}
        {text?.withdrawnAt && (
          <p className="read-notice" role="note">
            {t('text.followsWithdrawn', {
              city,
              number: text.editionNumber,
              day: format.shortDay(text.withdrawnAt),
              reason: text.withdrawnReason ?? '',
            })}
          </p>
        )}
        {kept}
        {both && !parts.some(({ id }) => id === untaken?.section.sectionId) && both}
        {!both && <UntakenWords adaptation={adaptation} deciding={deciding} />}
        {canDecide && <p className="meta write-hint">{t('decide.writeHint')}</p>}
        {parts.map((part) => (
          <Fragment key={part.id}>
            {part.id === untaken?.section.sectionId && both}
            {part.section && (
              <AdaptedSectionView
                adaptation={adaptation}
                section={part.section}
                document={document}
                canDecide={canDecide}
                deciding={deciding}
              />
            )}
            {part.omitted && (
              <OmittedSectionView
                adaptation={adaptation}
                omitted={part.omitted}
                canDecide={canDecide}
                deciding={deciding}
              />
            )}
          </Fragment>
        ))}
      </article>
      {!both && <DecisionDialog adaptation={adaptation} deciding={deciding} />}
      {dialog === 'publish' && (
        <PublishDialog
          {...{ adaptation, city }}
          onDone={() => void refresh()}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'withdraw' && (
        <WithdrawDialog
          {...{ adaptation, city }}
          onDone={() => void refresh()}
          onClose={() => setDialog(null)}
        />
      )}
      {deciding.undone && (
        <Toast action={{ label: t('decide.undo'), onAct: () => void deciding.undo() }}>
          {t('decide.undone', { number: deciding.undone.number })}
        </Toast>
      )}
      {!both && deciding.asked === null && (
        <RefusedToast refusal={deciding.refusal} onClose={deciding.clear} />
      )}
      {deciding.told && <Toast>{deciding.told}</Toast>}
    </div>
  );
}

/** That a past day is looked at, and as whom. */
function AsItStood({ adaptation, day }: { adaptation: AdaptationOnScreen; day: string }) {
  const { t } = useTranslation('adaptations');
  const format = useFormat();
  const stood = adaptation.text ? 'text.asItStood' : 'text.nothingThen';
  return (
    <p className="read-notice" role="note">
      {t(stood, { day: format.shortDay(`${day}T12:00:00`) })}
      {adaptation.text && adaptation.may.read && ` ${t('text.asItStoodOwn')}`}
    </p>
  );
}

/** Whether it is published, since when, and whether there is more than that. */
function Standing({ adaptation }: { adaptation: AdaptationOnScreen }) {
  const { t } = useTranslation('adaptations');
  const format = useFormat();
  const { state, isSole, publishedAt, withdrawnAt, withdrawnReason, owner, hasUnpublished } = adaptation;
  return (
    <p className="meta">
      {!isSole && t('text.ofAgreement')}
      {isSole && state === 'DRAFT' && t('text.draft', { body: owner.name })}
      {state === 'PUBLISHED' && publishedAt && t('text.published', { day: format.shortDay(publishedAt) })}
      {state === 'WITHDRAWN' &&
        withdrawnAt &&
        t('text.withdrawn', { day: format.shortDay(withdrawnAt), reason: withdrawnReason ?? '' })}
      {state === 'PUBLISHED' && hasUnpublished && ` · ${t('text.changes')}`}
    </p>
  );
}

/** That the common text has moved on, and the way to bring it over for who may. */
function Behind({ adaptation }: { adaptation: AdaptationOnScreen }) {
  const { t } = useTranslation('adaptations');
  const { isBehind, isMerging, adoptedEdition, baseEdition, may, id } = adaptation;
  const newer = isBehind ? adoptedEdition : null;
  // Begun towards an edition that was withdrawn since, it is open still though nothing is ahead any more.
  if (!newer && !isMerging) return null;
  return (
    <div className="read-notice behind" role="note">
      <p>
        {newer
          ? t('text.behindOnly', { from: baseEdition.number, number: newer.number })
          : t('text.mergeOpen')}
      </p>
      {may.read && (
        <ButtonLink small look={isMerging ? 'primary' : 'secondary'} to={`/adaptations/${id}/merge`}>
          {t(isMerging ? 'text.mergeOn' : 'text.merge')}
        </ButtonLink>
      )}
    </div>
  );
}
