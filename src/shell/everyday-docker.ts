import { EngineNotLoaded } from '../model/reduce-loaded.js';
import { OFFICIAL_TAG } from '../model/official-tag.js';
import { pullProgress } from './docker/image/pull-progress.js';
import type { LiveSession } from './live-session.js';
import { NO_RESTART } from './no-restart.js';
import { plainSurroundings } from './plain-surroundings.js';
import { runPlainTool } from './plain-tools.js';

/** What docker takes of virtual time beside what its work takes. */
const DOCKER_MS = 100;

/**
 * Runs the docker commands that nearly every demo begins with, `run -d [--name NAME] IMAGE …` of a catalogue image and `exec CONTAINER …`,
 * with the very answers of `docker`: so a first picture needs neither shell nor client loaded. null, with nothing done, for any other
 * command. Throws `EngineNotLoaded` where one turns out to be no everyday case.
 */
export async function everydayDocker(session: LiveSession, [client, verb, ...words]: readonly string[]): Promise<number | null> {
  const line = words.join(' ');
  if (client !== 'docker' || session.world.store !== 'containerd') return null;
  if (verb === 'exec' && /^\w[^ ]* [^-]/.test(line)) return exec(session, words);
  const [, named, name = ''] = (verb === 'run' && /^-d (--name[ =](\S+) )?(?=\w)/.exec(line)) || [];
  return named ? runDetached(session, name, words.slice(named.includes('=') ? 2 : 3)) : null;
}

async function runDetached(session: LiveSession, name: string, [typed = '', ...command]: readonly string[]): Promise<number | null> {
  const image = typed.includes(':') ? typed : `${typed}:latest`;
  if (!OFFICIAL_TAG.test(image)) return null;
  const { stdout, stderr } = session.output;
  if (!session.world.tags.has(image)) {
    stderr.write(`Unable to find image '${image}' locally\n`);
    stderr.write(await pull(session, image));
  }
  const { facts } = session.dispatch({
    type: 'container/create',
    options: {
      image: typed,
      name,
      command: command.length > 0 ? command : null,
      entrypoint: null,
      env: [],
      workingDir: '',
      user: '',
      hostname: '',
      labels: {},
      stopSignal: '',
      tty: false,
      openStdin: false,
      autoRemove: false,
      readOnly: false,
      restartPolicy: NO_RESTART,
      mounts: [],
      ports: [],
      networks: [],
    },
  });
  const id = facts.find((fact) => fact.type === 'container-created')?.containerId ?? '';
  session.dispatch({ type: 'container/start', container: id });
  await session.scheduler.start(id, async (task) => {
    task.main = 'detached';
    const exitCode = await runTool(session, id, session.world.containers.get(id)?.args ?? []);
    if (task.killed || !session.world.containers.has(id)) return;
    session.dispatch({ type: 'container/exit', container: id, exitCode });
    session.scheduler.killOthers(id, task);
  });
  stdout.write(`${id}\n`);
  await session.advance(DOCKER_MS);
  return 0;
}

/** Pulls an image of the catalogue; what is printed of it. */
async function pull(session: LiveSession, image: string): Promise<string> {
  const [, name = '', tag = ''] = OFFICIAL_TAG.exec(image) ?? [];
  const content = await session.catalogue(name, tag);
  const digest = content?.manifestDigest;
  if (!content || !digest) throw new EngineNotLoaded('docker pull');
  const { facts } = session.dispatch({
    type: 'image/add',
    content,
    how: 'pull',
    references: [image],
    repoDigests: [`${name}@${digest}`],
    registry: 'docker.io',
  });
  const path = `library/${name}`;
  const isThere = facts.some((fact) => fact.type === 'image-added' && fact.already);
  const lines = [
    `${tag}: Pulling from ${path}`,
    ...(isThere ? [] : pullProgress(facts)),
    `Digest: ${digest}`,
    `Status: Downloaded newer image for ${image}`,
    `docker.io/${path}:${tag}`,
  ];
  return lines.map((line) => `${line}\n`).join('');
}

async function exec(session: LiveSession, [name = '', ...argv]: readonly string[]): Promise<number> {
  const [fact] = session.dispatch({ type: 'container/exec', container: name, args: argv }).facts;
  const status = await runTool(session, fact?.type === 'exec' ? fact.containerId : '', argv);
  await session.advance(DOCKER_MS);
  return status;
}

async function runTool(session: LiveSession, containerId: string, argv: readonly string[]): Promise<number> {
  const inside = plainSurroundings(session, containerId);
  const status = inside && (await runPlainTool(session, inside, argv));
  if (status === null) throw new EngineNotLoaded(argv.join(' '));
  return status;
}
