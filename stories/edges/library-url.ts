import '../../src/index.js';

/** Where this module stands, for a page of its own to import the library from. */
export const libraryUrl = import.meta.url;
