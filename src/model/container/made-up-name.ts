const ADJECTIVES = [
  'amber',
  'bold',
  'brisk',
  'calm',
  'clever',
  'eager',
  'fond',
  'gentle',
  'happy',
  'jolly',
  'keen',
  'lucid',
  'mellow',
  'nifty',
  'quiet',
  'sharp',
];
const SURNAMES = [
  'archimedes',
  'bell',
  'curie',
  'darwin',
  'euler',
  'faraday',
  'gauss',
  'hopper',
  'kepler',
  'lovelace',
  'meitner',
  'noether',
  'pascal',
  'turing',
  'volta',
  'yonath',
  'zuse',
];

/** A name for the nth thing that came without one: "amber_archimedes". A retry after a collision gets a digit, as the engine's do. */
export function madeUpName(number: number, retry: number): string {
  const adjective = ADJECTIVES[number % ADJECTIVES.length] ?? '';
  const surname = SURNAMES[(number * 5) % SURNAMES.length] ?? '';
  return `${adjective}_${surname}${retry > 0 ? retry : ''}`;
}
