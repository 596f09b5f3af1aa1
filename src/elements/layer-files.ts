import type { PropertyDeclarations } from 'lit';
import { Companion, type CompanionView } from './companion.js';
import { css } from './css.js';

/**
 * The file lens: all files that a container or an image shows, beside what each of its layers holds of them. Choose a path to follow it through
 * the layers: where it is read, what a copy hides, what a whiteout leaves behind. Another view tells what takes room. `diagram` names the
 * diagram where the lens stands outside of it; the lens follows its steps.
 *
 * Keys in the tree: ↑ ↓ Home End go through the rows, → ← open and close a directory, letters go to a name, Enter chooses.
 *
 * @fires {CustomEvent<{path: string}>} pathchange - The reader chose another path.
 *
 * @csspart path - The path chosen, a button for each directory on the way.
 * @csspart tree - The merged files, with a column for each layer.
 * @csspart row - One of them.
 * @csspart stack - What the layers hold of the path chosen, base at the bottom.
 * @csspart layer - One layer of them.
 * @csspart content - The text of the file chosen.
 * @csspart sizes - The treemap.
 *
 * @cssprop [--layer-files-height=26rem] - Height from which on the tree scrolls.
 * @cssprop [--layer-radius=12px] - Corners.
 *
 * @customElement
 * @tagname layer-files
 */
export class LayerFiles extends Companion {
  static override properties: PropertyDeclarations = {
    container: {},
    image: {},
    path: { reflect: true },
    view: { reflect: true },
  };

  static override styles = css`
    :host {
      display: block;
      container-type: inline-size;
      margin-block: 1rem;
    }
    :host([hidden]) {
      display: none;
    }
  `;

  /** The container, by name or id. */
  container: string | null = null;
  /** The image, by any name or id that `docker` takes. */
  image: string | null = null;
  /** Path that is followed through the layers. Without one the lens follows the story: the file that a step reads, writes or deletes. */
  path: string | null = null;
  /** What is shown: `layers`, or `sizes`, a treemap of what takes room. */
  view: 'layers' | 'sizes' = 'layers';

  protected override readonly place = 'companion';
  /** What is to be done once a view stands in the page. @internal */
  whenShown: (() => void) | null = null;

  protected override updated(): void {
    this.whenShown?.();
  }

  protected override async fetchView(): Promise<CompanionView> {
    return (await import('./files-view.js')).filesView;
  }
}
