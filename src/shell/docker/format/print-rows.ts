import { fail, print, type Call } from '../command.js';
import { printValue, type GoStruct, type GoValue } from '../template/go-value.js';
import { formatTable } from './table.js';

/** How a list of things is shown: as a table of some fields, or through a template. */
export interface RowsView {
  /** `--format` as given, '' for the plain table. */
  readonly format: string;
  /** Field to heading, for a template that begins with "table"; all the fields a template may use. */
  readonly headings: Readonly<Record<string, string>>;
  /** Fields of the plain table, in order. */
  readonly columns: readonly string[];
  /** Go's name for the rows' type, as errors have it: "*formatter.ContainerContext". */
  readonly typeName: string;
}

/** Prints rows as `--format` asks. Resolves to the exit status. */
export async function printRows(call: Call, rows: readonly GoStruct[], view: RowsView): Promise<number> {
  const source = view.format.replace(/^(raw|table)$/, '');
  if (!source) {
    const shown = rows.map((row) => view.columns.map((column) => cell(row[column])));
    print(call, formatTable([view.columns.map((column) => view.headings[column] ?? ''), ...shown]));
    return 0;
  }
  const runTemplate = await import('../template/run-template.js');
  const goValue = await import('../template/go-value.js');
  const templateError = await import('../template/template-error.js');
  if (/^(json|\{\{\s*json\s+\.\s*\}\})$/.test(source)) {
    print(call, rows.map((row) => `${escapeHtml(goValue.toJson(sortedFields(row)))}\n`).join(''));
    return 0;
  }
  const isTable = /^table\s/.test(source);
  // A backslash and a letter, as shells leave them, stand for a tab or a new line.
  const text = source.replace(/^table\s+/, '').replace(/\\([tn])/g, (_, letter: string) => (letter === 't' ? '\t' : '\n'));
  try {
    const template = runTemplate.compileTemplate(text, { typeName: view.typeName });
    const lines = rows.map((row) => template(row));
    if (!isTable) {
      print(call, lines.map((line) => `${line}\n`).join(''));
      return 0;
    }
    const heading = runTemplate.compileTemplate(withoutFunctions(text))(view.headings);
    print(call, formatTable([heading, ...lines].map((line) => line.split('\t'))));
    return 0;
  } catch (error) {
    if (!(error instanceof templateError.TemplateError)) throw error;
    const isParse = !error.message.includes('executing');
    return fail(
      call,
      isParse ? `failed to parse template: template: ${error.message}` : `failed to execute template: template: ${error.message}`,
    );
  }
}

const cell = (value: GoValue | undefined): string => (value === undefined || value === null ? '' : printValue(value));

/** In a table's headings a field stands for its heading whatever is done to it. */
const withoutFunctions = (text: string): string =>
  text
    .replace(/\{\{-?\s*(?:json|upper|lower|title|truncate|split|join)\s+(\.\w+)[^}]*\}\}/g, '{{$1}}')
    // A label's heading is the last part of its name.
    .replace(/\{\{-?\s*\.Label\s+"([^"]*)"\s*-?\}\}/g, (_, name: string) => (name.split('.').at(-1) ?? '').replace(/[-_]/g, ' '));

/** JSON of a row has its fields in order of name. */
const sortedFields = (row: GoStruct): GoStruct =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([name]) => name !== 'Label')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** As Go's encoder writes marks that HTML could take amiss. */
const escapeHtml = (json: string): string => json.replace(/[<>&]/g, (mark) => `\\u00${mark.charCodeAt(0).toString(16)}`);
