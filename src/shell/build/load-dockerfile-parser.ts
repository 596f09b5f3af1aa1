import type { Dockerfile } from 'dockerfile-ast';

/**
 * Loads the Dockerfile parser. It asks Node's `Buffer` whether a text starts with a byte order mark, so where there is none (a page) it is
 * lent one for as long as it runs; nothing else can see it meanwhile.
 */
export async function loadDockerfileParser(): Promise<(text: string) => Dockerfile> {
  const dockerfileAst = await import('dockerfile-ast');
  const scope = globalThis as { Buffer?: unknown };
  return (text) => {
    if (scope.Buffer !== undefined) return dockerfileAst.DockerfileParser.parse(text);
    scope.Buffer = { from: (character: string) => new TextEncoder().encode(character) };
    try {
      return dockerfileAst.DockerfileParser.parse(text);
    } finally {
      delete scope.Buffer;
    }
  };
}
