import type { RestartPolicy } from '../model/container.js';

/** The policy of a container that was given none. */
export const NO_RESTART: RestartPolicy = { name: 'no', maximumRetryCount: 0 };
