import type { OutputChunk } from '../shell/step.js';

/** So many lines that are nothing but an id are shown one by one; more are folded. */
const mostIds = 3;
/** Characters of one command's output that a terminal shows; the rest is counted. */
const mostCharacters = 20_000;
const id = /^(sha256:)?[0-9a-f]{12,64}$/;

/** Output as a terminal shows it: runs of ids, as fifty `docker run` print them, become the first one and how many there are. */
export function foldOutput(output: readonly OutputChunk[]): readonly OutputChunk[] {
  const folded: OutputChunk[] = [];
  let run: string[] = [];
  const endRun = (): void => {
    if (run.length > mostIds) folded.push({ stream: 'stdout', text: `${run[0]?.slice(0, 12) ?? ''}… (${run.length} lines)\n` });
    else for (const line of run) folded.push({ stream: 'stdout', text: `${line}\n` });
    run = [];
  };
  for (const { stream, text } of merged(output)) {
    const lines = text.split('\n');
    const last = lines.pop() ?? '';
    for (const line of lines) {
      if (stream === 'stdout' && id.test(line)) run.push(line);
      else {
        endRun();
        folded.push({ stream, text: `${line}\n` });
      }
    }
    if (last !== '') {
      endRun();
      folded.push({ stream, text: last });
    }
  }
  endRun();
  return cut(merged(folded));
}

/** Neighbours of one stream put together. */
function merged(output: readonly OutputChunk[]): OutputChunk[] {
  const chunks: { stream: OutputChunk['stream']; parts: string[] }[] = [];
  for (const { stream, text } of output) {
    const last = chunks.at(-1);
    if (last?.stream === stream) last.parts.push(text);
    else chunks.push({ stream, parts: [text] });
  }
  return chunks.map(({ stream, parts }) => ({ stream, text: parts.join('') }));
}

function cut(output: readonly OutputChunk[]): readonly OutputChunk[] {
  let room = mostCharacters;
  const kept: OutputChunk[] = [];
  for (const chunk of output) {
    if (chunk.text.length > room) {
      const rest = output.reduce((sum, { text }) => sum + text.length, 0) - mostCharacters;
      return [
        ...kept,
        { stream: chunk.stream, text: chunk.text.slice(0, room) },
        { stream: 'stdout', text: `\n… (${rest} more characters)\n` },
      ];
    }
    room -= chunk.text.length;
    kept.push(chunk);
  }
  return kept;
}
