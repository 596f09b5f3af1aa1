/**
 * The few globals that every platform has and the rooms before the page use: text and stream codecs. Where the DOM's own types are
 * loaded as well, those win, so one program may hold both.
 */
interface TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
}
interface TextDecoder {
  decode(input?: ArrayBuffer | ArrayBufferView, options?: { stream?: boolean }): string;
}
interface ReadableStreamDefaultReader<R = any> {
  read(): Promise<{ done: false; value: R } | { done: true; value?: R | undefined }>;
  cancel(reason?: any): Promise<void>;
  releaseLock(): void;
}
interface ReadableStream<R = any> {
  getReader(): ReadableStreamDefaultReader<R>;
  cancel(reason?: any): Promise<void>;
  pipeThrough<T>(transform: ReadableWritablePair<T, R>): ReadableStream<T>;
}
interface WritableStream<W = any> {
  abort(reason?: any): Promise<void>;
}
interface ReadableStreamDefaultController<R = any> {
  close(): void;
  enqueue(chunk?: R): void;
}
interface ReadableWritablePair<R = any, W = any> {
  readable: ReadableStream<R>;
  writable: WritableStream<W>;
}

declare var TextEncoder: typeof globalThis extends { onmessage: unknown; TextEncoder: infer T } ? T : { new (): TextEncoder };
declare var TextDecoder: typeof globalThis extends { onmessage: unknown; TextDecoder: infer T }
  ? T
  : { new (label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean }): TextDecoder };
declare var ReadableStream: typeof globalThis extends { onmessage: unknown; ReadableStream: infer T }
  ? T
  : {
      new <R>(
        source?: {
          start?(controller: ReadableStreamDefaultController<R>): void;
          pull?(controller: ReadableStreamDefaultController<R>): void | Promise<void>;
          cancel?(): void | Promise<void>;
        },
        strategy?: { highWaterMark?: number },
      ): ReadableStream<R>;
    };
declare var DecompressionStream: typeof globalThis extends { onmessage: unknown; DecompressionStream: infer T }
  ? T
  : { new (format: 'gzip'): ReadableWritablePair<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> };
