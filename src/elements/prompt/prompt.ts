import { commonBeginning } from '../../shell/complete/common-beginning.js';
import type { Candidate, Completion } from '../../shell/complete/completion.js';
import type { Companion } from '../companion.js';
import type { LayerDiagram } from '../layer-diagram.js';
import { CandidateList } from './candidate-list.js';
import { completeLine, wholeWord } from './complete-line.js';
import { edits, type Draft, type EditedLine } from './edit-line.js';
import { englishPrompt } from '../messages/english/prompt.js';
import type { PromptWords } from '../messages/prompt-words.js';
import { EnteredLines } from './entered-lines.js';
import { LineHistory } from './line-history.js';
import { outputToSay } from './output-to-say.js';

/** What a reader types into a terminal, and what becomes of it: each command is one more step of the diagram. */
export class Prompt {
  text = '';
  /** Completions listed; null while the list is closed. */
  list: CandidateList | null = null;
  /** Short words on what a key did; '' for none. */
  note = '';
  /** Output that is read out. */
  spoken = '';
  /** Steps that Ctrl+L has taken off the screen. */
  clearedAt = 0;
  /** True after Escape: Tab goes on in the page. */
  isLeaving = false;
  /** True while Enter with Shift is down: it starts another line. */
  isNewLine = false;
  readonly history: LineHistory;
  readonly #host: Companion;
  readonly #area: () => HTMLTextAreaElement | null;
  readonly #entered = new EnteredLines({
    run: (lines) => this.#run(lines),
    goOn: (text) => this.#goOn(text),
    fail: (text, error) => {
      this.history.add(text);
      this.#endWith(error);
    },
  });
  /** Lines that run after the one that runs now. */
  readonly #waiting: string[] = [];
  #isRunning = false;
  /** The text that Tab has completed as far as it goes: the next Tab lists. */
  #completed: string | null = null;
  #turn = 0;
  #draft: Draft = {};
  #completing: Promise<void> = Promise.resolve();

  constructor(host: Companion, area: () => HTMLTextAreaElement | null) {
    this.#host = host;
    this.#area = area;
    this.history = new LineHistory(() => {
      const story = this.diagram?.story;
      return (story?.steps ?? []).slice(0, story?.shell?.scriptSteps).flatMap(({ command }) => (command === '' ? [] : [command]));
    });
  }

  get diagram(): LayerDiagram | null {
    return this.#host.source;
  }

  /** What it says, in the diagram's language. */
  get words(): PromptWords {
    return this.diagram?.language.words('prompt', englishPrompt) ?? englishPrompt;
  }

  get isRunning(): boolean {
    return this.#isRunning;
  }

  /** Steps that were added to the script. */
  get addedSteps(): number {
    const story = this.diagram?.story;
    return story?.shell ? story.steps.length - story.shell.scriptSteps : 0;
  }

  /** The reader has changed the text. */
  change(text: string): void {
    this.text = text;
    this.history.leave();
    this.isLeaving = false;
    this.say('');
    if (this.list) void this.#renewList();
  }

  /** Shows other text, with the cursor at its end unless told. */
  show(text: string, cursor = text.length): void {
    this.text = text;
    this.list = null;
    const area = this.#area();
    if (area) {
      area.value = text;
      area.setSelectionRange(cursor, cursor);
    }
    this.say('');
  }

  /** Shows another line in the place of what is typed. */
  recall(line: string): void {
    this.#draft = {};
    this.show(line);
  }

  say(note: string): void {
    this.note = note;
    this.#host.requestUpdate();
  }

  /** Completes the word at the cursor as far as it is the same in all candidates; once that is done, lists them. */
  complete(): Promise<void> {
    const draft = this.#draft;
    // Two presses are two, however long the first takes.
    this.#completing = this.#completing.then(() => this.#complete(draft)).catch((error: unknown) => this.say(String(error)));
    return this.#completing;
  }

  async #complete(draft: Draft): Promise<void> {
    if (this.list && draft === this.#draft) {
      this.choose(1);
      return;
    }
    const pressed = this.#lineOf(draft);
    const completion = pressed && (await this.diagram?.story?.shell?.complete(pressed.text, pressed.cursor));
    const now = this.#lineOf(draft);
    if (!pressed || !completion || !now) return;
    const { start, candidates } = completion;
    const [only] = candidates;
    const rest = pressed.text.slice(pressed.cursor);
    const word = candidates.length === 1 && only ? wholeWord(only, rest) : commonBeginning(candidates);
    const isLonger = start + word.length > pressed.cursor || candidates.length === 1;
    const line = isLonger ? completeLine(pressed, now, start, word) : now;
    // It was changed otherwise meanwhile: what stands there now is completed.
    if (line === null) return this.#complete(draft);
    if (draft !== this.#draft) draft.entered = line;
    else this.#tell(completion, line, isLonger, now.text === pressed.text);
  }

  /** Shows what a completion has made of the line; `isStill` where nobody has typed on since. */
  #tell(completion: Completion, line: EditedLine, isLonger: boolean, isStill: boolean): void {
    const count = completion.candidates.length;
    const lists = !isLonger && isStill && this.#completed === line.text;
    if (isLonger) this.#insert(line);
    this.#completed = isStill && count > 1 ? line.text : null;
    if (lists && count > 1) this.list = new CandidateList(completion);
    if (count !== 1) this.say(count === 0 ? this.words.nothing : lists ? this.words.listed(count) : this.words.several(count));
  }

  /** Goes through the candidates listed. */
  choose(way: 1 | -1): void {
    this.list = this.list?.moved(way) ?? null;
    this.say('');
    void this.#host.updateComplete.then(() => {
      this.#host.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    });
  }

  /** Puts a candidate in the place of what it completes. */
  take(candidate: Candidate, start: number): void {
    const { text, cursor } = this.#line();
    const rest = text.slice(cursor);
    const before = text.slice(0, start) + wholeWord(candidate, rest);
    this.#insert({ text: before + rest, cursor: before.length });
  }

  closeList(): void {
    this.list = null;
    this.say('');
  }

  /** Edits the line as the key does with Ctrl. */
  edit(key: string): boolean {
    const { text, cursor } = this.#line();
    const edited = edits[key]?.(text, cursor);
    // What a Tab before it would have completed is cut off.
    if (edited && edited.text !== text) this.#draft = {};
    if (edited) this.#insert(edited);
    return edited !== undefined;
  }

  /** Runs what is typed, or asks for the rest of it where it goes on; `asIs` runs it however it ends. */
  enter(asIs = false): void {
    const draft = this.#draft;
    const entered = (draft.entered = this.#line());
    this.recall('');
    // Tab before Enter is first, however long it takes.
    const text = this.#completing.then(() => (draft.entered ?? entered).text);
    this.#entered.add(text, asIs);
  }

  /** Ctrl+C: forgets what is typed and what waits, and ends the motion. */
  abort(): void {
    this.#entered.clear();
    this.#waiting.length = 0;
    this.history.leave();
    this.recall('');
    this.#endMotion();
    this.say(this.words.cleared);
  }

  /** Takes the steps shown off the screen. */
  clearScreen(): void {
    this.clearedAt = this.diagram?.step ?? 0;
    this.#host.requestUpdate();
  }

  /** Takes all lines that were added back: the diagram stands at the end of its script. */
  async takeBack(): Promise<void> {
    const { diagram } = this;
    this.#entered.clear();
    this.#waiting.length = 0;
    this.clearedAt = 0;
    await diagram?.reset();
    await diagram?.goTo(diagram.steps.length, { animate: false });
    this.spoken = '';
    this.say(this.words.takenBack);
    this.#area()?.focus();
  }

  #run(lines: readonly string[]): void {
    for (const line of lines) this.history.add(line);
    this.#waiting.push(...lines);
    void this.#runWaiting();
  }

  /** The shell asks for more: what was typed since then is the next line. */
  #goOn(text: string): void {
    this.show(`${text}\n${this.text}`, text.length + 1 + this.#line().cursor);
    this.say(this.words.goesOn);
  }

  /** Runs one line after the other; one that comes while another's motion plays ends that motion. */
  async #runWaiting(): Promise<void> {
    const { diagram } = this;
    if (this.#isRunning) {
      this.#endMotion();
      this.say(this.words.waiting(this.#waiting.length));
      return;
    }
    if (!diagram) return;
    this.#isRunning = true;
    try {
      for (let line = this.#waiting.shift(); line !== undefined; line = this.#waiting.shift()) {
        // It runs on the state at the end: the picture goes there first.
        if (diagram.step < diagram.steps.length) await diagram.goTo(diagram.steps.length, { animate: false });
        this.spoken = '';
        this.#host.requestUpdate();
        const step = await diagram.run(line);
        if (line === 'clear') this.clearScreen();
        this.spoken = outputToSay(step);
        if (this.#waiting.length === 0) this.say('');
      }
    } catch (error) {
      this.#endWith(error);
    } finally {
      this.#isRunning = false;
      this.#host.requestUpdate();
    }
  }

  /** Nothing that waits is run after what failed. */
  #endWith(error: unknown): void {
    this.#entered.clear();
    this.#waiting.length = 0;
    this.say(error instanceof Error ? error.message : String(error));
  }

  #endMotion(): void {
    const { diagram } = this;
    if (this.#isRunning) void diagram?.goTo(diagram.step, { animate: false });
  }

  async #renewList(): Promise<void> {
    const completion = await this.#ask();
    if (completion === null || !this.list) return;
    this.list = completion.candidates.length === 0 ? null : new CandidateList(completion);
    this.#host.requestUpdate();
  }

  /** What the shell offers; null where the line was changed meanwhile. */
  async #ask(): Promise<Completion | null> {
    const turn = ++this.#turn;
    const { text, cursor } = this.#line();
    const completion = await this.diagram?.story?.shell?.complete(text, cursor);
    return completion && turn === this.#turn && text === this.text ? completion : null;
  }

  /** A line as it stands, be it entered by now; undefined where another has taken its place. */
  #lineOf(draft: Draft): EditedLine | undefined {
    return draft === this.#draft ? this.#line() : draft.entered;
  }

  #line(): EditedLine {
    return { text: this.text, cursor: this.#area()?.selectionEnd ?? this.text.length };
  }

  #insert({ text, cursor }: EditedLine): void {
    this.history.leave();
    this.show(text, cursor);
  }
}
