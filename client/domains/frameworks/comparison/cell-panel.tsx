import { useQuery } from '@apollo/client/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { compareBlocks } from '../../../../schema/blocks/compare/index.ts';
import type { BlockJson } from '../../../../schema/blocks/index.ts';
import { ComparedText } from '../../../documents/compare/compared-text.tsx';
import { ReadingBlocks } from '../../../documents/reading/reading-blocks.tsx';
import { Failure } from '../../../graphql/failure.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { CloseIcon } from '../../../ui/icons.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { useReadingLabels } from '../adaptation/use-reading-labels.ts';
import { type ComparedFramework, type MatrixCity, WordingQuery } from './comparison.documents.ts';
import type { MatrixRow } from './matrix.tsx';

const keys = [
  { pressed: ['←', '→'], does: 'city' },
  { pressed: ['↑', '↓'], does: 'section' },
  { pressed: ['Esc'], does: 'close' },
] as const;

/** One cell, opened: how a city reads a section against the common text, and why. A second city can be put beside it. */
export function CellPanel(props: {
  row: MatrixRow;
  city: MatrixCity;
  others: readonly MatrixCity[];
  /** The other one of two that are compared. */
  besideAtFirst?: string | undefined;
  /** The sections that only this city has and that stand here. */
  added: readonly MatrixCity['added'][number][];
  edition: number;
  editions: ComparedFramework['editions'];
  at: string | null;
  language: string;
  onClose(): void;
}) {
  const { t } = useTranslation('adaptations');
  const { row, city, others, edition, editions, at, language } = props;
  const [chosen, setBeside] = useState<string | null>(null);
  const beside = chosen ?? props.besideAtFirst ?? null;
  const heading = useRef<HTMLHeadingElement>(null);
  const other = others.find(({ adaptationId }) => adaptationId === beside);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another cell is another place to read from
  useEffect(() => heading.current?.focus({ preventScroll: true }), [row.id, city.adaptationId]);
  return (
    <aside className="cell" aria-label={t('cell.label', { city: city.name, number: row.number })}>
      <IconButton className="x" aria-label={t('cell.close')} onClick={props.onClose}>
        <CloseIcon />
      </IconButton>
      <h2 ref={heading} tabIndex={-1} lang={language}>
        {row.title}
      </h2>
      <Wording {...{ row, city, edition, editions, at, language }} />
      {props.added.map(({ sectionId, title }) => (
        <section key={sectionId} className="cell-added">
          <h3 lang={language}>{title}</h3>
          <Wording row={{ ...row, id: sectionId, title }} {...{ city, edition, editions, at, language }} />
        </section>
      ))}
      {other && <Wording {...{ row, city: other, edition, editions, at, language }} />}
      {others.length > 1 && (
        <label className="beside">
          {t('cell.compareWith')}{' '}
          <select value={beside ?? ''} onChange={(event) => setBeside(event.currentTarget.value || null)}>
            <option value="">—</option>
            {others
              .filter(({ adaptationId }) => adaptationId !== city.adaptationId)
              .map(({ adaptationId, name }) => (
                <option key={adaptationId} value={adaptationId}>
                  {name}
                </option>
              ))}
          </select>
        </label>
      )}
      <p className="nb" aria-hidden="true">
        {keys.map(({ pressed, does }) => (
          <span key={does}>
            {pressed.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}{' '}
            {t(`matrix.keys.${does}`)}
          </span>
        ))}
      </p>
    </aside>
  );
}

function Wording(props: {
  row: MatrixRow;
  city: MatrixCity;
  edition: number;
  editions: ComparedFramework['editions'];
  at: string | null;
  language: string;
}) {
  const { t } = useTranslation('adaptations');
  const format = useFormat();
  const { row, city, edition, editions, at, language } = props;
  const labels = useReadingLabels(`${row.number}-${city.slug}`);
  const [isPlain, setPlain] = useState(false);
  const variables = { adaptationId: city.adaptationId, sectionId: row.id, edition, at };
  const { data, error, refetch } = useQuery(WordingQuery, { variables });
  const wording = data?.matrixWording;
  const compared = useMemo(
    () =>
      wording
        ? compareBlocks((wording.commonBlocks ?? []) as BlockJson[], (wording.blocks ?? []) as BlockJson[])
        : [],
    [wording],
  );
  if (error && !data) return <Failure title={t('failed')} error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows label={t('loading')} rows={4} />;
  if (!wording) return <p className="meta">{t('cell.waiting', { city: city.name })}</p>;
  const { decision, reasonType, words, decidedByName, decidedAt, publishedAt } = wording;
  const followed = editions.find(({ number }) => number === city.editionNumber);
  const cell = city.cells.find(({ sectionId }) => sectionId === row.id);
  const isOwn = decision !== 'INHERIT' && decision !== 'OMIT';
  return (
    <section className="wording-of">
      <p className="meta">
        {t('cell.head', { city: city.name, decision: t(`decision.${decision}`) })}{' '}
        {t('cell.published', { day: format.shortDay(publishedAt), number: city.editionNumber })}
      </p>
      {followed?.withdrawnAt && (
        <p className="cell-note">
          {t('text.followsWithdrawn', {
            city: city.name,
            number: city.editionNumber,
            day: format.shortDay(followed.withdrawnAt),
            reason: followed.withdrawnReason ?? '',
          })}
        </p>
      )}
      {cell?.isDeviation && <p className="cell-note">{t('cell.deviates')}</p>}
      {cell?.isBehind && <p className="cell-note">{t('cell.behind', { number: city.editionNumber })}</p>}
      {decision === 'INHERIT' && <p>{t('cell.inherited', { city: city.name })}</p>}
      {decision === 'OMIT' && <p>{t('cell.leftOut', { city: city.name })}</p>}
      {isOwn && (
        <>
          <div className="toggle">
            {[false, true].map((plain) => (
              <Button
                key={String(plain)}
                small
                look="plain"
                aria-pressed={isPlain === plain}
                onClick={() => setPlain(plain)}
              >
                {t(plain ? 'cell.reads' : 'cell.against')}
              </Button>
            ))}
          </div>
          {isPlain ? (
            <div lang={language} className="txt">
              <ReadingBlocks
                blocks={(wording.blocks ?? []) as BlockJson[]}
                name={`cell-${city.slug}`}
                label={labels}
              />
            </div>
          ) : (
            <ComparedText blocks={compared} language={language} isShort />
          )}
        </>
      )}
      {(reasonType || words) && (
        <div className="cell-why">
          {reasonType && <h3>{t('cell.reason', { reason: t(`reason.${reasonType}`) })}</h3>}
          {words && (
            <p className="written" lang={language}>
              {words}
            </p>
          )}
          {decidedByName && decidedAt && (
            <p className="meta">{t('cell.by', { name: decidedByName, day: format.shortDay(decidedAt) })}</p>
          )}
        </div>
      )}
      <p>
        <Link className="link" to={`/adaptations/${city.adaptationId}`}>
          {t('cell.toCity', { city: city.name })}
        </Link>
      </p>
    </section>
  );
}
