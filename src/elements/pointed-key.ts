/** Key of the thing of a picture that an event's target belongs to; null where it belongs to none. */
export function pointedKey(target: EventTarget | null | undefined): string | null {
  return target instanceof Element ? (target.closest('[data-key]')?.getAttribute('data-key') ?? null) : null;
}
