import { resolvePath } from '../model/file-system/lookup.js';
import { findPlainProgram } from './plain-surroundings.js';
import type { ContainerSurroundings } from './container-surroundings.js';
import type { Session } from './session.js';

/** What a program takes of virtual time. */
const PROGRAM_MS = 2;

/**
 * Runs `sleep SECONDS` or `touch NEW-FILE` of an image whose own text is not known: what containers of first demos mostly do. null, with
 * nothing done, for anything else.
 */
export async function runPlainTool(
  session: Session,
  { env, cwd, files }: ContainerSurroundings,
  argv: readonly string[],
): Promise<number | null> {
  const [name, operand = '', ...others] = argv;
  if (others.length > 0 || !isOpaque(files.stat(findPlainProgram({ files, env }, name) ?? ''))) return null;
  const path = resolvePath(cwd, operand);
  if (name === 'sleep' && /^\d{1,9}$/.test(operand)) await session.advance(1_000 * Number(operand));
  else if (name === 'touch' && /^[^-]/.test(operand) && files.stat(path) === 'ENOENT') files.apply({ op: 'write', path, content: '' });
  else return null;
  await session.advance(PROGRAM_MS);
  return 0;
}

/** Whether a file's bytes are known by number only, so that it is no script. */
function isOpaque(node: ReturnType<ContainerSurroundings['files']['stat']>): boolean {
  return typeof node === 'object' && node.kind === 'file' && node.content === undefined;
}
