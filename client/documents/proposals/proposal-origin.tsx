import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isSafeAddress } from '../../../schema/blocks/index.ts';
import type { ProposalCardFacts } from './proposal.documents.ts';

/** Where a wording comes from that a city made for itself first, and what it says supports it; nothing where it was written here. */
export function ProposalOrigin({ origin, body }: Pick<ProposalCardFacts, 'origin' | 'body'>) {
  const { t } = useTranslation('documents');
  if (!origin) return null;
  const { adaptation, evidence } = origin;
  const owner = adaptation?.owner;
  const words = t('proposal.fromVersion', { city: owner?.city?.name ?? owner?.name ?? body.name });
  return (
    <div className="proposal-origin">
      <p>
        {adaptation ? (
          <Link className="link" to={`/adaptations/${adaptation.id}`}>
            {words}
          </Link>
        ) : (
          words
        )}
      </p>
      {evidence.length > 0 && (
        <>
          <p className="meta">{t('proposal.evidence')}</p>
          <ul aria-label={t('proposal.evidence')}>
            {evidence.map(({ label, url }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces of evidence are known by their place
              <li key={at} dir="auto">
                {isSafeAddress(url) ? (
                  <a className="link" href={url} rel="noreferrer nofollow">
                    {label}
                  </a>
                ) : (
                  label
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
