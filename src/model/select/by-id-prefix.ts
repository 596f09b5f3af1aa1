/** The one thing whose id begins so; undefined for none, and where several do. */
export function byIdPrefix<T extends { readonly id: string }>(things: Iterable<T>, prefix: string): T | undefined {
  const found = [...things].filter(({ id }) => id.startsWith(prefix));
  return found.length === 1 ? found[0] : undefined;
}
