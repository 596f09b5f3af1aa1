/** What any program takes but the plainest: the table of them all, the search for one that no file shows, scripts, and what starts another. */
export { findUnseen } from './find-unseen.js';
export { loaderOf } from './program-table.js';
export { runScript } from './run-script.js';
export { spawnProgram } from './spawn-program.js';
