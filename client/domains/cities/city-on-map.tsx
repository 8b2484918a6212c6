import { useTranslation } from 'react-i18next';
import type { MarkedField } from '../../ui/field-mark.tsx';
import { landPath, place } from './map-land.ts';
import { MapSelection } from './map-selection.tsx';
import { type Frame, lookAt, scaleOf, toScreen } from './map-view.ts';

const frame: Frame = { width: 360, height: 200 };

/** Where a city lies, seen from about a continent away. */
export function CityOnMap(props: {
  city: { slug: string; name: string; field: MarkedField; latitude: number; longitude: number };
}) {
  const { t } = useTranslation('cities');
  const { slug, name, field, latitude, longitude } = props.city;
  const at = place(latitude, longitude);
  const view = lookAt(at, 4, frame);
  const [left, top] = toScreen(view, frame, [0, 0]);
  return (
    <svg
      className="city-map"
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="img"
      aria-label={t('map.one', { city: name })}
    >
      <path
        className="land"
        d={landPath}
        transform={`translate(${left} ${top}) scale(${scaleOf(view, frame)})`}
      />
      <MapSelection mark={{ slug, name, field, at }} at={toScreen(view, frame, at)} />
    </svg>
  );
}
