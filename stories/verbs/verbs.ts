/** A verb as a reader meets it: what goes before, the command, and the share of its motion at which a still tells most. */
export interface Verb {
  readonly before: string;
  readonly command: string;
  readonly share: number;
}

const PULL = 'docker pull alpine:3.24\n';
const LEFT = 'docker run -d --name left alpine:3.24 sleep infinity\n';
const TWO = `${LEFT}docker run -d --name right alpine:3.24 sleep infinity\n`;
const SHOP = `echo 'console.log("open"); listen()' > server.js
printf 'FROM alpine:3.24\\nRUN apk add nodejs\\nCOPY server.js /app/\\nCMD ["node", "/app/server.js"]\\n' > Dockerfile
`;
const BUILT = `${PULL}${SHOP}docker build -t shop:v1 .\n`;
const PUSHED = `${BUILT}docker tag shop:v1 registry.example.com/shop:v1\ndocker push registry.example.com/shop:v1\n`;
const DATA = 'docker volume create data\n';

function verb(before: string, command: string, share = 0.5): Verb {
  return { before, command, share };
}

/** Every verb that has a gesture, played by the shell on the model: what moves is what the engine says happened. */
export const VERBS: Readonly<Record<string, Verb>> = {
  build: verb(`${PULL}${SHOP}`, 'docker build -t shop:v1 .', 0.45),
  'build from a registry': verb(SHOP, 'docker build -t shop:v1 .', 0.18),
  'build cached': verb(`${BUILT}echo '// more' >> server.js\n`, 'docker build -t shop:v2 .', 0.3),
  'build again': verb(BUILT, 'docker build -t shop:v1 .', 0.35),
  tag: verb(BUILT, 'docker tag shop:v1 shop:latest', 0.25),
  retag: verb(`${BUILT}docker tag shop:v1 best\n`, 'docker tag alpine:3.24 best', 0.45),
  untag: verb(`${PULL}docker tag alpine:3.24 mine\n`, 'docker rmi mine', 0.4),
  'build over': verb(`${BUILT}echo '// more' >> server.js\n`, 'docker build -t shop:v1 .', 0.4),
  dangling: verb(BUILT, 'docker tag alpine:3.24 shop:v1', 0.55),
  pull: verb('', 'docker pull node:22-alpine', 0.4),
  'pull again': verb('docker pull node:22-alpine\n', 'docker pull node:22-alpine', 0.4),
  'pull what is missing': verb(
    `${PUSHED}docker rmi shop:v1 registry.example.com/shop:v1\ndocker builder prune -f\n`,
    'docker pull registry.example.com/shop:v1',
    0.6,
  ),
  push: verb(`${BUILT}docker tag shop:v1 registry.example.com/shop:v1\n`, 'docker push registry.example.com/shop:v1', 0.35),
  'push what is missing': verb(
    `${PUSHED}echo '// more' >> server.js\ndocker build -t registry.example.com/shop:v2 .\n`,
    'docker push registry.example.com/shop:v2',
    0.5,
  ),
  save: verb(BUILT, 'docker save -o shop.tar shop:v1', 0.45),
  load: verb(`${PULL}docker save -o a.tar alpine:3.24\ndocker rmi alpine:3.24\n`, 'docker load -i a.tar', 0.42),
  import: verb(`${LEFT}docker export left > fs.tar\n`, 'docker import fs.tar flat:1', 0.5),
  rmi: verb(BUILT, 'docker rmi shop:v1', 0.5),
  'prune images': verb(`${BUILT}docker pull node:22-alpine\n`, 'docker image prune -af', 0.45),
  create: verb(PULL, 'docker create --name left alpine:3.24 sleep infinity', 0.75),
  run: verb(LEFT, 'docker run -d --name right alpine:3.24 sleep infinity', 0.8),
  start: verb(`${LEFT}docker stop left\n`, 'docker start left'),
  stop: verb(`${LEFT}docker exec left sh -c 'echo blue > /paint'\n`, 'docker stop left'),
  pause: verb(LEFT, 'docker pause left'),
  unpause: verb(`${LEFT}docker pause left\n`, 'docker unpause left'),
  kill: verb(LEFT, 'docker kill left', 0.4),
  signal: verb(LEFT, 'docker kill --signal HUP left', 0.4),
  'rm the last that kept an image': verb(
    `${BUILT}docker create --name left shop:v1\necho '// more' >> server.js\ndocker build -t shop:v1 .\ndocker builder prune -f\n`,
    'docker rm left',
    0.6,
  ),
  restart: verb(LEFT, 'docker restart left', 0.4),
  rename: verb(LEFT, 'docker rename left middle', 0.75),
  write: verb(TWO, "docker exec left sh -c 'echo blue > /paint'", 0.65),
  'copy up': verb(TWO, "docker exec left sh -c 'echo hi > /etc/motd'", 0.6),
  whiteout: verb(TWO, 'docker exec right rm /etc/motd', 0.75),
  read: verb(TWO, 'docker exec left cat /etc/motd', 0.55),
  logs: verb("docker run -d --name left alpine:3.24 sh -c 'echo one; echo two; echo three; sleep infinity'\n", 'docker logs left'),
  rm: verb(`${TWO}docker exec left sh -c 'echo blue > /paint'\n`, 'docker rm -f left', 0.45),
  'run and gone': verb(PULL, 'docker run --rm alpine:3.24 cat /etc/motd'),
  commit: verb(`${LEFT}docker exec left sh -c 'echo hi > /etc/motd'\n`, 'docker commit left greeting', 0.45),
  'commit nothing': verb(LEFT, 'docker commit left same', 0.3),
  'refused image': verb(TWO, 'docker rmi alpine:3.24'),
  'refused name': verb(LEFT, 'docker run -d --name left alpine:3.24 sleep infinity'),
  'refused running': verb(LEFT, 'docker rm left'),
  'refused volume': verb(`${DATA}docker run -d --name left -v data:/data alpine:3.24 sleep infinity\n`, 'docker volume rm data'),
  'refused write': verb('docker run -d --name left --read-only alpine:3.24 sleep infinity\n', 'docker exec left rm /etc/motd', 0.6),
  'missing image': verb(LEFT, 'docker run -d nosuch'),
  'missing container': verb(LEFT, 'docker stop nobody'),
  'missing volume': verb(`${LEFT}${DATA}`, 'docker volume rm nothing'),
  'seek in vain': verb(`${TWO}docker exec right rm /etc/motd\n`, 'docker exec right cat /etc/motd', 0.6),
  append: verb(`${LEFT}docker exec left sh -c 'echo hi > /etc/motd'\n`, "docker exec left sh -c 'echo more >> /etc/motd'", 0.6),
  'write many': verb(LEFT, "docker exec left sh -c 'for i in 1 2 3 4 5 6 7; do echo $i > /tmp/file-$i; done'", 0.6),
  exec: verb(LEFT, 'docker exec left true', 0.4),
  'copy in': verb(`${LEFT}echo hi > note\n`, 'docker cp note left:/note'),
  'copy out': verb(LEFT, 'docker cp left:/etc/motd .'),
  'create volume': verb(LEFT, 'docker volume create data'),
  mount: verb(`${PULL}${DATA}`, 'docker run -d --name left -v data:/data alpine:3.24 sleep infinity', 0.6),
  'write to a volume': verb(
    `${DATA}docker run -d --name left -v data:/data alpine:3.24 sleep infinity\n`,
    "docker exec left sh -c 'echo hi > /data/note'",
    0.6,
  ),
  'read from a volume': verb(
    `${DATA}docker run -d --name left -v data:/data alpine:3.24 sh -c 'echo hi > /data/note; sleep infinity'\n`,
    'docker exec left cat /data/note',
    0.6,
  ),
  'outlived by a volume': verb(`${DATA}docker run -d --name left -v data:/data alpine:3.24 sleep infinity\n`, 'docker rm -f left', 0.42),
  'remove volume': verb(`${LEFT}${DATA}`, 'docker volume rm data'),
  'prune containers': verb(`${TWO}docker stop left right\n`, 'docker container prune -f', 0.45),
  fifty: verb(PULL, 'for i in {1..50}; do docker run -d --name house-$i alpine:3.24 sleep infinity; done', 0.5),
};
