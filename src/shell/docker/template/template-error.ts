/** What is wrong with a template, as text/template says it after "template: NAME". */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
}
