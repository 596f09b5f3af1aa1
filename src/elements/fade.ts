/** The short fade that stands for motion where the reader wants none: style sheets have it, this starts it anew for each cut. */
export class Fade {
  #surface: Element | null = null;

  begin(root: ParentNode): void {
    this.#surface = root.querySelector('.picture');
    this.#surface?.classList.toggle('cut');
  }

  /** Resolves when the picture stands. */
  get over(): Promise<unknown> {
    return Promise.allSettled((this.#surface?.getAnimations() ?? []).map(({ finished }) => finished));
  }
}
