import { adoptRules } from './adopt-rules.js';
import { errorStyles } from './error-styles.js';
import type { Language } from './language.js';
import type { LayerDiagram } from './layer-diagram.js';
import { englishFigure } from './messages/english/figure.js';
import { pageElement } from './page-element.js';

/** Why a diagram has no picture of what was asked for; `code` in MediaError's numbers. */
export class DiagramError extends Error {
  /** 2: the source could not be fetched. 3: it could not be read. 4: it is of no kind that we know. */
  readonly code: 2 | 3 | 4;
  /** Line of the script from 1; 0 where the error has no place. */
  readonly line: number;
  /** Column from 1; 0 where the error has no place. */
  readonly column: number;
  /** What to try instead; '' if there is nothing to say. */
  readonly hint: string;

  constructor(code: 2 | 3 | 4, message: string, place: { readonly line?: number; readonly column?: number; readonly hint?: string } = {}) {
    super(message);
    this.name = 'DiagramError';
    this.code = code;
    this.line = place.line ?? 0;
    this.column = place.column ?? 0;
    this.hint = place.hint ?? '';
  }

  /** What a reader is told, in the diagram's language where that has words for it. @internal */
  saidIn(_language: Language): { readonly message: string; readonly hint: string } {
    return this;
  }

  /** What stands where a diagram's picture would be. @internal */
  view({ language, renderRoot }: LayerDiagram): Element {
    adoptRules(renderRoot, errorStyles.cssText);
    const place = this.line > 0 ? language.words('figure', englishFigure).errorPlace(this.line, this.column) : '';
    const { message, hint } = this.saidIn(language);
    return pageElement(
      'div',
      { class: 'error', part: 'error', role: 'alert' },
      pageElement('p', {}, pageElement('strong', {}, place), message),
      ...(hint === '' ? [] : [pageElement('p', {}, hint)]),
    );
  }
}
