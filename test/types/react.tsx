// What a React 19 page can write, and what its editor marks as wrong: compiled, never run.
import type {} from 'layer-diagram/react';

export const figure = (
  <layer-diagram controls terminal caption src="/demo.sh" view="figure" theme="dark" onstepchange={({ detail }) => detail.step.toFixed()}>
    <layer-stack image="shop:v1.0" />
  </layer-diagram>
);
export const styled = <layer-diagram style={{ '--layer-radius': '4px' }} script="docker ps" />;
// @ts-expect-error -- no such view
export const misspelt = <layer-diagram view="image" />;
// @ts-expect-error -- no such attribute
export const unknown = <layer-diagram speed={2} />;
