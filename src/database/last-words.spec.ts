import { lastWords } from './last-words.js';

describe('the last words of PostgreSQL', () => {
  it('are the reason in the log of the server', () => {
    const log = [
      '2026-11-21 23:40:00.123 UTC [123] LOG:  starting PostgreSQL 18.4',
      '2026-11-21 23:40:00.124 UTC [123] FATAL:  data directory "/data" has wrong ownership',
      '2026-11-21 23:40:00.124 UTC [123] HINT:  The server must be started by the user that owns the data directory.',
    ].join('\n');
    expect(lastWords('pg_ctl: could not start server\nExamine the log output.\n', log)).toBe(
      'data directory "/data" has wrong ownership',
    );
  });

  it('are the error of the program itself where the server never came to speak', () => {
    const output = 'creating directory ... ok\ninitdb: error: could not write to file: No space left on device\n';
    expect(lastWords(output, '')).toBe('could not write to file: No space left on device');
  });

  it('are all that was said where nothing is called an error, on one line', () => {
    expect(lastWords('spawn unshare\n  ENOENT\n', '')).toBe('spawn unshare ENOENT');
  });
});
