/** What a package is taken to put into a file system. */
export interface PackageFacts {
  /** Bytes installed, its dependencies included. */
  readonly sizeBytes: number;
  /** Programs it puts into /usr/bin. */
  readonly programs: readonly string[];
  /** Packages that come with it. */
  readonly dependencies?: number | undefined;
}

/** Package lists that `apt-get update` leaves behind: rounded from a Debian 12 system. */
export const APT_LISTS_BYTES = 19_300_000;

/** Any package that the table doesn't name. */
export const otherPackage: PackageFacts = { sizeBytes: 1_200_000, programs: [] };

/**
 * Plausible sizes of well-known packages, rounded by hand from what distributions and registries tell of them: the model's own
 * assumptions, not measurements.
 */
export const packageSizes: Readonly<Record<string, PackageFacts>> = {
  bash: { sizeBytes: 1_300_000, programs: ['bash'] },
  'build-essential': { sizeBytes: 230_000_000, programs: ['gcc', 'g++', 'make'] },
  'build-base': { sizeBytes: 180_000_000, programs: ['gcc', 'g++', 'make'] },
  'ca-certificates': { sizeBytes: 390_000, programs: ['update-ca-certificates'] },
  curl: { sizeBytes: 4_600_000, programs: ['curl'] },
  ffmpeg: { sizeBytes: 360_000_000, programs: ['ffmpeg', 'ffprobe'] },
  gcc: { sizeBytes: 150_000_000, programs: ['gcc', 'cc'] },
  git: { sizeBytes: 38_000_000, programs: ['git'] },
  htop: { sizeBytes: 420_000, programs: ['htop'] },
  jq: { sizeBytes: 1_100_000, programs: ['jq'] },
  less: { sizeBytes: 320_000, programs: ['less'] },
  make: { sizeBytes: 1_600_000, programs: ['make'] },
  nano: { sizeBytes: 2_800_000, programs: ['nano'] },
  nginx: { sizeBytes: 3_400_000, programs: ['nginx'] },
  nodejs: { sizeBytes: 62_000_000, programs: ['node'] },
  npm: { sizeBytes: 16_000_000, programs: ['npm', 'npx'] },
  openssl: { sizeBytes: 2_300_000, programs: ['openssl'] },
  php: { sizeBytes: 24_000_000, programs: ['php'] },
  'postgresql-client': { sizeBytes: 9_000_000, programs: ['psql', 'pg_dump'] },
  procps: { sizeBytes: 2_400_000, programs: ['ps', 'top', 'free', 'uptime'] },
  python3: { sizeBytes: 44_000_000, programs: ['python3'] },
  'python3-pip': { sizeBytes: 12_000_000, programs: ['pip', 'pip3'] },
  'py3-pip': { sizeBytes: 11_000_000, programs: ['pip', 'pip3'] },
  redis: { sizeBytes: 4_200_000, programs: ['redis-server', 'redis-cli'] },
  sqlite3: { sizeBytes: 3_900_000, programs: ['sqlite3'] },
  tini: { sizeBytes: 60_000, programs: ['tini'] },
  tree: { sizeBytes: 120_000, programs: ['tree'] },
  unzip: { sizeBytes: 390_000, programs: ['unzip'] },
  vim: { sizeBytes: 38_000_000, programs: ['vim'] },
  wget: { sizeBytes: 3_700_000, programs: ['wget'] },
  zip: { sizeBytes: 620_000, programs: ['zip'] },
  axios: { sizeBytes: 2_300_000, programs: [], dependencies: 8 },
  express: { sizeBytes: 2_200_000, programs: [], dependencies: 65 },
  jest: { sizeBytes: 32_000_000, programs: [], dependencies: 260 },
  lodash: { sizeBytes: 1_400_000, programs: [] },
  next: { sizeBytes: 130_000_000, programs: [], dependencies: 20 },
  react: { sizeBytes: 320_000, programs: [], dependencies: 2 },
  typescript: { sizeBytes: 23_000_000, programs: [] },
  django: { sizeBytes: 32_000_000, programs: [] },
  flask: { sizeBytes: 6_100_000, programs: [] },
  numpy: { sizeBytes: 72_000_000, programs: [] },
  pandas: { sizeBytes: 140_000_000, programs: [] },
  requests: { sizeBytes: 2_100_000, programs: [] },
  torch: { sizeBytes: 1_900_000_000, programs: [] },
};
