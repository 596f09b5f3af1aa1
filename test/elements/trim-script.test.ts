import { describe, expect, it } from 'vitest';
import { trimScript } from '../../src/elements/trim-script.js';

describe('a script in a page', () => {
  it('loses the empty lines around it and the indentation all its lines share', () => {
    expect(trimScript('\n\n    docker ps\n\n      indented\n    done\n  \n')).toBe('docker ps\n\n  indented\ndone');
  });

  it('loses the lines of a fence that reached it raw', () => {
    expect(trimScript('\n  ```sh\n  docker ps\n  ```\n')).toBe('docker ps');
    expect(trimScript('~~~\ndocker ps\n~~~')).toBe('docker ps');
  });

  it('keeps backticks that are the script’s own', () => {
    expect(trimScript('echo `date`\ncat > README.md <<END\n```\nEND')).toBe('echo `date`\ncat > README.md <<END\n```\nEND');
  });

  it('keeps tabs and spaces apart', () => {
    expect(trimScript('\tone\n  two')).toBe('\tone\n  two');
  });

  it('reads every kind of line end', () => {
    expect(trimScript('one\r\ntwo\rthree')).toBe('one\ntwo\nthree');
  });

  it('is nothing where there is nothing', () => {
    expect(trimScript(' \n\t\n')).toBe('');
  });
});
