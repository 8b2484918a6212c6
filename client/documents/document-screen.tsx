import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { AccessButton, NotThere } from '../domains/access/index.ts';
import { FollowButton } from '../domains/notifications/index.ts';
import { Failure } from '../graphql/failure.tsx';
import { PageTitle } from '../ui/page-head.tsx';
import { SkeletonLine, SkeletonRows } from '../ui/skeleton.tsx';
import { LivingDocument, type LivingDocumentProps } from './living-document.tsx';
import { KeptWordsList } from './page/kept-words.tsx';
import { useDocumentState, useOpenDocument } from './use-open-document.ts';
import './documents.css';

/** A document at its own address. */
export function DocumentScreen() {
  const { id = '' } = useParams();
  return (
    <DocumentPage
      key={id}
      documentId={id}
      actions={
        <>
          <AccessButton kind="document" id={id} />
          <FollowButton kind="document" id={id} />
        </>
      }
    />
  );
}

/** A living document by its id, for a domain's own page: opens it, and says so where there is none for this reader. */
export function DocumentPage({
  documentId,
  ...rest
}: { documentId: string } & Omit<LivingDocumentProps, 'document'>) {
  const { t } = useTranslation('documents');
  const { document, error, retry } = useOpenDocument(documentId);
  if (document) return <Present document={document} {...rest} />;
  if (document === null) return <Missing documentId={documentId} />;
  if (error !== undefined)
    return (
      <div className="page-pad page-alone">
        <PageTitle className="vh">{t('failed')}</PageTitle>
        <Failure title={t('failed')} error={error} onRetry={retry} />
      </div>
    );
  return <Wait />;
}

function Present(props: LivingDocumentProps) {
  const { access, kept } = useDocumentState(props.document);
  if (access !== 'gone') return <LivingDocument {...props} />;
  return (
    <Missing documentId={props.document.id}>
      {kept.length > 0 && <KeptWordsList document={props.document} />}
    </Missing>
  );
}

function Missing({ documentId, children }: { documentId: string; children?: React.ReactNode }) {
  const { t } = useTranslation('documents');
  return (
    <div className="page-pad page-alone">
      <PageTitle className="vh">{t('missing')}</PageTitle>
      <NotThere
        kind="document"
        id={documentId}
        title={t('missing')}
        advice={t('missingAdvice')}
        to="/"
        toWords={t('toHome')}
      >
        {children}
      </NotThere>
    </div>
  );
}

function Wait() {
  const { t } = useTranslation('documents');
  return (
    <div className="docpage">
      <div className="toc">
        <SkeletonLine width="60%" />
        <SkeletonLine width="80%" />
        <SkeletonLine width="70%" />
      </div>
      <div className="doc">
        <SkeletonLine width="60%" height="40px" />
        <SkeletonRows label={t('loading')} rows={10} />
      </div>
    </div>
  );
}
