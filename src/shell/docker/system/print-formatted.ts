import { fail, print, type Call } from '../command.js';
import { toJson, type GoStruct } from '../template/go-value.js';
import { compileTemplate } from '../template/run-template.js';
import { TemplateError } from '../template/template-error.js';

/** Prints what `--format` asks for of one thing: its JSON or a Go template; the status. `trouble` is what the client says before a template's error. */
export function printFormatted(call: Call, value: GoStruct, typeName: string, trouble: string): number {
  const format = call.flags.text('format');
  try {
    print(call, `${format === 'json' ? toJson(value) : compileTemplate(format, { typeName })(value)}\n`);
    return 0;
  } catch (error) {
    if (error instanceof TemplateError) return fail(call, `${trouble}: ${error.message}`);
    throw error;
  }
}
