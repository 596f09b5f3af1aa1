/** A snapshot that can't be used: `message` names the place, "Containers[3].State.Status", and what was found there. */
export class SnapshotError extends Error {
  override readonly name = 'SnapshotError';
}

/** Reads one JSON value and remembers where it lies, so that an error can name the place. Unknown fields are never looked at. */
export class JsonReader {
  constructor(
    readonly value: unknown,
    readonly parent: JsonReader | null = null,
    readonly key: string | number = '',
  ) {}

  /** Where the value lies, worked out only when it is needed. */
  get place(): string {
    if (!this.parent) return 'the snapshot';
    const own = typeof this.key === 'number' ? `[${this.key}]` : this.key;
    if (!this.parent.parent) return own;
    return typeof this.key === 'number' ? this.parent.place + own : `${this.parent.place}.${own}`;
  }

  fail(wanted: string): never {
    const { value } = this;
    const found =
      value === undefined
        ? 'is missing'
        : `is ${value === null ? 'null' : Array.isArray(value) ? 'an array' : typeof value === 'object' ? 'an object' : shorten(JSON.stringify(value))}`;
    throw new SnapshotError(`${this.place} ${found}; it should be ${wanted}`);
  }

  field(key: string): JsonReader {
    const { value } = this;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return this.fail('an object');
    return new JsonReader(Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined, this, key);
  }

  /** Elements of an array; none where it is absent or null, as the Engine API writes empty lists. */
  list(limit: number): JsonReader[] {
    const { value } = this;
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) return this.fail('an array');
    if (value.length > limit) throw new SnapshotError(`${this.place} has ${value.length} entries; the limit is ${limit}`);
    return value.map((element, index) => new JsonReader(element, this, index));
  }

  /** Names and values of an object used as a map; none where it is absent or null. */
  fields(limit: number): [string, JsonReader][] {
    const { value } = this;
    if (value === undefined || value === null) return [];
    if (typeof value !== 'object' || Array.isArray(value)) return this.fail('an object');
    const keys = Object.keys(value);
    if (keys.length > limit) throw new SnapshotError(`${this.place} has ${keys.length} entries; the limit is ${limit}`);
    return keys.map((key) => [key, new JsonReader((value as Record<string, unknown>)[key], this, key)]);
  }

  text(fallback?: string): string {
    const { value } = this;
    if ((value === undefined || value === null) && fallback !== undefined) return fallback;
    if (typeof value !== 'string') return this.fail('a string');
    if (value.length > MAX_TEXT) throw new SnapshotError(`${this.place} has ${value.length} characters; the limit is ${MAX_TEXT}`);
    return value;
  }

  /** A whole number from 0. */
  count(fallback: number): number {
    const { value } = this;
    if (value === undefined || value === null) return fallback;
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : this.fail('a whole number from 0');
  }
}

const MAX_TEXT = 65_536;

function shorten(text: string): string {
  return text.length > 60 ? text.slice(0, 59) + '…' : text;
}
