/**
 * Completion as a shell on a terminal offers it: programs, what the docker command takes in each place, files, variables. It knows no
 * verbs and no flags of its own: they come from the tables that the commands are read with. It changes nothing.
 */
import { builtinNames } from '../grammar/builtin-names.js';
import { HOST_HOME } from '../host-tree.js';
import { hostTools, sharedTools } from '../tool-names.js';
import { completePath, type Paths } from './complete-path.js';
import type { Candidate, Choice, Completion, CompletionPlace } from './completion.js';
import { quoteRest } from './quote-rest.js';
import { typedCommand, type TypedCommand, type TypedWord } from './typed-words.js';

/** Most candidates of one answer. */
const most = 1_000;

/** What the word before the cursor may become; any text will do, a broken one has no candidates. */
export async function complete(place: CompletionPlace, text: string, cursor: number): Promise<Completion> {
  const source = text.slice(0, cursor);
  const command = typedCommand(source);
  const { current, role } = command;
  const variable = current.quote === "'" ? null : /(?<!\\)\$(\{?)(\w*)$/.exec(source);
  if (variable && role !== 'none') return completeVariable(place, variable);
  const choices = role === 'none' ? [] : await choicesFor(place, command);
  const seen = new Map(choices.filter(({ value }) => value.startsWith(current.text)).map((choice) => [choice.value, choice]));
  const candidates = [...seen.values()].map((choice) => candidateOf(choice, source.slice(current.start), current));
  return { start: current.start, candidates: sorted(candidates) };
}

async function choicesFor(place: CompletionPlace, { words, current, role }: TypedCommand): Promise<readonly Choice[]> {
  const host: Paths = { root: place.world.host, cwd: place.cwd, home: HOST_HOME };
  const [program, ...before] = words;
  if (role === 'file') return completePath(host, current.text);
  if (program === undefined) return current.text.includes('/') ? completePath(host, current.text) : programs(place);
  if ((hostTools as readonly string[]).includes(program)) {
    const completeDockerModule = await import('../docker/complete/complete-docker.js');
    return completeDockerModule.completeDocker(place, before, current.text);
  }
  if (/^(export|unset|readonly|declare|local)$/.test(program)) return [...place.variables.keys()].map((value) => ({ value }));
  return completePath(host, current.text, /^(cd|rmdir|mkdir)$/.test(program) ? 'directories' : 'all');
}

function programs({ functions }: CompletionPlace): Choice[] {
  return [
    ...[...sharedTools, ...hostTools].map((value) => ({ value })),
    ...builtinNames.map((value) => ({ value, hint: 'shell builtin' })),
    ...functions.map((value) => ({ value, hint: 'function' })),
  ];
}

function completeVariable({ variables }: CompletionPlace, match: RegExpExecArray): Completion {
  const [, brace = '', typed = ''] = match;
  const candidates = [...variables]
    .filter(([name]) => name.startsWith(typed))
    .map(([name, value]) => ({ text: `$${brace}${name}`, end: brace ? '}' : '', label: `$${name}`, hint: cut(value) }));
  return { start: match.index, candidates: sorted(candidates) };
}

function candidateOf({ value, label = value, hint = '', isOpen = false }: Choice, typed: string, { text, quote }: TypedWord): Candidate {
  return { text: typed + quoteRest(value.slice(text.length), quote), end: isOpen ? '' : `${quote} `, label, hint: cut(hint) };
}

function sorted(candidates: readonly Candidate[]): Candidate[] {
  return [...candidates].sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)).slice(0, most);
}

/** One line of it, as a list has room for. */
function cut(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}
