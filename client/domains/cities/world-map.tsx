import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MinusIcon, PlusIcon } from '../../ui/icons.tsx';
import { useBreakpoint } from '../../ui/use-breakpoint.ts';
import { placeLabels } from './map-labels.ts';
import { landPath, place, world } from './map-land.ts';
import { MapMarks, type Mark } from './map-marks.tsx';
import { MapSelection } from './map-selection.tsx';
import { type Frame, lookAt, type MapView, scaleOf, toScreen, wholeWorld, zoomAt } from './map-view.ts';
import type { NetworkCity } from './network-query.ts';
import { useMapMoves } from './use-map-moves.ts';

/** The world with a mark for each city; the list holds the same cities for keyboard and screen reader. */
export function WorldMap(props: {
  cities: NetworkCity[];
  selected: NetworkCity | undefined;
  hovered: string | null;
  onHover(slug: string | null): void;
  onSelect(slug: string | null): void;
}) {
  const { t } = useTranslation('cities');
  const isPhone = useBreakpoint('phone');
  const box = useRef<HTMLDivElement>(null);
  const { ref: measure, width: measured } = useElementSize<HTMLDivElement>();
  const width = measured || world.width;
  const height = isPhone
    ? Math.max(props.selected ? 300 : 270, Math.round(width * 0.52))
    : Math.min(480, Math.round((width * world.height) / world.width));
  const frame = useMemo<Frame>(() => ({ width, height }), [width, height]);
  const [view, setView] = useState<MapView>(wholeWorld);

  const marks = useMemo(() => props.cities.map(markOf), [props.cities]);
  const selected = useMemo(
    () =>
      marks.find(({ slug }) => slug === props.selected?.slug) ?? (props.selected && markOf(props.selected)),
    [marks, props.selected],
  );
  const hovered = marks.find((mark) => mark.slug === props.hovered);

  useEffect(() => {
    if (!selected) return;
    setView((now) => {
      const [x, y] = toScreen(now, frame, selected.at);
      const isSeen = x > 24 && y > 24 && x < frame.width - 24 && y < frame.height - 24;
      if (isPhone && now.zoom < 3) return lookAt(selected.at, 5, frame);
      return isSeen ? now : lookAt(selected.at, now.zoom, frame);
    });
  }, [selected, frame, isPhone]);

  function nearest(pixel: [number, number], reach: number): Mark | undefined {
    let best: Mark | undefined;
    let least = reach;
    for (const mark of marks) {
      const [x, y] = toScreen(view, frame, mark.at);
      const away = Math.hypot(x - pixel[0], y - pixel[1]);
      if (away < least) [best, least] = [mark, away];
    }
    return best;
  }

  const moves = useMapMoves({
    box,
    frame,
    setView,
    onClick: (pixel, isTouch) => {
      const mark = nearest(pixel, isTouch ? 24 : 14);
      if (mark) props.onSelect(mark.slug);
    },
  });

  const scale = scaleOf(view, frame);
  const [left, top] = toScreen(view, frame, [0, 0]);
  const named = [selected?.slug, props.hovered].filter((slug): slug is string => Boolean(slug));
  const labels = placeLabels(seenMarks(marks, selected, view, frame), named, width, view.zoom >= 3 ? 40 : 0);
  const zoom = (factor: number) => setView((now) => zoomAt(now, frame, [width / 2, height / 2], factor));

  return (
    <div className="mapbox">
      {/* biome-ignore lint/a11y/useSemanticElements: moved by keys, which no element of HTML is */}
      <div
        ref={useMergedRef(box, measure)}
        className="map"
        style={{ height, touchAction: view.zoom > 1 ? 'none' : 'pan-y' }}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move the map
        tabIndex={0}
        role="group"
        aria-label={t('map.label', { count: marks.length })}
        aria-describedby="map-keys"
        onPointerDown={moves.onPointerDown}
        onPointerMove={(event) => {
          moves.onPointerMove(event);
          if (event.pointerType === 'mouse') props.onHover(nearest(moves.pixel(event), 10)?.slug ?? null);
        }}
        onPointerUp={moves.onPointerUp}
        onPointerCancel={moves.onPointerCancel}
        onPointerLeave={() => props.onHover(null)}
        onKeyDown={moves.onKeyDown}
      >
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          aria-hidden="true"
          data-over={hovered ? '' : undefined}
        >
          <g
            style={{
              transform: `translate(${left}px, ${top}px) scale(${scale})`,
              ['--unzoom' as string]: markSize(view, isPhone) / scale,
            }}
          >
            <path className="land" d={landPath} />
            <MapMarks marks={marks} />
          </g>
          {selected && <MapSelection mark={selected} at={toScreen(view, frame, selected.at)} />}
          {labels.map(({ slug, name, x, y, side }) => (
            <text
              key={slug}
              className={slug === selected?.slug ? 'on' : undefined}
              x={x + (side === 'start' ? 1 : -1) * (slug === selected?.slug ? 18 : 9)}
              y={y + 4}
              textAnchor={side}
            >
              {name}
            </text>
          ))}
        </svg>
        <p id="map-keys" className="vh">
          {t('map.keys')}
        </p>
      </div>
      <div className="zoom">
        <button
          type="button"
          aria-label={t('map.further')}
          disabled={view.zoom <= 1}
          onClick={() => zoom(1 / 1.6)}
        >
          <MinusIcon />
        </button>
        <button type="button" aria-label={t('map.nearer')} onClick={() => zoom(1.6)}>
          <PlusIcon />
        </button>
      </div>
    </div>
  );
}

function markOf(city: NetworkCity): Mark {
  return { slug: city.slug, name: city.name, field: city.field, at: place(city.latitude, city.longitude) };
}

// Smaller over the whole world, where Europe is full; at full size from three times nearer.
function markSize({ zoom }: MapView, isPhone: boolean): number {
  return Math.min(1.15, (isPhone ? 0.55 : 0.8) + (zoom - 1) * 0.15);
}

function seenMarks(marks: Mark[], selected: Mark | undefined, view: MapView, frame: Frame) {
  const all = selected && !marks.includes(selected) ? [selected, ...marks] : marks;
  return all
    .map(({ slug, name, at }) => {
      const [x, y] = toScreen(view, frame, at);
      return { slug, name, x, y };
    })
    .filter(({ x, y }) => x > 0 && y > 0 && x < frame.width && y < frame.height);
}
