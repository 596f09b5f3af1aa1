/** Which part of a picture is seen, and how large. */
export interface Camera {
  /** Layout units at the view's left edge. */
  readonly x: number;
  /** Layout units at the view's top edge. */
  readonly y: number;
  /** Screen pixels per layout unit relative to the fitted picture: 1 shows the whole picture. */
  readonly scale: number;
}

/** The whole picture. */
export const wholePicture: Camera = { x: 0, y: 0, scale: 1 };
