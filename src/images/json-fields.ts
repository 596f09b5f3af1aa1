import { nameIn, type Named } from './archive-words.js';
import { ImageFormatError } from './image-format-error.js';
import { MAX_JSON_BYTES } from './limits.js';

/** A JSON object whose fields are still to be trusted. */
export type Fields = Readonly<Record<string, unknown>>;

/** Parses a document of an archive; `what` names it in errors. */
export function parseJson(bytes: Uint8Array, what: Named): unknown {
  if (bytes.byteLength > MAX_JSON_BYTES) throw new ImageFormatError((words) => words.tooMuchJson(nameIn(words, what), bytes.byteLength));
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch (error) {
    throw new ImageFormatError((words) => words.noJson(nameIn(words, what)), { cause: error });
  }
}

/** The object itself, or one without fields: for what may be absent. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function textsOf(value: unknown): readonly string[] {
  return listOf(value).filter((item) => typeof item === 'string');
}

export function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

/** Milliseconds since the epoch of an RFC 3339 time; 0 where there is none. */
export function timeOf(value: unknown): number {
  const ms = Date.parse(textOf(value));
  return Number.isFinite(ms) && ms > 0 ? ms : 0;
}
