// What plain TypeScript knows of the elements: compiled, never run.
import type {} from 'layer-diagram';

export async function play(): Promise<number> {
  const diagram = document.createElement('layer-diagram');
  diagram.view = 'containers';
  diagram.addEventListener('stepchange', ({ detail }) => detail.step.toFixed());
  // @ts-expect-error -- no such theme
  diagram.theme = 'sepia';
  await diagram.play();
  const result = await diagram.run('docker ps');
  return result.exitCode ?? 0;
}
