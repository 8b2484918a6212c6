import { geoEqualEarth, geoPath } from 'd3-geo';
import type { MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import topology from 'world-atlas/land-110m.json';

/** The map's own units: an Equal Earth world, 900 wide; where a city lies does not depend on the window. */
export const world = { width: 900, height: 420 };

const projection = geoEqualEarth().rotate([-11, 0]);
const land = inhabitedLand();
projection.fitExtent(
  [
    [20, 8],
    [world.width - 20, world.height - 8],
  ],
  land,
);

/** The outline of all land but Antarctica, where no city is; no borders. */
export const landPath = geoPath(projection).digits(1)(land) ?? '';

/** Where a place lies on the map. */
export function place(latitude: number, longitude: number): [number, number] {
  return projection([longitude, latitude]) ?? [0, 0];
}

function inhabitedLand(): MultiPolygon {
  const atlas = topology as unknown as Topology<{ land: GeometryCollection }>;
  const polygons = feature(atlas, atlas.objects.land).features.flatMap(({ geometry }) => rings(geometry));
  return {
    type: 'MultiPolygon',
    coordinates: polygons.filter((polygon) => polygon[0]?.some(([, latitude = 0]) => latitude > -60)),
  };
}

function rings(geometry: { type: string }): Polygon['coordinates'][] {
  if (geometry.type === 'MultiPolygon') return (geometry as MultiPolygon).coordinates;
  return geometry.type === 'Polygon' ? [(geometry as Polygon).coordinates] : [];
}
