import { defineAppSetup } from '@slidev/types';
import 'layer-diagram';

export default defineAppSetup(() => {});
