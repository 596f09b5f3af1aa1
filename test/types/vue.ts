// What a Vue template's checker knows of the elements: compiled, never run.
import type {} from 'layer-diagram/vue';
import type { GlobalComponents } from 'vue';

type Attributes<Name extends keyof GlobalComponents> = InstanceType<GlobalComponents[Name]>['$props'];

export const diagram: Attributes<'layer-diagram'> = { controls: true, view: 'figure', src: '/demo.sh' };
export const followed: Attributes<'layer-diagram'> = { onStepchange: ({ detail }) => detail.step.toFixed(), onEnded: ({ type }) => type };
export const stack: Attributes<'layer-stack'> = { image: 'shop:v1.0', diagram: 'lesson' };
// @ts-expect-error -- no such view
export const misspelt: Attributes<'layer-diagram'> = { view: 'image' };
