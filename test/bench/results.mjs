// What was measured, by scene and contestant.

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)];

export class Results {
  #visits = new Map();

  add({ scene, contestant }, measured) {
    const key = `${scene} ${contestant.name}`;
    const visits = this.#visits.get(key);
    if (visits) visits.push(measured);
    else this.#visits.set(key, [measured]);
  }

  /** Median of a quantity over the rounds; undefined where it was not measured. */
  of(scene, contestant, quantity) {
    const numbers = (this.#visits.get(`${scene} ${contestant.name}`) ?? [])
      .map((visit) => visit[quantity])
      .filter((number) => number !== undefined);
    return numbers.length > 0 ? median(numbers) : undefined;
  }

  get hasFailures() {
    return [...this.#visits.values()].flat().some(({ failure }) => failure !== undefined);
  }

  /** What a contestant ran into on a scene, as "> 60 s"; '' for nothing. */
  overrun(scene, contestant) {
    const visits = this.#visits.get(`${scene} ${contestant.name}`) ?? [];
    const seconds = visits.find(({ overrun }) => overrun !== undefined)?.overrun;
    if (seconds !== undefined) return `> ${seconds} s`;
    return visits.some(({ failure }) => failure !== undefined) ? 'failed' : '';
  }

  /** A visit in one line, for who watches the run. */
  static line(measured) {
    return Object.entries(measured)
      .map(([name, value]) => `${name} ${typeof value === 'number' ? value.toFixed(value < 10 ? 2 : 0) : value}`)
      .join('  ');
  }
}
