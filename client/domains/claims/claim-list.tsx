import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDay } from '../../i18n/day.ts';
import { Button } from '../../ui/button.tsx';
import { SettleDialog, type Settling } from './settle-dialog.tsx';
import './claims.css';

export interface ClaimOnScreen {
  readonly id: string;
  readonly subject: string;
  readonly words: string;
  readonly source: string;
  readonly sourcedOn: string | null;
  readonly holds: boolean | null;
  readonly ground: string | null;
  readonly settledFor: { readonly name: string } | null;
}

/** What sources say, each with its source: where they differ all of them stand until the body whose matter it is says how it was. */
export function ClaimList(props: {
  claims: readonly ClaimOnScreen[];
  /** Left out where the reader does not settle them. */
  settling?: Settling;
  className?: string;
}) {
  const { t } = useTranslation('claims');
  const [open, setOpen] = useState<ClaimOnScreen | null>(null);
  const { claims, settling } = props;
  if (claims.length === 0) return null;
  return (
    <section className={props.className}>
      <h2>{t('title')}</h2>
      {[...Map.groupBy(claims, ({ subject }) => subject)].map(([subject, ofSubject]) => (
        <div key={subject}>
          <h3>
            {subject}
            {ofSubject.length > 1 && ofSubject.every(({ holds }) => holds === null) && (
              <span className="meta warn"> {t('differ')}</span>
            )}
          </h3>
          <ul>
            {ofSubject.map((claim) => (
              <li key={claim.id}>
                <span className={claim.holds === false ? 'written not-so' : 'written'}>{claim.words}</span>
                <ClaimSource claim={claim} />
                {claim.holds !== null && (
                  <span className="meta">
                    {t(claim.holds ? 'so' : 'notSo', { body: claim.settledFor?.name ?? '' })}: {claim.ground}
                  </span>
                )}
                {claim.holds === null && settling && (
                  <span>
                    <Button
                      small
                      look="plain"
                      aria-haspopup="dialog"
                      aria-label={`${t('settle')}: ${claim.words}`}
                      onClick={() => setOpen(claim)}
                    >
                      {t('settle')}
                    </Button>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {open && settling && <SettleDialog claim={open} settling={settling} onClose={() => setOpen(null)} />}
    </section>
  );
}

/** Where it is said; an address in it leads there. */
function ClaimSource({ claim: { source, sourcedOn } }: { claim: ClaimOnScreen }) {
  const { t } = useTranslation('claims');
  const day = useDay();
  return (
    <span className="xs quiet source">
      {t('source')}{' '}
      {source.split(/(https?:\/\/[^\s;]+)/).map((part) =>
        /^https?:/.test(part) ? (
          <a key={part} className="link" href={part} rel="noreferrer noopener" target="_blank">
            {new URL(part).hostname}
          </a>
        ) : (
          part
        ),
      )}
      {sourcedOn && `, ${day(sourcedOn)}`}
    </span>
  );
}
