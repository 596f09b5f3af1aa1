import { hintTexts } from '../../../shell/grammar/parse-hints.js';
import type { ErrorWords } from '../error-words.js';

export const englishErrors: ErrorWords = {
  status: (url, status) => `${url} can't be read: the server answered ${status}`,
  tooLarge: (url) => `${url} can't be read: it is larger than 1 GB`,
  brokenOff: (url) => `${url} can't be read: the connection broke off`,
  noUrl: (url) => `${url} can't be read: it is no URL`,
  noAnswer: (url) => `${url} can't be read: no answer, or the page may not ask there`,
  page: (url) => `${url} is no demo script: an HTML page was found there`,
  pageHint: 'Is the address right? Many servers send a page for a missing file.',
  unknown: (url, found) => `${url} is no demo script, image archive or inspect output: ${found} found there`,
  emptyFile: 'an empty file was',
  otherBytes: (count) => `${count} bytes of another kind were`,
  found: {
    png: 'a PNG picture was',
    jpeg: 'a JPEG picture was',
    gif: 'a GIF picture was',
    pdf: 'a PDF document was',
    zip: 'a zip archive was',
  },
  unreadable: (url, what) => `${url} can't be read: ${what}`,
  noJson: (url) => `${url} can't be read: it starts like JSON but is none`,
  partMissing: "This can't be shown: a part of the diagram could not be fetched",
  snapshot: 'the snapshot',
  hints: hintTexts,
};
