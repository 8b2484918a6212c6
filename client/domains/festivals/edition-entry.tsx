import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { accessKinds, type EditionPointKind } from '../../../schema/festivals/index.ts';
import { useFormat } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/tag.tsx';
import { EditionUses } from './edition-uses.tsx';
import type { EditionOnScreen } from './festival.documents.ts';
import { Source } from './source.tsx';
import { useSpan } from './use-span.ts';

/** One edition on the timeline: what is known of it with its source, and, in one line, what is not. */
export function EditionEntry(props: { edition: EditionOnScreen; onChange?: () => void }) {
  const { t, i18n } = useTranslation('festivals');
  const format = useFormat();
  const span = useSpan();
  const { edition, onChange } = props;
  const { year, number, state, theme, note, cost, currency, attendance } = edition;
  const points = (...kinds: EditionPointKind[]) => edition.points.filter((one) => kinds.includes(one.kind));
  const money = (amount: number) =>
    currency
      ? new Intl.NumberFormat(i18n.language, {
          style: 'currency',
          currency,
          maximumFractionDigits: 0,
        }).format(amount)
      : format.number(amount);
  const lines = (kinds: EditionPointKind[], isNamed = false) =>
    points(...kinds).length > 0 && (
      <ul>
        {points(...kinds).map((point) => (
          <li key={point.id}>
            {isNamed && <span className="quiet">{t(`point.${point.kind}`)}: </span>}
            <span className="written">{point.words}</span>
            {point.body && (
              <>
                {' '}
                <Link className="link" to={`/bodies/${point.body.slug}`}>
                  {point.body.name}
                </Link>
              </>
            )}
            {point.amount !== null && <span> · {money(point.amount)}</span>}
            {point.source && <Source words={point.source} />}
          </li>
        ))}
      </ul>
    );
  const rows: [name: Parameters<typeof said>[0], value: ReactNode][] = [
    ['days', span(edition.startsOn, edition.endsOn)],
    ['venues', lines(['VENUE'])],
    ['partners', lines(['PARTNER'])],
    [
      'cost',
      cost !== null && (
        <>
          {money(cost)} {edition.costSource && <Source words={edition.costSource} />}
        </>
      ),
    ],
    ['funding', lines(['FUNDING'])],
    ['access', lines([...accessKinds], true)],
    [
      'attendance',
      attendance !== null && (
        <>
          {t('edition.people', { count: attendance, formatted: format.number(attendance) })}{' '}
          {edition.attendanceSource && <Source words={edition.attendanceSource} />}
        </>
      ),
    ],
    ['facts', lines(['FACT'])],
    ['note', note && <span className="written">{note}</span>],
  ];
  const said = (
    name: 'days' | 'venues' | 'partners' | 'cost' | 'funding' | 'access' | 'attendance' | 'facts' | 'note',
  ) => t(`edition.${name}`);
  const unknown = rows.filter(([name, value]) => !value && name !== 'facts' && name !== 'note');
  return (
    <li className="edition" id={String(year)}>
      <p className="edition-year">{year}</p>
      <div className="edition-told">
        <header>
          <div>
            <h3 className={theme ? 'edition-theme' : 'edition-theme quiet'}>
              {theme ?? t('edition.noTheme')}
            </h3>
            <p className="meta">
              <Tag tone={state === 'HELD' ? 'ok' : state === 'ANNOUNCED' ? 'acc' : 'warn'}>
                {t(`state.${state}`)}
              </Tag>
              {number !== null && <span>{t('edition.nth', { number })}</span>}
            </p>
          </div>
          {onChange && (
            <Button
              small
              onClick={onChange}
              aria-haspopup="dialog"
              aria-label={t('edition.changeOf', { year })}
            >
              {t('edition.change')}
            </Button>
          )}
        </header>
        <dl>
          {rows.map(
            ([name, value]) =>
              value && (
                <div key={name}>
                  <dt>{said(name)}</dt>
                  <dd>{value}</dd>
                </div>
              ),
          )}
        </dl>
        {unknown.length > 0 && (
          <p className="meta quiet">
            {t('edition.unknownAll', { things: format.list(unknown.map(([name]) => said(name))) })}
          </p>
        )}
        <EditionUses edition={edition} />
        <Source words={edition.source} />
      </div>
    </li>
  );
}
