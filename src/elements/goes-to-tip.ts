/** True of a pointer that leaves a picture for the note on one of its marks. */
export function goesToTip(event: Event): boolean {
  const to = event instanceof PointerEvent && event.type === 'pointerleave' ? event.relatedTarget : null;
  return to instanceof Element && to.matches('.mark-tip');
}
