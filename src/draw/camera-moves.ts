import type { Box } from '../scene/scene.js';
import type { Camera } from './camera.js';

/** The picture that a camera looks at, in layout units, and the closest it may come. */
export interface Subject {
  readonly width: number;
  readonly height: number;
  readonly deepest: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a camera sees of a picture, in layout units. */
export function windowOf({ x, y, scale }: Camera, { width, height }: Omit<Subject, 'deepest'>): Box {
  return { x, y, width: width / scale, height: height / scale };
}

/** The place in the picture under a point of the view. `view` is where the picture stands on screen, in the point's own units. */
export function toPicture(camera: Camera, picture: Subject, view: Box, point: Point): Point {
  const seen = windowOf(camera, picture);
  return { x: seen.x + ((point.x - view.x) / view.width) * seen.width, y: seen.y + ((point.y - view.y) / view.height) * seen.height };
}

/** Where in the view a place of the picture is. */
export function toView(camera: Camera, picture: Subject, view: Box, place: Point): Point {
  const seen = windowOf(camera, picture);
  return { x: view.x + ((place.x - seen.x) / seen.width) * view.width, y: view.y + ((place.y - seen.y) / seen.height) * view.height };
}

/** The camera kept where it sees nothing but the picture, and no closer than may be. */
export function bounded(camera: Camera, { width, height, deepest }: Subject): Camera {
  const scale = Math.min(Math.max(1, deepest), Math.max(1, camera.scale));
  return {
    x: Math.min(width - width / scale, Math.max(0, camera.x)),
    y: Math.min(height - height / scale, Math.max(0, camera.y)),
    scale,
  };
}

/** So many times as close, with a place of the picture standing still in the view as far as the bounds allow. */
export function zoomedAbout(camera: Camera, picture: Subject, place: Point, factor: number): Camera {
  const scale = Math.min(Math.max(1, picture.deepest), Math.max(1, camera.scale * factor));
  const share = camera.scale / scale;
  return bounded({ x: place.x - (place.x - camera.x) * share, y: place.y - (place.y - camera.y) * share, scale }, picture);
}

/** Moved over the picture by so many layout units. */
export function panned(camera: Camera, picture: Subject, dx: number, dy: number): Camera {
  return bounded({ ...camera, x: camera.x + dx, y: camera.y + dy }, picture);
}

/** Room left around what a camera goes to. */
const AROUND = 1.12;

/** The camera that has a box in its middle, as large as it fits. */
export function cameraOn(box: Box, picture: Subject): Camera {
  const scale = Math.min(picture.deepest, picture.width / (box.width * AROUND), picture.height / (box.height * AROUND));
  return centred(box, Math.max(1, scale), picture);
}

/** The camera that has a box in its middle, at a scale. */
export function centred(box: Box, scale: number, picture: Subject): Camera {
  return bounded(
    { x: box.x + box.width / 2 - picture.width / scale / 2, y: box.y + box.height / 2 - picture.height / scale / 2, scale },
    picture,
  );
}

/** The camera that sees a box after it moved or grew as it was seen before, in another picture perhaps. */
export function following(camera: Camera, from: Subject, before: Box, to: Subject, after: Box): Camera {
  const seen = windowOf(camera, from);
  const growth = after.width / Math.max(1e-6, before.width);
  const scale = Math.max(1, to.width / (seen.width * growth));
  const middle = { x: seen.x + seen.width / 2, y: seen.y + seen.height / 2 };
  const share = { x: (middle.x - before.x) / before.width, y: (middle.y - before.y) / before.height };
  const point = { x: after.x + share.x * after.width, y: after.y + share.y * after.height, width: 0, height: 0 };
  return camera.scale <= 1 ? { x: 0, y: 0, scale: 1 } : centred(point, Math.min(to.deepest, scale), to);
}
