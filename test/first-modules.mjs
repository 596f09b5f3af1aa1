import { readFileSync } from 'node:fs';
import { resolve, dirname } from 'node:path';

/** Of a module as the compiler writes it: each import on a line of its own, and none that is asked for at run time. */
const importLines = /^(?:import|export)\b[^'"(]*'(\.[^']+)';$/gm;

/** Modules of `dist` that these import, however far on, and they themselves: each with what it imports, and after that. */
export function firstModules(roots) {
  const modules = new Map();
  const seen = new Set();
  const visit = (file) => {
    if (seen.has(file)) return;
    seen.add(file);
    const imported = Array.from(readFileSync(file, 'utf8').matchAll(importLines), ([, path]) => resolve(dirname(file), path));
    imported.forEach(visit);
    modules.set(file, imported);
  };
  for (const root of roots) visit(resolve(root));
  return modules;
}
