import { world } from './map-land.ts';

/** What part of the world is seen: the middle in map units, and how many times nearer than the whole world. */
export interface MapView {
  x: number;
  y: number;
  zoom: number;
}

export interface Frame {
  width: number;
  height: number;
}

export const wholeWorld: MapView = { x: world.width / 2, y: world.height / 2, zoom: 1 };
export const maxZoom = 16;

/** Pixels per map unit. */
export function scaleOf(view: MapView, frame: Frame): number {
  return Math.min(frame.width / world.width, frame.height / world.height) * view.zoom;
}

/** From map units to pixels in the frame. */
export function toScreen(view: MapView, frame: Frame, [x, y]: [number, number]): [number, number] {
  const scale = scaleOf(view, frame);
  return [(x - view.x) * scale + frame.width / 2, (y - view.y) * scale + frame.height / 2];
}

/** Zooms so that what is under a pixel stays under it; never out of the world. */
export function zoomAt(view: MapView, frame: Frame, pixel: [number, number], factor: number): MapView {
  const zoom = Math.min(maxZoom, Math.max(1, view.zoom * factor));
  const before = scaleOf(view, frame);
  const after = scaleOf({ ...view, zoom }, frame);
  const dx = pixel[0] - frame.width / 2;
  const dy = pixel[1] - frame.height / 2;
  return within({ x: view.x + dx / before - dx / after, y: view.y + dy / before - dy / after, zoom }, frame);
}

/** Moves by pixels; never out of the world. */
export function panBy(view: MapView, frame: Frame, dx: number, dy: number): MapView {
  const scale = scaleOf(view, frame);
  return within({ ...view, x: view.x - dx / scale, y: view.y - dy / scale }, frame);
}

/** The view with a place in its middle, at least that near. */
export function lookAt([x, y]: [number, number], zoom: number, frame: Frame): MapView {
  return within({ x, y, zoom }, frame);
}

function within(view: MapView, frame: Frame): MapView {
  const scale = scaleOf(view, frame);
  return {
    zoom: view.zoom,
    x: middle(view.x, frame.width / scale, world.width),
    y: middle(view.y, frame.height / scale, world.height),
  };
}

function middle(at: number, seen: number, whole: number): number {
  if (seen >= whole) return whole / 2;
  return Math.min(whole - seen / 2, Math.max(seen / 2, at));
}
