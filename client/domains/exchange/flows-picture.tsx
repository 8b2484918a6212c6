import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.ts';
import { bandsOf, noCity, type Stretch } from './bands.ts';
import type { Flow } from './exchange.documents.ts';

const height = 360;
const edge = 260;
const width = 860;
const bar = 8;

/** Who gives, at the left, to whom, at the right; the table below says the same in numbers. */
export function FlowsPicture(props: {
  flows: readonly Flow[];
  keys: readonly string[];
  label: string;
  nameOf(key: string): string;
}) {
  const { t } = useTranslation('exchange');
  const format = useFormat();
  const [chosen, setChosen] = useState<string | null>(null);
  const { givers, receivers, bands } = bandsOf(props.flows, [...props.keys, noCity], {
    left: edge + bar,
    right: width - edge - bar,
    height,
  });
  const side = (stretches: readonly Stretch[], isLeft: boolean) =>
    stretches.map(({ key, top, height: high, count }) => (
      <g key={key} onPointerEnter={() => setChosen(key)} onPointerLeave={() => setChosen(null)}>
        <rect className="end" x={isLeft ? edge : width - edge - bar} y={top} width={bar} height={high} />
        <text
          x={isLeft ? edge - 10 : width - edge + 10}
          y={top + high / 2}
          dominantBaseline="central"
          textAnchor={isLeft ? 'end' : 'start'}
        >
          {props.nameOf(key)} <tspan className="count">{format.number(count)}</tspan>
        </text>
      </g>
    ));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it is wider than the screen, and the keyboard has to reach its end
    <section className="flows" tabIndex={0} aria-label={props.label}>
      <div className="flows-heads" aria-hidden="true">
        <span>{t('gives')}</span>
        <span>{t('receives')}</span>
      </div>
      <svg viewBox={`0 -12 ${width} ${height + 40}`} role="img" aria-label={props.label}>
        {bands.map(({ from, to, count, path }) => (
          <path
            key={`${from} ${to}`}
            className={
              chosen === null ? 'band' : chosen === from || chosen === to ? 'band is-on' : 'band is-off'
            }
            d={path}
          >
            <title>
              {t('flow', {
                from: props.nameOf(from),
                to: props.nameOf(to),
                count: count,
                said: format.number(count),
              })}
            </title>
          </path>
        ))}
        {side(givers, true)}
        {side(receivers, false)}
      </svg>
    </section>
  );
}
