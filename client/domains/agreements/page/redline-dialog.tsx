import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComparedBlock } from '../../../../schema/blocks/compare/index.ts';
import { ComparedText } from '../../../documents/compare/compared-text.tsx';
import { DocumentChangesQuery } from '../../../documents/history/history.documents.ts';
import { Failure } from '../../../graphql/failure.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { SelectField } from '../../../ui/form.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { AgreementVersionsQuery } from '../agreement.documents.ts';
import '../../../documents/history/history.css';

const now = 'now';

/** What became of the text from any of its versions to any other, article by article, in one of its languages. */
export function RedlineDialog({ slug, onClose }: { slug: string; onClose(): void }) {
  const { t } = useTranslation(['agreements', 'common']);
  const format = useFormat();
  const { data, error, refetch } = useQuery(AgreementVersionsQuery, {
    variables: { slug },
    fetchPolicy: 'no-cache',
  });
  const texts = (data?.agreement?.texts ?? []).filter(({ document }) => document !== null);
  const [at, setAt] = useState(0);
  const document = texts[at]?.document;
  return (
    <Dialog
      title={t('redline.title')}
      closeLabel={t('common:form.close')}
      className="is-wide"
      onClose={onClose}
    >
      {error && <Failure title={t('redline.failed')} error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows rows={4} label={t('page.loading')} />}
      {texts.length > 1 && (
        <SelectField
          label={t('redline.language')}
          value={String(at)}
          choices={texts.map(({ language }, place) => ({
            value: String(place),
            label: format.language(language),
          }))}
          onChange={(event) => setAt(Number(event.currentTarget.value))}
        />
      )}
      {document && <Compared key={document.id} document={document} language={texts[at]!.language} />}
    </Dialog>
  );
}

interface Versions {
  readonly id: string;
  readonly editions: readonly { id: string; number: number; state: string; cutAt: string }[];
}

function Compared({ document, language }: { document: Versions; language: string }) {
  const { t } = useTranslation(['agreements', 'documents']);
  const format = useFormat();
  const { editions } = document;
  const [before, setBefore] = useState(editions.at(-1)?.id ?? now);
  const [after, setAfter] = useState(editions.length > 1 ? editions[0]!.id : now);
  const choice = (value: string) => (value === now ? {} : { editionId: value });
  const { data, previousData, error, refetch } = useQuery(DocumentChangesQuery, {
    variables: { id: document.id, before: choice(before), after: choice(after) },
    fetchPolicy: 'no-cache',
    skip: editions.length === 0,
  });
  const changes = (data ?? previousData)?.documentChanges;
  if (editions.length === 0) return <p className="meta">{t('redline.none')}</p>;
  const choices = [
    ...editions.map(({ id, number, cutAt }) => ({
      value: id,
      label: t('redline.version', { number, day: format.listDay(cutAt) }),
    })),
    { value: now, label: t('redline.now') },
  ];
  return (
    <>
      <div className="compare-choices">
        <SelectField
          label={t('redline.before')}
          value={before}
          choices={choices}
          onChange={(event) => setBefore(event.currentTarget.value)}
        />
        <SelectField
          label={t('redline.after')}
          value={after}
          choices={choices}
          onChange={(event) => setAfter(event.currentTarget.value)}
        />
      </div>
      {error && !changes && (
        <Failure title={t('redline.failed')} error={error} onRetry={() => void refetch()} />
      )}
      {!changes && !error && <SkeletonRows rows={4} label={t('page.loading')} />}
      {changes?.length === 0 && <p className="meta">{t('redline.same')}</p>}
      {changes?.map(({ sectionId, kinds, before: was, after: is, comparison }) => (
        <section key={sectionId} className="compare-section">
          <h3>
            {(is ?? was)?.number} <span lang={language}>{(is ?? was)?.title}</span>{' '}
            <span className="meta">
              {format.list(kinds.map((kind) => t(`documents:history.change.${kind}`)))}
            </span>
          </h3>
          <ComparedText blocks={comparison as readonly ComparedBlock[]} language={language} isShort />
        </section>
      ))}
    </>
  );
}
