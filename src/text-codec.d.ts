/**
 * The few globals that every platform has and the rooms before the page use: text and stream codecs. Only `src/tsconfig.json`, which
 * compiles those rooms without the DOM library, reads this file.
 */
interface TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
}
interface TextDecoder {
  decode(input?: ArrayBuffer | ArrayBufferView, options?: { stream?: boolean }): string;
}
interface ReadableStreamDefaultReader<R> {
  read(): Promise<{ done: false; value: R } | { done: true; value?: R | undefined }>;
  cancel(reason?: unknown): Promise<void>;
  releaseLock(): void;
}
interface ReadableStream<R> {
  getReader(): ReadableStreamDefaultReader<R>;
  cancel(reason?: unknown): Promise<void>;
  pipeThrough<T>(transform: ReadableWritablePair<T, R>): ReadableStream<T>;
}
interface WritableStream<W> {
  getWriter(): { write(chunk: W): Promise<void>; close(): Promise<void> };
  abort(reason?: unknown): Promise<void>;
}
interface ReadableStreamDefaultController<R> {
  close(): void;
  enqueue(chunk: R): void;
}
interface ReadableWritablePair<R, W> {
  readable: ReadableStream<R>;
  writable: WritableStream<W>;
}

declare const TextEncoder: new () => TextEncoder;
declare const TextDecoder: new (label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean }) => TextDecoder;
declare const ReadableStream: new <R>(
  source?: {
    start?(controller: ReadableStreamDefaultController<R>): void;
    pull?(controller: ReadableStreamDefaultController<R>): void | Promise<void>;
    cancel?(): void | Promise<void>;
  },
  strategy?: { highWaterMark?: number },
) => ReadableStream<R>;
declare const DecompressionStream: new (format: 'gzip') => ReadableWritablePair<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>;
declare const CompressionStream: new (format: 'gzip') => ReadableWritablePair<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>;
