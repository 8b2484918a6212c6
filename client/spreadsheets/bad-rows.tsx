import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reason } from '../../schema/reasons.ts';
import { useRefusalWords } from '../graphql/use-refusal-words.ts';
import { useFormat } from '../i18n/format.ts';

/** A row that can’t be brought in, as the house says it. */
export interface BadRow {
  readonly line: number;
  readonly field: string | null;
  readonly reason: string | null;
  readonly message: string | null;
}

const mostNamed = 100;

/** The rows to mend, each with its line, its column and why; of very many the first ones. */
export function BadRows(props: {
  rows: readonly BadRow[];
  count: number;
  nameOf(field: string): string | undefined;
}) {
  const { t } = useTranslation('files');
  const words = useRefusalWords();
  const format = useFormat();
  const named = props.rows.slice(0, mostNamed);
  const place = useRef<HTMLDivElement>(null);
  // They stand below the columns, which may fill the window.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'end' });
  }, [props.rows]);
  if (named.length === 0) return null;
  return (
    <div className="bad-rows" ref={place}>
      <ul>
        {named.map(({ line, field, reason, message }) => {
          const column = field && props.nameOf(field);
          return (
            <li key={line}>
              <b>{t('sheet.line', { line: format.number(line) })}</b> {column && `${column}: `}
              {words({
                code: 'INVALID',
                message: message ?? '',
                reason: (reason ?? undefined) as Reason | undefined,
              })}
            </li>
          );
        })}
      </ul>
      {props.count > named.length && (
        <p className="meta">
          {t('sheet.moreBad', { shown: format.number(named.length), number: format.number(props.count) })}
        </p>
      )}
    </div>
  );
}
