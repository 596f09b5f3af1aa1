/** What a page is to show and to carry. */
export interface Page {
  readonly title: string;
  readonly script: string;
  readonly theme: 'auto' | 'light' | 'dark';
  readonly metaphor: 'layers' | 'house';
  readonly store: string;
  /** Language of the figure, as `lang` takes it. */
  readonly lang: string;
  /** Step shown before anything plays; null for the end. */
  readonly step: number | null;
  readonly widthPx: number;
  /** Archives that `docker pull` finds. */
  readonly images: readonly Uint8Array[];
  /** Host files at the start, by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}
