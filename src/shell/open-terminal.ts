/** Standard input of a terminal that stays open and that nobody types into: a shell that reads from it waits. */
export const OPEN_TERMINAL = '\0open terminal';
