import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { bodyAddress } from '../people/index.ts';

export const BodyFacts_body = graphql(`
  fragment BodyFacts_body on Body {
    name
    address
    contactEmail
    contactPhone
    website
    source
    children { id slug kind name }
    translations { language name }
  }
`);

/** How a body is reached, what it is called elsewhere, what belongs to it, and where that was found. */
export function BodyFacts(props: { body: FragmentOf<typeof BodyFacts_body> }) {
  const { t } = useTranslation('bodies');
  const format = useFormat();
  const body = readFragment(BodyFacts_body, props.body);
  const { address, contactEmail, contactPhone, website, source, children } = body;
  const names = body.translations.filter(({ name }) => name !== null && name !== body.name);
  const isReached = [address, contactEmail, contactPhone, website].some(Boolean);
  return (
    <aside aria-label={t('facts.label')}>
      <section>
        <h2>{t('facts.contact')}</h2>
        {isReached ? (
          <dl className="facts-list">
            {contactEmail && (
              <Fact name={t('facts.email')}>
                <a className="link" href={`mailto:${contactEmail}`}>
                  {contactEmail}
                </a>
              </Fact>
            )}
            {contactPhone && (
              <Fact name={t('facts.phone')}>
                <a className="link" href={`tel:${contactPhone.replace(/[^+\d]/g, '')}`}>
                  {contactPhone}
                </a>
              </Fact>
            )}
            {website && (
              <Fact name={t('facts.website')}>
                <a className="link" href={website} rel="noreferrer">
                  {website.replace(/^https?:\/\//, '').replace(/\/$/, '')}
                </a>
              </Fact>
            )}
            {address && (
              <Fact name={t('facts.address')}>
                <span dir="auto">{address}</span>
              </Fact>
            )}
          </dl>
        ) : (
          <p className="meta">{t('facts.noContact')}</p>
        )}
      </section>
      {names.length > 0 && (
        <section>
          <h2>{t('facts.names')}</h2>
          <dl className="facts-list">
            {names.map(({ language, name }) => (
              <Fact key={language} name={format.language(language)}>
                <span lang={language}>{name}</span>
              </Fact>
            ))}
          </dl>
        </section>
      )}
      {children.length > 0 && (
        <section>
          <h2>{t('facts.children')}</h2>
          <ul className="lines">
            {children.map((child) => (
              <li key={child.id}>
                <Link className="link what" to={bodyAddress(child)}>
                  {child.name}
                </Link>
                <span className="meta quiet">{t(`kind.${child.kind}`)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {source && (
        <section>
          <h2>{t('facts.source')}</h2>
          <ul className="meta body-source" lang="en">
            {source.split(/;\s+/).map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}

function Fact(props: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
