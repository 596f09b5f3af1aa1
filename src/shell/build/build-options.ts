/** What the client's flags ask of a build. Paths are as typed: `buildImage` resolves them against the process's working directory. */
export interface BuildOptions {
  /** PATH, URL, or "-" for a Dockerfile on standard input. */
  readonly context: string;
  /** `-f`: '' for the context's Dockerfile; "-" reads it from standard input with the context still a path. */
  readonly dockerfile: string;
  /** `-t`, as typed. */
  readonly tags: readonly string[];
  /** `--build-arg`: null takes the value of the client's environment. */
  readonly buildArgs: readonly (readonly [name: string, value: string | null])[];
  readonly labels: Readonly<Record<string, string>>;
  /** `--target`, '' for the last stage. */
  readonly target: string;
  readonly noCache: boolean;
  readonly pull: boolean;
  /** `-q`: only the image id, on standard output. */
  readonly quiet: boolean;
  /** `--iidfile`, '' for none. */
  readonly iidFile?: string | undefined;
}
